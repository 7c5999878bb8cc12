import { randomUUID } from 'node:crypto'
import type { ActivityKind } from '~/courses/course'
import { addDays, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { createOffering, createTrainee } from './courses'

const json = (value: unknown) => sql.json(value as never)
const document = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Do it' }] }] }

/** A class that runs since five days, with one trainee. */
export async function createClass() {
  const offering = await createOffering({
    startsOn: addDays(today(), -5),
    endsOn: addDays(today(), 60),
    applicationsUntil: addDays(today(), 5),
  })
  return { offering, trainee: await createTrainee(offering) }
}

type Wanted = {
  id?: string
  kind?: ActivityKind
  requires?: string[]
  tries?: number | null
  counts?: 'best' | 'last'
  accepts?: string[]
  rubric?: { id: string; title: { fa: string; en: string }; points: number }[]
  items?: readonly { id: string }[]
  instructions?: unknown
}
export const RUBRIC = [
  { id: 'safety', title: { fa: 'ایمنی', en: 'Safety' }, points: 12 },
  { id: 'order', title: { fa: 'نظم', en: 'Order' }, points: 8 },
]

/** Another activity in the course in force: an assignment of text, photo or file, unless said otherwise. */
export async function addActivity(courseId: string, wanted: Wanted = {}) {
  const { kind = 'assignment', requires = [], tries = null, counts = 'best', items = [] } = wanted
  const id = wanted.id ?? `activity-${randomUUID().slice(0, 8)}`
  const accepts = kind === 'assignment' ? (wanted.accepts ?? ['text', 'photo', 'file']) : []
  await sql`
    insert into activities (course_version_id, activity_id, unit_id, position, kind, title, pass_percent, instructions,
      accepts, rubric, tries, counts, requires)
    select current_version_id, ${id}, 'safety', (select max(position) + 1 from activities
        where course_version_id = current_version_id), ${kind}, ${json({ fa: `کار ${id}`, en: `Work ${id}` })},
      ${kind === 'quiz' ? 70 : null}, ${kind === 'quiz' ? null : json({ fa: wanted.instructions ?? document, en: wanted.instructions ?? document })}, ${accepts},
      ${json(kind === 'quiz' ? [] : (wanted.rubric ?? (kind === 'assignment' ? RUBRIC : [])))}, ${tries}, ${counts}, ${requires}
    from courses where id = ${courseId}`
  for (const [position, item] of items.entries())
    await sql`
      insert into activity_items (course_version_id, activity_id, position, item_id)
      select current_version_id, ${id}, ${position}, ${item.id} from courses where id = ${courseId}`
  return id
}

export const setDates = (
  offeringId: string, kind: 'lesson' | 'activity', id: string, opensOn: string | null, dueOn: string | null,
) => sql`
  insert into step_dates (offering_id, step_kind, step_id, opens_on, due_on)
  values (${offeringId}, ${kind}, ${id}, ${opensOn}, ${dueOn})`
