import { randomBytes } from 'node:crypto'
import { addMember } from '~/people/add-member.server'
import { giveGrant } from '~/people/grants/give-grant.server'
import { verifyGuardianship } from '~/people/guardians/verify-guardianship.server'
import { inviteAdministrator } from '~/people/invite-person.server'
import { joinOrganisation } from '~/people/memberships.server'
import { createOrganisation } from '~/people/organisations/create-organisation.server'
import { findOrganisation } from '~/people/organisations/organisations.server'
import { registerPerson } from '~/people/registration/register-person.server'
import type { Role } from '~/people/viewer'
import { addDays } from '~/shared/calendar'
import { isRefusal } from '~/shared/guard'
import { sql, tx } from '~/shared/sql.server'
import { viewerOf } from '../viewer'
import type { World } from '../world'
import { adults, candidates, members, organisations, otherMembers, type Actor } from './cast'
import { faces, roles } from './roles'

/** An act's answer; a refusal while seeding is a mistake in the seed. */
export async function done<T>(act: Promise<T>) {
  const answer = await act
  if (isRefusal(answer)) throw new Error(`the demo world was refused: ${answer.refused}`)
  return answer as Exclude<T, { refused: string }>
}

// By construction nobody's: IDs begin with 999, phones with 0970, mail ends in .example.
const phoneOf = (n: number) => `+98970${String(n).padStart(7, '0')}`
function nationalIdOf(n: number) {
  const digits = `999${String(n).padStart(6, '0')}`
  const rest = [...digits].reduce((sum, digit, i) => sum + Number(digit) * (10 - i), 0) % 11
  return digits + (rest < 2 ? rest : 11 - rest)
}
const mailOf = (en: string) => `${en.toLowerCase().replace(/ /g, '.')}@nemune.example`

export async function seedPeople(world: World) {
  const idOf = (key: string) => world.people[key]!
  for (const [i, actor] of adults.entries()) world.people[actor.key] = await register(actor, i + 1)
  for (const [i, actor] of candidates.entries()) world.people[actor.key] = await register(actor, 301 + i)
  await done(inviteAdministrator(phoneOf(adults.findIndex(({ key }) => key === 'programme-admin') + 1)))
  const administrator = await viewerOf(idOf('programme-admin'))
  for (const { key, code, kind, fa, en, province, county, help } of organisations) {
    const { id } = await done(
      createOrganisation(administrator, {
        kind,
        nameFa: fa,
        nameEn: en,
        provinceId: province,
        county,
        code,
        help,
        legalId: undefined,
      }),
    )
    world.organisations[key] = id
  }

  const give = async (giver: string, person: string, role: Role, organisation: string, place?: string) => {
    const viewer = await viewerOf(idOf(giver))
    const at = (await findOrganisation(viewer, world.organisations[organisation]!))!
    const endsOn = addDays(world.seededOn, role === 'guest' ? 180 : 730)
    await done(giveGrant(viewer, at, {
      person: phoneOf(adults.findIndex(({ key }) => key === person) + 1), role, place, startsOn: world.seededOn, endsOn,
      reason: 'حکم نمونه', nameFa: undefined,
    }))
  }
  for (const [giver, person, role, organisation, place] of roles) await give(giver, person, role, organisation, place)
  await joinAll(world)

  let phone = adults.length
  for (const [manager, operator, children] of [
    ['operator-manager', 'rah-roshan', members],
    ['other-operator-manager', 'daneh', otherMembers],
  ] as const) {
    const viewer = await viewerOf(idOf(manager))
    const at = (await findOrganisation(viewer, world.organisations[operator]!))!
    for (const { key, fa, en, born, gender, username, guardian } of children) {
      const { id, guardianshipId } = await done(
        addMember(viewer, at, {
          givenFa: fa[0],
          familyFa: fa[1],
          nameEn: en,
          bornOn: addDays(world.seededOn, -Number(born)),
          gender,
          username,
          guardianName: guardian.fa,
          guardianMobile: phoneOf(++phone),
          guardianRelation: guardian.relation,
        }),
      )
      await done(verifyGuardianship(viewer, guardianshipId, { how: 'seen' }))
      world.people[key] = id
      world.people[key.replace('member', 'guardian')] = await nameGuardian(phoneOf(phone), guardian.en)
    }
  }
  await rememberDemoPeople(world)
}

/** `n` gives the phone and the ID, nobody else's. */
async function register({ fa, en, born, gender, province = 'tehran' }: Actor, n: number) {
  const { id } = await done(registerPerson({
    givenFa: fa[0], familyFa: fa[1], nameEn: en, bornOn: born, gender, provinceId: province, documentKind: 'national_id',
    documentNumber: nationalIdOf(n), mobile: phoneOf(n), email: mailOf(en), terms: true, then: undefined,
    // Nobody knows it: the demo's people come in by «look around as …».
    password: randomBytes(24).toString('base64'), guardianName: undefined, guardianMobile: undefined, guardianRelation: undefined,
  }, 'fa', 'seed'))
  return id
}

/** A guardian writes their Latin name when they first sign in; here nobody does. */
async function nameGuardian(mobile: string, nameEn: string) {
  const [guardian] = await sql<
    [{ id: string }]
  >`update people set name_en = ${nameEn} where mobile = ${mobile} returning id`
  return guardian.id
}

/** Trainees belong to the centre that knows them, mentors to their operator. */
async function joinAll(world: World) {
  const here = (organisation: string, ...keys: string[]) =>
    keys.map(key => [world.organisations[organisation]!, world.people[key]!] as const)
  const pairs = [
    ...here(
      'aftab',
      'trainee',
      'trainee-passed',
      'trainee-failed',
      ...adults.filter(({ key }) => key.startsWith('class-')).map(({ key }) => key),
    ),
    ...here('badgir', 'other-trainee'),
    ...here('rah-roshan', 'mentor', 'mentor-applicant'),
    ...here('daneh', 'other-mentor'),
  ]
  await tx(async tx => {
    for (const [organisationId, personId] of pairs) await joinOrganisation(tx, organisationId, personId)
  })
}

async function rememberDemoPeople(world: World) {
  for (const [position, [key, role, title, organisation]] of faces.entries()) {
    await sql`
      insert into demo_people (key, person_id, position, role, title, organisation_id)
      values (${key}, ${world.people[key]!}, ${position}, ${role}, ${sql.json(title)},
        ${organisation ? world.organisations[organisation]! : null})`
  }
}
