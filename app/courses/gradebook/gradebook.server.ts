import { sql, type Fragment } from '~/shared/sql.server'
import type { Cell, GradeColumn, GradeRow } from './grade'
import { ROWS_A_PAGE } from './grade'
import { practiceGrades } from '../practice/signed-practice.server'

type Person = Omit<GradeRow, 'cells'> & { classSize: number; parts: string[] }
type Percents = { enrolmentId: string; cells: Record<string, number> }
type Written = { enrolmentId: string; cells: Record<string, [percent: number | null, number: number]> }

/**
 * The class's grades, one page of trainees or one trainee; what was reached and what was written over it. Small statements
 * side by side: one large one took longer to plan than to run.
 */
export async function readGrades(
  offeringId: string, columns: readonly GradeColumn[], { page, enrolmentId }: { page?: number; enrolmentId?: string } = {},
) {
  const people = await sql<Person[]>`
    select class.*, array(select enrolment_line(enrolment_id)) as parts from (
      select enrolments.id as enrolment_id, name_fa, name_en, coalesce(seat_number, 0) as seat_number,
        count(*) over ()::int as class_size
      from enrolments join people on people.id = person_id
      where offering_id = ${offeringId} and ${enrolmentId ? sql`enrolments.id = ${enrolmentId}` : sql`seat_number is not null`}
      order by seat_number, enrolments.id
      ${page ? sql`limit ${ROWS_A_PAGE} offset ${(page - 1) * ROWS_A_PAGE}` : sql``}) class
    order by seat_number, enrolment_id`
  const parts = people.flatMap(({ parts }) => parts)
  const line = sql`unnest(${people.flatMap(({ enrolmentId, parts }) => parts.map(() => enrolmentId))}::uuid[], ${parts}::uuid[]) line (enrolment_id, part)`
  const [written, ...reached] = await Promise.all([listWritten(line), listQuizzes(line, offeringId), listWork(line), listPractised(line, parts)])
  const reachedBy = (id: string): Record<string, number> => Object.assign({}, ...reached.map(each => each.find(({ enrolmentId }) => enrolmentId === id)?.cells))
  return {
    total: people[0]?.classSize ?? 0,
    rows: people.map(({ classSize: _, parts: __, ...row }): GradeRow => {
      const [own, over] = [reachedBy(row.enrolmentId), written.find(({ enrolmentId }) => enrolmentId === row.enrolmentId)?.cells]
      return { ...row, cells: columns.map(({ id }) => cellOf(own[id], over?.[id])) }
    }),
  }
}

/** By the rule of the course: each activity's best try, or its last. */
const listQuizzes = (line: Fragment, offeringId: string) => sql<Percents[]>`
  select enrolment_id, jsonb_object_agg(activity_id, percent) as cells from (
    select distinct on (line.enrolment_id, activity_id) line.enrolment_id, activity_id, round(100.0 * right_answers / questions, 2) as percent
    from ${line} join quiz_attempts on quiz_attempts.enrolment_id = part join (
      select activities.activity_id, counts from offerings join courses on courses.id = course_id
        join activities on course_version_id = current_version_id where offerings.id = ${offeringId}) course using (activity_id)
    order by line.enrolment_id, activity_id, case when counts = 'last' then submitted_at end desc,
      right_answers::numeric / questions desc, submitted_at) best
  group by enrolment_id`

const listWork = (line: Fragment) => sql<Percents[]>`
  select enrolment_id, jsonb_object_agg(activity_id, percent) as cells from (
    select distinct on (line.enrolment_id, activity_id) line.enrolment_id, activity_id,
      case when total is not null then round(100.0 * total / out_of, 2) when decision = 'accepted' then 100 end as percent
    from ${line} join submissions on submissions.enrolment_id = part join submission_marks on submission_id = submissions.id
    order by line.enrolment_id, activity_id, submissions.number desc, submission_marks.number desc) newest
  where percent is not null group by enrolment_id`

const listPractised = (line: Fragment, parts: readonly string[]) => sql<Percents[]>`
  select line.enrolment_id, jsonb_object_agg(activity_id, percent) as cells
  from ${line} join (${practiceGrades(sql`select unnest(${parts}::uuid[])`)}) signed on signed.enrolment_id = part
  group by line.enrolment_id`

const listWritten = (line: Fragment) => sql<Written[]>`
  select enrolment_id, jsonb_object_agg(activity_id, jsonb_build_array(percent, number)) as cells from (
    select distinct on (line.enrolment_id, activity_id) line.enrolment_id, activity_id, percent,
      case when part = line.enrolment_id then number else 0 end as number
    from ${line} join grade_entries on grade_entries.enrolment_id = part
    order by line.enrolment_id, activity_id, part = line.enrolment_id desc, entered_at desc, number desc) newest
  group by enrolment_id`

const cellOf = (reached?: number, written?: [number | null, number]): Cell | null =>
  reached === undefined && !written ? null : { reached: reached ?? null, written: written?.[0] ?? null, number: written?.[1] ?? 0 }

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
