import { through, type Viewer } from '~/people/viewer'
import { found } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import type { Language } from '~/shared/text'
import { writeChildRead } from '../guardians.server'
import type { Offering } from '../offerings/offering'
import { linesWhere } from '../enrolments/line.server'
import { findOffering } from '../offerings.server'
import { canSeeClass, placeOf } from '../permissions'
import type { Assignment, Try } from './assignment'
import { findAssignment, listTries, tryColumns } from './assignments.server'

export type Submission = {
  enrolmentId: string
  personId: string
  nameFa: string
  nameEn: string | null
  isMinor: boolean
  offering: Offering
  assignment: Assignment
  /** The try asked for, and all of them in their order. */
  shown: Try
  tries: Try[]
}

type Row = { activityId: string; offeringId: string; enrolmentId: string; personId: string; nameFa: string; nameEn: string | null; isMinor: boolean }

/** A try as the class's trainer and the centre see it; undefined to all others. */
export async function findSubmission(viewer: Viewer, submissionId: string, language: Language = viewer.language): Promise<Submission | undefined> {
  const [row] = await sql<Row[]>`
    select activity_id, offering_id, enrolments.id as enrolment_id, person_id, name_fa, name_en,
      coalesce(born_on > today() - interval '18 years', false) as is_minor
    from submissions join enrolments on enrolments.id = enrolment_now(enrolment_id) join people on people.id = person_id
    where submissions.id = ${submissionId}`
  const offering = row && (await findOffering(viewer, row.offeringId))
  if (!row || !offering || !canSeeClass(viewer, offering)) return undefined
  const [assignment, tries] = await Promise.all([
    findAssignment(offering.courseId, row.activityId, language), listTries(row.enrolmentId, row.activityId),
  ])
  const { activityId: _, offeringId: __, ...person } = row
  return { ...person, offering, assignment: found(assignment), shown: tries.find(({ id }) => id === submissionId)!, tries: [...tries] }
}

/** An adult who opens a minor's work leaves a trace. */
export async function noteReading(viewer: Viewer, { isMinor, personId, offering }: Submission) {
  if (!isMinor) return
  const by = through(viewer, ['trainer', 'centre_manager', 'assessment_officer', 'programme_admin'], placeOf(offering))
  await writeChildRead(by, personId, offering.organisationId)
}

export type Queued = {
  enrolmentId: string
  nameFa: string
  nameEn: string | null
  seatNumber: number | null
  /** The newest try; null while nothing was handed in. */
  newest: Pick<Try, 'id' | 'number' | 'isLate' | 'submittedAt' | 'marks'> | null
}

/** Everybody in the class with their newest try: what waits for a mark first, the oldest of it first. */
export async function listSubmissions(offeringId: string, activityId: string): Promise<Queued[]> {
  const rows = await sql<(Omit<Queued, 'newest'> & Partial<Try>)[]>`
    select enrolments.id as enrolment_id, people.name_fa, people.name_en, seat_number, newest.*
    from enrolments join people on people.id = person_id
      left join lateral (select ${tryColumns} from submissions
        where enrolment_id in (select enrolment_line(enrolments.id)) and activity_id = ${activityId} order by number desc limit 1) newest on true
    where offering_id = ${offeringId} and seat_number is not null
    order by seat_number`
  const queued = rows.map(({ enrolmentId, nameFa, nameEn, seatNumber, id, number, isLate, submittedAt, marks }) =>
    ({ enrolmentId, nameFa, nameEn, seatNumber, newest: id ? { id, number: number!, isLate: isLate!, submittedAt: submittedAt!, marks: marks! } : null }))
  const waits = (row: Queued) => (row.newest && row.newest.marks.length === 0 ? row.newest.submittedAt.getTime() : Infinity)
  return queued.toSorted((a, b) => (waits(a) === waits(b) ? 0 : waits(a) - waits(b)))
}

/** How many tries of each assignment of a class wait for a mark. */
export async function countWaitingWork(offeringId: string): Promise<Record<string, number>> {
  const rows = await sql<{ activityId: string; count: number }[]>`
    select activity_id, count(*)::int as count
    from (${linesWhere(sql`offering_id = ${offeringId} and ended_as is distinct from 'transferred'`)}) line
      join submissions on submissions.enrolment_id = part
    where not exists (select from submission_marks where submission_id = submissions.id)
    group by activity_id`
  return Object.fromEntries(rows.map(({ activityId, count }) => [activityId, count]))
}

export type Waiting = { offeringId: string; activityId: string; count: number; oldest: Date }

/** Tries that wait for a mark in the classes a person teaches, by assignment. */
export const listWaitingWork = (trainerId: string) => sql<Waiting[]>`${waitingWork(trainerId)} order by oldest`

/** The same as a part of a query. */
export const waitingWork = (trainerId: string) => sql`
  select enrolments.offering_id, activity_id, count(*)::int as count, min(submitted_at) as oldest
  from (${linesWhere(sql`ended_at is null and offering_id in (select offering_id from offering_trainers where person_id = ${trainerId})`)}) line
    join submissions on submissions.enrolment_id = part join enrolments on enrolments.id = line.enrolment_id
  where not exists (select from submission_marks where submission_id = submissions.id)
  group by enrolments.offering_id, activity_id`
