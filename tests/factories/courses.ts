import { randomUUID } from 'node:crypto'
import { applyForOffering } from '~/courses/applications/apply-for-offering.server'
import { decideApplication } from '~/courses/applications/decide-application.server'
import type { Slot } from '~/courses/meetings/meeting'
import type { OfferingOrder } from '~/courses/offerings/offering-order.server'
import { openOffering } from '~/courses/offerings/open-offering.server'
import { permitTrade } from '~/courses/permits/permit-trade.server'
import type { ItemBody, ItemKey } from '~/courses/questions/question'
import { findLicenceOn } from '~/people/licences/licences.server'
import type { Viewer } from '~/people/viewer'
import { addDays, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { createAdministrator, createOrganisation, createStaff, createViewer, done } from './people'
import { license } from './programme'

const text = (words: string) => ({ fa: `${words} فا`, en: words })
const json = (value: unknown) => sql.json(value as never)

type WantedCourse = { standard?: string | null; lessons?: number; title?: { fa: string; en: string }; owner?: string }

/** A course of one unit with lessons (the first holds the check `check-1`) and a quiz of four kinds of question. */
export async function createCourse({ standard = null, lessons = 2, title = text('Course'), owner }: WantedCourse = {}) {
  const id = `course-${randomUUID().slice(0, 8)}`
  await sql`
    insert into courses (id, trade_id, standard_id, owner_organisation_id)
    values (${id}, (select trade_id from standards where id = ${standard}), ${standard}, ${owner ?? null})`
  const [version] = await sql<[{ id: string }]>`
    insert into course_versions (course_id, version, source, checksum, title, summary, after, hours_theory,
      hours_practice)
    values (${id}, 1, 'content', 'x', ${json(title)}, ${json(text('Summary'))}, ${json(text('After'))},
      10, 20) returning id`
  await sql`
    insert into course_units (course_version_id, unit_id, position, title, summary)
    values (${version.id}, 'safety', 0, ${json(text('Safety'))}, ${json(text('About safety'))})`
  for (let n = 1; n <= lessons; n++) await createLesson(id, version.id, n)
  const items = [
    await createItem(id, 'check-1', { kind: 'single', right: 'a' }),
    await createItem(id, 'quiz-1', { kind: 'multiple', right: ['a', 'c'] }),
    await createItem(id, 'quiz-2', { kind: 'true_false', right: false }),
    await createItem(id, 'quiz-3', { kind: 'numeric', value: '30', tolerance: '0.5' }),
  ]
  await sql`
    insert into activities (course_version_id, activity_id, unit_id, position, kind, title, pass_percent)
    values (${version.id}, 'safety-quiz', 'safety', 0, 'quiz', ${json(text('Quiz'))}, 70)`
  for (const [position, item] of items.entries())
    await sql`
      insert into activity_items (course_version_id, activity_id, position, item_id)
      values (${version.id}, 'safety-quiz', ${position}, ${item.id})`
  await sql`update courses set current_version_id = ${version.id} where id = ${id}`
  return { id, items, lessons: Array.from({ length: lessons }, (_, i) => `lesson-${i + 1}`) }
}

async function createLesson(courseId: string, versionId: string, n: number) {
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: `Lesson ${n}` }] }
  const document = {
    type: 'doc',
    content: n === 1 ? [paragraph, { type: 'check', attrs: { item: 'check-1' } }] : [paragraph],
  }
  const id = `lesson-${n}`
  await sql`insert into lessons (course_id, id) values (${courseId}, ${id})`
  const [version] = await sql<[{ id: string }]>`
    insert into lesson_versions (course_id, lesson_id, version, source, checksum, title, summary, minutes, document)
    values (${courseId}, ${id}, 1, 'content', 'x', ${json(text(`Lesson ${n}`))}, ${json(text('Summary'))}, 20,
      ${json({ fa: document, en: document })})
    returning id`
  await sql`update lessons set current_version_id = ${version.id} where course_id = ${courseId} and id = ${id}`
  await sql`
    insert into course_lessons (course_version_id, unit_id, position, course_id, lesson_id)
    values (${versionId}, 'safety', ${n}, ${courseId}, ${id})`
}

export async function createItem(
  courseId: string,
  code: string,
  key: ItemKey,
  { use = 'practice', unitId = 'safety' } = {},
) {
  const options = ['a', 'b', 'c'].map(id => ({ id, text: text(`Option ${id}`) }))
  const body: ItemBody = {
    stem: text(`Question ${code}`),
    ...(key.kind === 'single' || key.kind === 'multiple' ? { options } : {}),
  }
  const [item] = await sql<[{ id: string }]>`
    insert into items (course_id, code, unit_id, use) values (${courseId}, ${code}, ${unitId}, ${use}) returning id`
  const [version] = await sql<[{ id: string }]>`
    insert into item_versions (item_id, version, source, checksum, kind, difficulty, body, key, feedback, author_name,
      reviewer_name, reviewed_at, ready_at)
    values (${item.id}, 1, 'content', 'x', ${key.kind}, 1, ${json(body)}, ${json(key)},
      ${json({ general: text('Because') })}, 'kaveh', 'behruz', now(), now())
    returning id`
  await sql`update items set current_version_id = ${version.id} where id = ${item.id}`
  return { id: item.id, versionId: version.id, code }
}

/** A training centre with its manager, its trainer, and the administrator over it. */
export async function createCentre({ nameFa = 'مرکز یک', provinceId = 'tehran' } = {}) {
  const { id } = await createOrganisation({ nameFa, provinceId })
  const [manager, trainer, administrator] = await Promise.all([
    createStaff('centre_manager', id, { nameFa: 'نرگس مدیری' }),
    createStaff('trainer', id, { nameFa: 'کاوه استادی' }),
    createAdministrator(),
  ])
  return { id, manager, trainer, administrator }
}
export type Centre = Awaited<ReturnType<typeof createCentre>>

/** An order for an offering that starts in ten days, takes applications until then and lasts two months. */
export const orderOf = (centre: Centre, courseId: string, more: Partial<OfferingOrder> = {}): OfferingOrder => ({
  id: randomUUID(),
  courseId,
  code: undefined,
  startsOn: addDays(today(), 10),
  endsOn: addDays(today(), 70),
  applicationsUntil: addDays(today(), 9),
  seats: 16,
  waitingPlaces: 5,
  decisionDays: 10,
  deliveryMode: 'fixed',
  audience: 'mixed',
  place: undefined,
  trainerId: centre.trainer.id,
  slots: [],
  ...more,
})

/** The same hours on several weekdays, 0 being Saturday, in one room. */
export const weekly = (centre: Centre, weekdays: number[], more: Partial<Slot> = {}): Slot[] =>
  weekdays.map(weekday => ({
    weekday, startsAt: '08:00', endsAt: '12:30', room: 'کارگاه ۱', trainerId: centre.trainer.id, part: 'practice', ...more,
  }))

/** An open offering of a fresh course without a standard, at a fresh centre. */
export async function createOffering({ centre, courseId, ...more }: Partial<OfferingOrder> & { centre?: Centre } = {}) {
  const at = centre ?? (await createCentre())
  const course = courseId ? { id: courseId, items: [], lessons: [] } : await createCourse()
  const { id } = await done(openOffering(at.manager, at.id, orderOf(at, course.id, more)))
  return { id, centre: at, course }
}
export type OfferingMade = Awaited<ReturnType<typeof createOffering>>

/** Under the licence that the centre has, or one made for it. */
export async function permitElectricians(centre: Centre, startsOn = addDays(today(), -100), endsOn = addDays(today(), 1000)) {
  if (!(await findLicenceOn(centre.id, startsOn))) await license(centre.administrator, centre.id, startsOn, endsOn)
  return done(
    permitTrade(centre.administrator, { organisationId: centre.id, tradeId: 'building-electrician', startsOn, endsOn }),
  )
}

/** Somebody who has applied and was admitted. */
export async function createTrainee(offering: OfferingMade, person?: Viewer) {
  const trainee = person ?? (await createViewer({ nameFa: 'یونس کارآموز' }))
  const application = await done(applyForOffering(trainee, offering.id, { note: undefined }))
  await done(decideApplication(offering.centre.manager, application.id, { decision: 'admitted', reason: undefined }))
  return trainee
}

/** A class that runs since five days ago, with so many in it from its first day. */
export async function createClass({ trainees = 2, centre, ...more }: Partial<OfferingOrder> & { trainees?: number; centre?: Centre } = {}) {
  const offering = await createOffering({
    centre, startsOn: addDays(today(), -5), endsOn: addDays(today(), 60), applicationsUntil: addDays(today(), 5), ...more,
  })
  const people: Viewer[] = []
  for (let n = 0; n < trainees; n++) people.push(await createTrainee(offering))
  const enrolments = await sql<{ id: string; personId: string }[]>`
    select id, person_id from enrolments where offering_id = ${offering.id} order by seat_number`
  return { offering, trainees: people, enrolments: enrolments.map(({ id }) => id) }
}

/** A meeting of a class, by default one that began an hour ago and lasts two hours; row by row, since a test may want any. */
export async function createMeeting(
  { id, centre }: Pick<OfferingMade, 'id' | 'centre'>,
  { startsAt = new Date(Date.now() - 3_600_000), minutes = 120, room = null as string | null, trainerId = centre.trainer.id } = {},
) {
  const [meeting] = await sql<[{ id: string; startsAt: Date; endsAt: Date }]>`
    insert into class_meetings (offering_id, organisation_id, starts_at, ends_at, room, trainer_id)
    values (${id}, ${centre.id}, ${startsAt}, ${startsAt}::timestamptz + make_interval(mins => ${minutes}), ${room}, ${trainerId})
    returning id, starts_at, ends_at`
  return meeting
}
