import { addGuardian } from '~/people/guardians/add-guardian.server'
import { askSecondFactorReset } from '~/people/second-factor-resets/ask-second-factor-reset.server'
import { addDays } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { done, mobileOf } from '../../factories/people'
import { viewerOf } from '../../../db/seed/viewer'
import type { World } from '../../../db/seed/world'
import type { Cases } from '../cases'
import { at } from './forms'

/** Organisations and their people, roles, guardians, the trail. */
export async function casesOfPeople(world: World): Promise<Cases> {
  return {
    ...(await casesOfOrganisations(world)),
    ...(await casesOfChildren(world)),
    ...(await casesOfResets(world)),
  }
}

async function casesOfOrganisations(world: World): Promise<Cases> {
  const idOf = (key: string) => world.organisations[key]!
  const [aftab, badgir, operator] = [idOf('aftab'), idOf('badgir'), idOf('rah-roshan')]
  const grantOf = async (key: string, scope: string) => {
    const [grant] = await sql<[{ id: string }]>`
      select id from grants where person_id = ${world.people[key]!} and scope_id = ${scope}`
    return grant.id
  }
  const eventAt = async (organisation: string) => {
    const [event] = await sql<[{ id: string }]>`
      select id from audit_events where organisation_id = ${organisation} order by id limit 1`
    return event.id
  }
  const giving = async (organisation: string, role: string, person = 'class-1', place = '') =>
    at(`/organisations/${organisation}/grants/new`, {
      person: await mobileIn(world, person),
      role,
      place,
      startsOn: world.seededOn,
      endsOn: addDays(world.seededOn, 90),
      reason: 'حکم آزمایشی',
    })
  const adding = (organisation: string) =>
    at(`/organisations/${organisation}/members/new`, {
      givenFa: 'نورا',
      familyFa: 'تازه‌وارد',
      bornOn: addDays(world.seededOn, -5600),
      gender: 'woman',
      username: 'noura',
      guardianName: 'مادر نمونه',
      guardianMobile: mobileOf(9300),
      guardianRelation: 'mother',
    })
  const ending = (grant: string) => at(`/grants/${grant}/ending`, { reason: 'پایان همکاری' })
  return {
    'routes/organisations._index': { own: at('/organisations') },
    'routes/organisations.new': {
      own: at('/organisations/new', {
        kind: 'public_centre',
        nameFa: 'مرکز تازهٔ نمونه',
        nameEn: 'New Demonstration Centre',
        provinceId: 'tehran',
      }),
    },
    'routes/organisations.$organisationId._index': {
      own: at(`/organisations/${aftab}`),
      operator: at(`/organisations/${operator}`),
      other: at(`/organisations/${badgir}`),
    },
    'routes/organisations.$organisationId.people': {
      own: at(`/organisations/${aftab}/people`),
      operator: at(`/organisations/${operator}/people`),
      other: at(`/organisations/${badgir}/people`),
    },
    'routes/organisations.$organisationId.members.new': {
      own: adding(operator),
      centre: adding(aftab),
      other: adding(idOf('daneh')),
    },
    'routes/organisations.$organisationId.grants.new': {
      own: await giving(aftab, 'assessor'),
      'own, a manager’s role': await giving(aftab, 'centre_manager'),
      'own, the programme’s role': await giving(aftab, 'programme_admin', 'class-1', 'country'),
      authority: await giving(idOf('authority'), 'programme_admin', 'class-1', 'country'),
      operator: await giving(operator, 'guest'),
      'operator, past the gate': await giving(operator, 'mentor'),
      other: await giving(badgir, 'assessor'),
    },
    'routes/grants.$grantId.ending': {
      own: ending(await grantOf('trainer-2', aftab)),
      'own, a manager’s': ending(await grantOf('centre-manager', aftab)),
      operator: ending(await grantOf('judge', operator)),
      other: ending(await grantOf('other-trainer', badgir)),
    },
    'routes/audit._index': { own: at('/audit') },
    'routes/audit.$eventId': {
      own: at(`/audit/${await eventAt(aftab)}`),
      other: at(`/audit/${await eventAt(badgir)}`),
    },
  }
}

const mobileIn = async ({ people }: World, key: string) =>
  (await sql<[{ mobile: string }]>`select mobile from people where id = ${people[key]!}`)[0].mobile

async function casesOfChildren({ people }: World): Promise<Cases> {
  let phones = 9100
  const unverified = async (manager: string, child: string) =>
    (
      await done(
        addGuardian(await viewerOf(people[manager]!), people[child]!, {
          nameFa: 'ولی دوم نمونه',
          mobile: mobileOf(++phones),
          relation: 'grandparent',
        }),
      )
    ).id
  const [own, other] = [
    await unverified('operator-manager', 'member'),
    await unverified('other-operator-manager', 'other-member-1'),
  ]
  const naming = (child: string) =>
    at(`/people/${people[child]!}/guardianships`, {
      nameFa: 'ولی سوم نمونه',
      mobile: mobileOf(9200),
      relation: 'father',
    })
  return {
    ...casesOfDesk(people),
    'routes/people.$personId.guardianships': {
      own: naming('member'),
      centre: naming('class-1'),
      other: naming('other-member-1'),
    },
    'routes/guardianships.$guardianshipId.verification': {
      own: at(`/guardianships/${own}/verification`, { how: 'seen' }),
      other: at(`/guardianships/${other}/verification`, { how: 'seen' }),
    },
  }
}

/** What a desk does for one person: a child of the operator, an adult of the centre, people elsewhere and above. */
function casesOfDesk(people: World['people']): Cases {
  const places = { own: 'member', centre: 'class-1', other: 'other-member-1', 'other, above': 'programme-admin-2' }
  const each = (path: string, fields = {}) =>
    Object.fromEntries(Object.entries(places).map(([place, key]) => [place, at(`/people/${people[key]!}${path}`, fields)]))
  return {
    'routes/people.$personId._index': each(''),
    'routes/people.$personId.gender': each('/gender', { gender: 'man', reason: 'در سند چنین است' }),
    'routes/people.$personId.password-link': each('/password-link'),
    'routes/people.$personId.sign-in-release': each('/sign-in-release'),
  }
}

async function casesOfResets(world: World): Promise<Cases> {
  const asking = async (key: string) =>
    at('/second-factor-resets', { person: await mobileIn(world, key), reason: 'گوشی گم شده است' })
  const asker = await viewerOf(world.people['programme-admin-2']!)
  const asked = async (key: string) =>
    (await done(askSecondFactorReset(asker, { person: await mobileIn(world, key), reason: 'گوشی گم شده است' }))).id
  const confirming = async (key: string) => at(`/second-factor-resets/${await asked(key)}/confirmation`, {})
  return {
    'routes/second-factor-resets._index': {
      own: await asking('assessor-1'),
      'own, of above': await asking('programme-admin-2'),
      other: await asking('other-centre-manager'),
    },
    'routes/second-factor-resets.$resetId.confirmation': {
      own: await confirming('trainer'),
      other: await confirming('other-trainer'),
    },
  }
}
