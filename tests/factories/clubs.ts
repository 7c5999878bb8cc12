import { randomUUID } from 'node:crypto'
import { activateGroup } from '~/clubs/activate-group.server'
import { addMember } from '~/clubs/add-member.server'
import { recordConsent } from '~/clubs/consents/record-consent.server'
import { formGroup } from '~/clubs/form-group.server'
import { applyAsMentor } from '~/clubs/mentors/apply-as-mentor.server'
import { assignMentor } from '~/clubs/mentors/assign-mentor.server'
import { decideClearanceStep } from '~/clubs/mentors/decide-clearance-step.server'
import { STEPS, type Step } from '~/clubs/mentors/gate'
import { signCodeOfConduct } from '~/clubs/mentors/sign-code-of-conduct.server'
import { openClub } from '~/clubs/open-club.server'
import { openCohort } from '~/clubs/open-cohort.server'
import type { ActiveGrant, Role, Viewer } from '~/people/viewer'
import { addDays, today } from '~/shared/calendar'
import { isRefusal } from '~/shared/guard'
import { sql, tx } from '~/shared/sql.server'

/** The act's answer, or a failed test when it refused. */
export async function done<T>(act: Promise<T>) {
  const answer = await act
  if (isRefusal(answer)) throw new Error(`refused: ${answer.refused}`)
  return answer as Exclude<T, { refused: string }>
}

export async function createOperator() {
  const id = randomUUID()
  await tx(async tx => {
    await tx`
      insert into organisations (id, kind, name, province_id, approved_at)
      values (${id}, 'club_operator', ${tx.json({ fa: 'مجری', en: 'Operator' })}, 'tehran', now())`
    await tx`insert into scopes (id, kind, organisation_id) values (${id}, 'organisation', ${id})`
  })
  return id
}

type Wanted = { role?: Role; at?: string; age?: number; name?: string; family?: string }

export async function createPerson({ role, at, age = 35, name = 'زهرا', family = 'محمدی' }: Wanted = {}): Promise<Viewer> {
  const bornOn = addDays(today(), -Math.round(age * 365.25 + 30))
  const [person] = await sql<[{ id: string }]>`
    insert into people (name_fa, family_fa, born_on) values (${`${name} ${family}`}, ${family}, ${bornOn}) returning id`
  const viewer = {
    id: person.id, nameFa: `${name} ${family}`, nameEn: null, language: 'fa', calendar: 'solar', bornOn, isMinor: age < 18,
    isGuardian: false, grants: [], sessionId: '', secondFactorAt: new Date(),
  } satisfies Viewer
  return role && at ? { ...viewer, grants: [await giveRole(person.id, role, at)] } : viewer
}

async function giveRole(personId: string, role: Role, at: string) {
  const [grant] = await sql<[ActiveGrant]>`
    insert into grants (person_id, role, scope_id, starts_on, ends_on, reason)
    values (${personId}, ${role}, ${at}, today(), today() + 365, 'آزمون') returning id, role, scope_id, ends_on`
  return { ...grant, scopeKind: 'organisation' as const, organisationId: at, provinceId: null }
}

/** The viewer as the next request would see them, with the grants that hold by then. */
export async function again(viewer: Viewer): Promise<Viewer> {
  const grants = await sql<ActiveGrant[]>`
    select grants.id, role, scope_id, scopes.kind as scope_kind, scopes.organisation_id, scopes.province_id, ends_on
    from grants join scopes on scopes.id = scope_id where person_id = ${viewer.id} and ended_at is null`
  return { ...viewer, grants: [...grants] }
}

let count = 0
/** A child who belongs to the operator, with a guardian whom somebody has verified (or not). */
export async function createFamily(organisationId: string, verifiedBy: Viewer | undefined, names: Pick<Wanted, 'name' | 'family'> = {}) {
  const family = names.family ?? `خانوادهٔ ${['یکم', 'دوم', 'سوم', 'چهارم', 'پنجم'][count++ % 5]}`
  const child = await createPerson({ age: 16, name: names.name ?? 'آیدا', family })
  const guardian = await createGuardian(child, verifiedBy, family)
  await sql`insert into memberships (organisation_id, person_id) values (${organisationId}, ${child.id})`
  return { child, guardian }
}

export async function createGuardian(child: Viewer, verifiedBy?: Viewer, family = 'محمدی') {
  const guardian = await createPerson({ age: 45, name: 'مریم', family })
  await sql`
    insert into guardianships (guardian_id, child_id, relation, verified_at, verified_by, verified_how)
    values (${guardian.id}, ${child.id}, 'mother', ${verifiedBy ? new Date() : null}, ${verifiedBy?.id ?? null}, ${verifiedBy ? 'seen' : null})`
  return { ...guardian, isGuardian: true }
}

/** Walks a mentor through the gate, to the end or to the step before `until`. */
export async function createMentor(manager: Viewer, organisationId: string, { until }: { until?: Step } = {}) {
  const mentor = await createPerson({ name: 'الهام', family: 'راهنما' })
  await done(applyAsMentor(mentor, { organisationId, workRecord: 'ده سال معلم کار و فناوری بوده‌ام.' }))
  for (const step of STEPS.slice(1)) {
    if (step === until) break
    if (step === 'code_of_conduct') await done(signCodeOfConduct(mentor, mentor.id))
    else {
      const validUntil = step === 'documents' ? addDays(today(), 400) : undefined
      await done(decideClearanceStep(manager, mentor.id, { step, happenedOn: today(), note: undefined, validUntil }))
    }
  }
  return again(mentor)
}

/** An operator with a club, a cohort in its second week and an empty group. */
export async function createGroup() {
  const organisationId = await createOperator()
  const manager = await createPerson({ role: 'operator_manager', at: organisationId, name: 'پرهام', family: 'مدیر' })
  const club = await done(openClub(manager, {
    organisationId, nameFa: 'باشگاه سیمرغ', nameEn: 'Simorgh', placeFa: 'تهران', placeEn: 'Tehran', stage: 'upper_secondary', audience: 'mixed',
  }))
  const startsOn = addDays(today(), -9)
  const cohort = await done(openCohort(manager, club.id, {
    nameFa: 'نوبت پاییز', nameEn: 'Autumn', programmeId: 'young-entrepreneurs', startsOn, endsOn: addDays(startsOn, 130),
  }))
  const group = await done(formGroup(manager, cohort.id, {
    nameFa: 'گروه آفتاب', nameEn: 'Sun', coreWeekday: '0', labWeekday: '3', meetsAt: '16:30', room: undefined,
  }))
  return { organisationId, manager, clubId: club.id, cohortId: cohort.id, groupId: group.id, startsOn }
}
export type World = Awaited<ReturnType<typeof createGroup>>

const NAMES = ['آیدا', 'بهار', 'سینا', 'آرش', 'نگار', 'پویا', 'درسا', 'کیان', 'یلدا', 'مانی', 'شادی']

/** Seats so many children, each with a verified guardian who consents to taking part. */
export async function seatFamilies({ organisationId, manager, groupId, cohortId }: World, members: number, { consent = true } = {}) {
  const families = []
  for (const name of NAMES.slice(0, members)) {
    const family = await createFamily(organisationId, manager, { name })
    await done(addMember(manager, groupId, { personId: family.child.id }))
    if (consent) await done(recordConsent(family.guardian, { childId: family.child.id, cohortId, kind: 'take_part' }))
    families.push(family)
  }
  return families
}

/** A group at work: members with their families, a lead mentor, activated. */
export async function createActiveGroup({ members = 5 } = {}) {
  const world = await createGroup()
  const families = await seatFamilies(world, members)
  const mentor = await createMentor(world.manager, world.organisationId)
  await done(assignMentor(world.manager, world.groupId, { personId: mentor.id, part: 'lead' }))
  await done(activateGroup(world.manager, world.groupId))
  return { ...world, families, mentor }
}
