import { sql, type Fragment } from '~/shared/sql.server'
import { lineOf } from '../enrolments/line.server'
import { practiceGrades } from '../practice/signed-practice.server'
import { ROWS_A_PAGE, type Cell, type GradeColumn, type GradeRow } from './grade'

type Person = Omit<GradeRow, 'cells'> & {
  classSize: number
  /** In hundredths of a percent. */
  reached: Record<string, number> | null
  written: Record<string, [percent: number | null, number: number]> | null
}

/** A course's activities in their order, as columns. */
export const listColumns = (courseId: string) => sql<GradeColumn[]>`
  select activity_id as id, kind, activities.title, counts
  from courses join course_units on course_units.course_version_id = current_version_id
    join activities using (course_version_id, unit_id)
  where courses.id = ${courseId} order by course_units.position, activities.position`

/** The class's grades, one page of trainees or one trainee; what was reached and what was written over it. */
export async function readGrades(
  offeringId: string, columns: readonly GradeColumn[], { page, enrolmentId }: { page?: number; enrolmentId?: string } = {},
) {
  const people = await sql<Person[]>`
    with class as (
      select enrolments.id as enrolment_id, name_fa, name_en, coalesce(seat_number, 0) as seat_number,
        count(*) over ()::int as class_size, ${lineOf(sql`enrolments.id`)} as parts
      from enrolments join people on people.id = person_id
      where offering_id = ${offeringId} and ${enrolmentId ? sql`enrolments.id = ${enrolmentId}` : sql`seat_number is not null`}
      order by enrolments.seat_number, enrolments.id
      ${page ? sql`limit ${ROWS_A_PAGE} offset ${(page - 1) * ROWS_A_PAGE}` : sql``})
    select enrolment_id, name_fa, name_en, seat_number, class_size,
      (select json_object_agg(activity_id, hundredths) from (${reachedIn(columns)}) reached) as reached,
      (select json_object_agg(activity_id, json_build_array(percent, number)) from (
        select distinct on (activity_id) activity_id, percent,
          case when enrolment_id = class.enrolment_id then number else 0 end as number
        from grade_entries where enrolment_id = any (parts)
        order by activity_id, enrolment_id = class.enrolment_id desc, entered_at desc, number desc) newest) as written
    from class order by seat_number, enrolment_id`
  const places = new Map(columns.map(({ id }, place) => [id, place]))
  return {
    total: people[0]?.classSize ?? 0,
    rows: people.map(({ classSize: _, reached, written, ...row }): GradeRow => ({ ...row, cells: cellsOf(places, reached, written) })),
  }
}

function cellsOf(places: Map<string, number>, reached: Person['reached'], written: Person['written']) {
  const cells = Array<Cell | null>(places.size).fill(null)
  for (const id in reached) {
    const place = places.get(id)
    if (place !== undefined) cells[place] = { reached: reached[id]! / 100, written: null, number: 0 }
  }
  for (const id in written) {
    const place = places.get(id)
    if (place !== undefined) cells[place] = { reached: cells[place]?.reached ?? null, written: written[id]![0], number: written[id]![1] }
  }
  return cells
}

/** What one trainee reached in each activity, by the kinds of activity that the columns are of. */
function reachedIn(columns: readonly GradeColumn[]): Fragment {
  const last = columns.filter(({ counts }) => counts === 'last').map(({ id }) => id)
  const has = (kind: GradeColumn['kind']) => columns.some(column => column.kind === kind)
  const sources = [has('quiz') && bestTries(last), last.length > 0 && lastTries(last), has('assignment') && marks(), has('practice') && signed()]
  return sources.filter(source => source !== false).reduce((all, one) => sql`${all} union all ${one}`, sql`select null as activity_id, null::int as hundredths where false`)
}

// Rounded as round() does it, at a tenth of what decimals cost.
const hundredths = () => sql`(20000 * right_answers + questions) / (2 * questions)`

const bestTries = (last: string[]) => sql`
  (select activity_id, max(${hundredths()}) as hundredths from quiz_attempts
    where enrolment_id = any (parts) and activity_id <> all (${last}) group by activity_id)`

const lastTries = (last: string[]) => sql`
  (select distinct on (activity_id) activity_id, ${hundredths()} from quiz_attempts
    where enrolment_id = any (parts) and activity_id = any (${last}) order by activity_id, submitted_at desc, 2 desc)`

const marks = () => sql`
  (select activity_id, hundredths from (
    select distinct on (activity_id) activity_id,
      case when total is not null then round(10000.0 * total / out_of)::int when decision = 'accepted' then 10000 end as hundredths
    from submissions join submission_marks on submission_id = submissions.id
    where enrolment_id = any (parts)
    order by activity_id, submissions.number desc, submission_marks.number desc) newest
  where hundredths is not null)`

const signed = () => sql`
  (select activity_id, (100 * percent)::int from (${practiceGrades(sql`select unnest(parts)`)}) signed)`

export type Entry = {
  activityId: string
  number: number
  percent: number | null
  reason: string
  nameFa: string
  nameEn: string | null
  enteredAt: Date
}

/** Everything that was ever written into one trainee's row, the newest first. */
export const listEntries = (enrolmentId: string) => sql<Entry[]>`
  select activity_id, number, percent::float8 as percent, reason, name_fa, name_en, entered_at
  from grade_entries join people on people.id = entered_by where enrolment_id in (select enrolment_line(${enrolmentId}))
  order by entered_at desc, number desc`
