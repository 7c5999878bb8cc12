import { randomUUID } from 'node:crypto'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { openExamSession, type NewExamSession } from '~/assessments/exam-sessions/open-exam-session.server'
import { startSitting } from '~/assessments/sitting/start-sitting.server'
import type { SentAnswer } from '~/assessments/sitting/sitting'
import type { ItemBody } from '~/courses/questions/question'
import type { Role, Viewer } from '~/people/viewer'
import { addDays, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { createOrganisation, createStaff, createViewer, done, mobileOf } from './people'

export const minutesFrom = (base: Date, minutes: number) => new Date(base.getTime() + minutes * 60_000)

const text = (words: string) => sql.json({ fa: `${words} فا`, en: words })

/** A course with two units and sealed single-choice questions whose right answer is 'a', and one practice question. */
export async function createBank({ perUnit = 6, standard = null as string | null } = {}) {
  const courseId = `course-${randomUUID().slice(0, 8)}`
  await sql`insert into courses (id, standard_id, trade_id) values (${courseId}, ${standard}, (select trade_id from standards where id = ${standard}))`
  const [version] = await sql<[{ id: string }]>`
    insert into course_versions (course_id, version, source, checksum, title, summary, after, hours_theory,
      hours_practice)
    values (${courseId}, 1, 'content', 'x', ${text('Course')}, ${text('Summary')}, ${text(
    'After',
  )}, 10, 20) returning id`
  await sql`update courses set current_version_id = ${version.id} where id = ${courseId}`
  for (const [i, unitId] of ['safety', 'wiring'].entries()) {
    await sql`
      insert into course_units (course_version_id, unit_id, position, title, summary)
      values (${version.id}, ${unitId}, ${i + 1}, ${text(unitId)}, ${text('Unit')})`
    for (let n = 1; n <= perUnit; n++) await createItem(courseId, unitId, `${unitId}-${n}`, 'sealed')
    await createItem(courseId, unitId, `${unitId}-practice`, 'practice')
  }
  return courseId
}

type ItemShape = { difficulty?: number; kind?: 'single' | 'true_false' | 'multiple' | 'hotspot' | 'numeric' | 'short_text' | 'essay' | 'file'; figure?: boolean; /** More than the usual words. */ more?: Partial<ItemBody> }
const keys = { single: { right: 'a' }, true_false: { right: true }, multiple: { right: ['a', 'b'], credit: 'partial' }, hotspot: { right: 'a' }, numeric: { value: '3.5', tolerance: '0' }, short_text: { accepted: ['فیوز'] }, essay: { points: 10, guide: { fa: 'سه دلیل بخواهید', en: 'Ask for three reasons' } }, file: { points: 4 } }

/** The right answer: 'a' (of a picture the region of that name), 'true', or 'a' with 'b'; an essay is worth ten points, a file four. */
export async function createItem(
  courseId: string, unitId: string, code: string, use: 'sealed' | 'practice', { difficulty = 1, kind = 'single', figure = false, more }: ItemShape = {},
) {
  const [item] = await sql<[{ id: string }]>`
    insert into items (course_id, code, unit_id, use) values (${courseId}, ${code}, ${unitId}, ${use}) returning id`
  const options = ['a', 'b', 'c', 'd'].map(id => ({ id, text: { fa: `گزینهٔ ${id}`, en: `Option ${id}` } }))
  const body = {
    stem: { fa: `پرسش ${code}`, en: `Question ${code}` }, options,
    ...(figure && { figure: { src: { fa: '/x.png' }, alt: { fa: 'تصویر' } } }),
    ...more,
  }
  const [version] = await sql<[{ id: string }]>`
    insert into item_versions (item_id, version, source, checksum, kind, difficulty, body, key, feedback, author_name,
      reviewer_name, reviewed_at, ready_at)
    values (${item.id}, 1, 'content', 'x', ${kind}, ${difficulty}, ${sql.json(body as never)}, ${sql.json({ kind, ...keys[kind] })},
      ${sql.json({ general: { fa: 'چون', en: 'SEALED-REASON' } })}, 'kaveh', 'behruz', now(), now())
    returning id`
  await sql`update items set current_version_id = ${version.id} where id = ${item.id}`
  return item.id
}

/** An offering of the course at the centre, with its trainer; who is enrolled comes later. */
export async function createOffering(courseId: string, organisationId: string, trainer?: Viewer) {
  const [offering] = await sql<[{ id: string }]>`
    insert into offerings (course_id, organisation_id, code, needs_permit, starts_on, ends_on, applications_until,
      seats,
      waiting_places, decision_days, delivery_mode, audience)
    values (${courseId}, ${organisationId}, ${`OFF-${randomUUID().slice(0, 8).toUpperCase()}`}, false, ${today()},
      ${addDays(today(), 60)}, ${addDays(today(), 30)}, 500, 0, 5, 'fixed', 'mixed')
    returning id`
  if (trainer) await sql`insert into offering_trainers (offering_id, person_id) values (${offering.id}, ${trainer.id})`
  return offering.id
}

export async function enrol(personId: string, offeringId: string) {
  const [enrolment] = await sql<[{ id: string }]>`
    insert into enrolments (offering_id, person_id, seats, seat_number)
    select id, ${personId}, seats, (select count(*) + 1 from enrolments where offering_id = offerings.id)
    from offerings where id = ${offeringId} returning id`
  return enrolment.id
}

export async function createTrainee(world: { offeringId: string }, gender?: 'woman' | 'man') {
  const trainee = await createViewer({ gender })
  await enrol(trainee.id, world.offeringId)
  return trainee
}

/** A centre with its officer, two assessors, a trainer and an offering of a course that can be examined. */
export async function createCentre({ perUnit = 6 } = {}) {
  const { id: organisationId } = await createOrganisation()
  const staff = (role: Role) => createStaff(role, organisationId)
  const [officer, assessor, secondAssessor, thirdAssessor, trainer] = await Promise.all([
    staff('assessment_officer'),
    staff('assessor'),
    staff('assessor'),
    staff('assessor'),
    staff('trainer'),
  ])
  const courseId = await createBank({ perUnit })
  const offeringId = await createOffering(courseId, organisationId, trainer)
  return { organisationId, officer, assessor, secondAssessor, thirdAssessor, trainer, courseId, offeringId }
}
export type Centre = Awaited<ReturnType<typeof createCentre>>

/** The clock time in Tehran that `instant` is, as one would type it. */
const clockOf = (instant: Date) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Tehran',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(instant)

export const wishOf = (courseId: string, startsFrom: Date, more: Partial<NewExamSession> = {}): NewExamSession => ({
  id: randomUUID(),
  courseId,
  kind: 'coordinated',
  audience: 'mixed',
  day: today(startsFrom),
  time: clockOf(startsFrom),
  lateMinutes: 60,
  minutes: 30,
  seats: 20,
  blueprint: { safety: 3, wiring: 2 },
  ...more,
})

/** A session that began a moment ago (or at `startsFrom`), opened a day before. */
export async function createSession(
  centre: Centre,
  { startsFrom = minutesFrom(new Date(), -5), ...more }: Partial<NewExamSession> & { startsFrom?: Date } = {},
) {
  const opened = await done(
    openExamSession(
      centre.officer,
      centre.organisationId,
      wishOf(centre.courseId, startsFrom, more),
      minutesFrom(startsFrom, -24 * 60),
    ),
  )
  return opened.id
}

/** A running sitting of a booked trainee, ready to be answered. */
export async function createSitting(more: Parameters<typeof createSession>[1] = {}, centre?: Centre) {
  const at = centre ?? (await createCentre())
  const examSessionId = await createSession(at, more)
  const trainee = await createTrainee(at)
  const booking = await done(bookSeat(trainee, examSessionId))
  const { id: sittingId } = await done(startSitting(trainee, examSessionId))
  return { ...at, examSessionId, trainee, booking, sittingId }
}

export const answerTo = (item: number, value: SentAnswer['value'] = 'a', seq = 1): SentAnswer => ({
  id: randomUUID(),
  item,
  seq,
  value,
  at: new Date().toISOString(),
})

/** A candidate who signs in with this password, and whose exam runs. */
export async function createSigningCandidate(password: string) {
  const centre = await createCentre()
  const examSessionId = await createSession(centre)
  const mobile = mobileOf()
  const person = await createViewer({ mobile, password })
  await enrol(person.id, centre.offeringId)
  await done(bookSeat(person, examSessionId))
  const { id: sittingId } = await done(startSitting(person, examSessionId))
  return { ...centre, person, mobile, sittingId, examSessionId }
}
