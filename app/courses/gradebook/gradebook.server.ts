import { sql } from '~/shared/sql.server'
import type { Cell, GradeColumn, GradeRow } from './grade'
import { ROWS_A_PAGE } from './grade'
import { practiceGrades } from '../practice/signed-practice.server'

type Row = Omit<GradeRow, 'cells'> & {
  classSize: number
  reached: Record<string, number> | null
  written: Record<string, [percent: number | null, number: number]> | null
}

/** The class's grades, one page of trainees or one trainee; what was reached and what was written over it. */
export async function readGrades(
  offeringId: string, columns: readonly GradeColumn[], { page, enrolmentId }: { page?: number; enrolmentId?: string } = {},
) {
  const rows = await sql<Row[]>`
    with recursive class as (
      select enrolments.id as enrolment_id, name_fa, name_en, coalesce(seat_number, 0) as seat_number,
        count(*) over ()::int as class_size
      from enrolments join people on people.id = person_id
      where offering_id = ${offeringId} and (seat_number is not null or enrolments.id = ${enrolmentId ?? null})
        and (${enrolmentId ?? null}::uuid is null or enrolments.id = ${enrolmentId ?? null})
      order by seat_number, enrolments.id
      limit ${page ? ROWS_A_PAGE : null} offset ${page ? (page - 1) * ROWS_A_PAGE : 0}),
    course as (
      select activities.activity_id, counts from offerings join courses on courses.id = course_id
        join activities on course_version_id = current_version_id where offerings.id = ${offeringId}),
    line (enrolment_id, part) as (
      select enrolment_id, enrolment_id from class
      union select line.enrolment_id, enrolment_events.enrolment_id from line join enrolment_events on to_enrolment_id = part),
    quizzes as (
      select distinct on (line.enrolment_id, activity_id) line.enrolment_id, activity_id,
        round(100.0 * right_answers / questions, 2) as percent
      from line join quiz_attempts on quiz_attempts.enrolment_id = part join course using (activity_id)
      order by line.enrolment_id, activity_id, case when counts = 'last' then submitted_at end desc,
        right_answers::numeric / questions desc, submitted_at),
    work as (
      select distinct on (line.enrolment_id, activity_id) line.enrolment_id, activity_id,
        case when total is not null then round(100.0 * total / out_of, 2) when decision = 'accepted' then 100 end as percent
      from line join submissions on submissions.enrolment_id = part join submission_marks on submission_id = submissions.id
      order by line.enrolment_id, activity_id, submissions.number desc, submission_marks.number desc),
    practised as (
      select distinct line.enrolment_id, activity_id, percent
      from (${practiceGrades(sql`select part from line`)}) signed join line on part = signed.enrolment_id),
    reached as (
      select enrolment_id, jsonb_object_agg(activity_id, percent) as cells from (
        select * from quizzes union all select * from work where percent is not null union all select * from practised) each
      group by enrolment_id),
    written as (
      select enrolment_id, jsonb_object_agg(activity_id, jsonb_build_array(percent, number)) as cells from (
        select distinct on (line.enrolment_id, activity_id) line.enrolment_id, activity_id, percent,
          case when part = line.enrolment_id then number else 0 end as number
        from line join grade_entries on grade_entries.enrolment_id = part
        order by line.enrolment_id, activity_id, part = line.enrolment_id desc, entered_at desc, number desc) newest
      group by enrolment_id)
    select class.*, reached.cells as reached, written.cells as written
    from class left join reached using (enrolment_id) left join written using (enrolment_id)
    order by seat_number, enrolment_id`
  return {
    total: rows[0]?.classSize ?? 0,
    rows: rows.map(({ classSize: _, reached, written, ...row }): GradeRow =>
      ({ ...row, cells: columns.map(({ id }) => cellOf(reached?.[id], written?.[id])) })),
  }
}

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
