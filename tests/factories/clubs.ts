import { activateGroup } from '~/clubs/activate-group.server'
import { seatMember } from '~/clubs/seat-member.server'
import { recordConsent } from '~/clubs/consents/record-consent.server'
import { formGroup } from '~/clubs/form-group.server'
import { applyAsMentor } from '~/clubs/mentors/apply-as-mentor.server'
import { assignMentor } from '~/clubs/mentors/assign-mentor.server'
import { decideClearanceStep } from '~/clubs/mentors/decide-clearance-step.server'
import { STEPS, type Step } from '~/clubs/mentors/gate'
import { signCodeOfConduct } from '~/clubs/mentors/sign-code-of-conduct.server'
import { openClub } from '~/clubs/open-club.server'
import { openCohort } from '~/clubs/open-cohort.server'
import postgres from 'postgres'
import type { Role, Viewer } from '~/people/viewer'
import { viewerOf } from '~/people/viewers.server'
import { addDays, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { createOrganisation, createStaff, createViewer, done } from './people'

export { done }

const createOperator = async () => (await createOrganisation({ kind: 'club_operator', nameFa: 'مجری نمونه' })).id

type Wanted = { role?: Role; at?: string; age?: number; name?: string; family?: string }

/** Somebody of an age, with a role at a scope or without any. */
export function createPerson({ role, at, age = 35, name = 'زهرا', family = 'محمدی' }: Wanted = {}): Promise<Viewer> {
  const wanted = { nameFa: `${name} ${family}`, bornOn: addDays(today(), -Math.round(age * 365.25 + 30)) }
  return role && at ? createStaff(role, at, wanted) : createViewer(wanted)
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
  return viewerOf(guardian.id)
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
  return viewerOf(mentor.id)
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
    await done(seatMember(manager, groupId, { personId: family.child.id }))
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

/** The group's mentor came so many hours ago, with the role's grant, and went so many hours ago if at all: by the hand of the tables' owner. */
export async function mentorSince({ mentor }: { mentor: Viewer }, hours: number, until: number | null = null) {
  const owner = postgres(process.env.TEST_SUPER_URL!, { max: 1, onnotice() {} })
  await owner`
    update group_mentors set assigned_at = now() - make_interval(hours => ${hours}), ended_at = coalesce(now() - make_interval(hours => ${until}), ended_at)
    where person_id = ${mentor.id}`
  await owner`update grants set starts_on = today() - 9 where person_id = ${mentor.id}`
  await owner.end()
}
