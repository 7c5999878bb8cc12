import { countItems, type ItemCount } from '~/courses/questions/items.server'
import type { Viewer } from '~/people/viewer'
import { sql, type Sql } from '~/shared/sql.server'
import type { ExamSession } from '../assessment'
import { OPENERS, STAFF } from '../permissions'

const columns = () => sql`
  exam_sessions.id, number::text, exam_sessions.organisation_id, organisations.name as organisation_name, province_id,
  exam_sessions.course_id, course_versions.title as course_title, exam_sessions.kind, audience, place, seats,
    starts_from,
  starts_until, minutes, ends_by, exam_sessions.opened_at, registration_opens_at, registration_closes_at, practical_on, moved_at, cancelled_at, cancelled_because, is_supervised,
  starts_from - make_interval(hours => (select cancel_hours from assessment_policies where id = policy_id)) as seats_move_until,
  cardinality(browser_config_keys) + cardinality(browser_exam_keys) > 0 as needs_exam_browser,
  (select count(*)::int from bookings where exam_session_id = exam_sessions.id
    and bookings.cancelled_at is null) as seats_taken,
  (select sum(items)::int from blueprint_rows where exam_session_id = exam_sessions.id) as items,
  (select max(published_at) from publications where exam_session_id = exam_sessions.id and part = 'written'
    and not exists (select from unpublications where publication_id = publications.id)) as written_published_at,
  (select max(published_at) from publications where exam_session_id = exam_sessions.id and part = 'practical'
    and not exists (select from unpublications where publication_id = publications.id)) as practical_published_at`

const tables = () => sql`
  exam_sessions
  join organisations on organisations.id = exam_sessions.organisation_id
  join courses on courses.id = exam_sessions.course_id
  join course_versions on course_versions.id = courses.current_version_id`

const staffed = (viewer: Viewer) => sql`reaches(${viewer.id}, ${[...STAFF]}, exam_sessions.id)`
const booked = (viewer: Viewer) => sql`
  exists (select from bookings where exam_session_id = exam_sessions.id and person_id = ${viewer.id})`
/**
 * Those whom a session concerns: its centre's trainees of the course, whoever must re-sit it, and for an open one
 * everybody.
 */
const concerned = (viewer: Viewer) => sql`
  (exam_sessions.kind = 'open'
    or (exam_sessions.kind = 'coordinated' and exists (
      select from enrolments join offerings on offerings.id = offering_id
      where person_id = ${viewer.id} and (ended_as is null or ended_as = 'completed')
        and offerings.course_id = exam_sessions.course_id
          and offerings.organisation_id = exam_sessions.organisation_id))
    or (exam_sessions.kind = 'resit' and exists (
      select from bookings earlier join exam_sessions before on before.id = earlier.exam_session_id
      where earlier.person_id = ${viewer.id} and earlier.cancelled_at is null
        and before.course_id = exam_sessions.course_id)))`

/** Who may open a session's page, for any query on `exam_sessions`. */
export const reachable = (viewer: Viewer) => sql`(${staffed(viewer)} or ${booked(viewer)} or ${concerned(viewer)})`

/** The session, for its staff and for those it concerns; nobody else. */
export async function findExamSession(viewer: Viewer, id: string, tx: Sql = sql) {
  const [session] = await tx<ExamSession[]>`
    select ${columns()} from ${tables()}
    where exam_sessions.id = ${id} and ${reachable(viewer)}`
  return session
}

/** The session from the desk: candidates don't reach it. */
export async function findStaffedSession(viewer: Viewer, id: string, tx: Sql = sql) {
  const [session] = await tx<ExamSession[]>`
    select ${columns()} from ${tables()} where exam_sessions.id = ${id} and ${staffed(viewer)}`
  return session
}

/** Whether this candidate has, or had, a seat in it. */
export async function wasBooked(viewer: Viewer, id: string) {
  const [session] = await sql`select from exam_sessions where id = ${id} and ${booked(viewer)}`
  return session !== undefined
}

/** The session as one who would sit it meets it; who works on it is told that it isn't theirs to sit. */
export async function findSessionToSit(viewer: Viewer, id: string) {
  const [session, staffed] = await Promise.all([findExamSession(viewer, id), findStaffedSession(viewer, id)])
  return session && { session, worksHere: staffed !== undefined }
}

/** The session, for who runs a centre that lends it a room or is asked for one. */
export async function findSessionOfLender(viewer: Viewer, id: string) {
  const [session] = await sql<ExamSession[]>`
    select ${columns()} from ${tables()}
    where exam_sessions.id = ${id} and exists (
      select from (select exam_session_id, organisation_id from exam_rooms union all select exam_session_id, organisation_id from room_requests) lent
      where lent.exam_session_id = exam_sessions.id and reaches(${viewer.id}, ${[...OPENERS]}, lent.organisation_id))`
  return session
}

const PAGE = 30

export async function listStaffedSessions(viewer: Viewer, page = 1) {
  const rows = await sql<(ExamSession & { total: number })[]>`
    select ${columns()}, (count(*) over ())::int as total from ${tables()}
    where ${staffed(viewer)}
    order by starts_from desc, number desc
    limit ${PAGE} offset ${(page - 1) * PAGE}`
  return { sessions: rows as ExamSession[], total: rows[0]?.total ?? 0, size: PAGE }
}

/**
 * What a candidate has booked, newest first, and what is open to book: nothing of a course that is passed or awaited.
 */
export async function listOwnSessions(viewer: Viewer) {
  const [own, bookable] = await Promise.all([
    sql<ExamSession[]>`
      select ${columns()} from ${tables()}
      where exists (select from bookings where exam_session_id = exam_sessions.id and person_id = ${viewer.id}
        and bookings.cancelled_at is null)
      order by starts_from desc limit 50`,
    sql<ExamSession[]>`
      select ${columns()} from ${tables()}
      where ${concerned(viewer)} and not ${staffed(viewer)} and exam_sessions.cancelled_at is null
        and not exists (select from bookings where exam_session_id = exam_sessions.id and person_id = ${viewer.id}
          and bookings.cancelled_at is null)
        and now() >= registration_opens_at and now() < registration_closes_at
        and not exists (select from verdicts where person_id = ${viewer.id} and course_id = exam_sessions.course_id
          and (is_passed or (is_passed is null and not exists (select from absences
            where booking_id = verdicts.booking_id))))
      order by starts_from limit 50`,
  ])
  return { own, bookable }
}

export type ExaminableCourse = { id: string; title: ExamSession['courseTitle']; isOffered: boolean; policyName: string | null }

/** Courses with sealed questions, those taught at this centre first. */
export const listExaminableCourses = (organisationId: string) => sql<ExaminableCourse[]>`
  select courses.id, course_versions.title, exists (select from offerings where course_id = courses.id
    and organisation_id = ${organisationId}
    and offerings.cancelled_at is null) as is_offered, policy_name
  from courses join course_versions on course_versions.id = courses.current_version_id
    left join standards on standards.id = standard_id left join standard_versions on standard_versions.id = standards.current_version_id
  where withdrawn_at is null
    and exists (select from items where course_id = courses.id and use = 'sealed' and retired_at is null)
  order by is_offered desc, course_versions.title ->> 'fa' collate "fa-x-icu"`

export type BankUnit = { unitId: string; title: ExamSession['courseTitle']; ready: number; cells: ItemCount[] }

/** The units of a course with how many sealed questions each could give to an exam; how many, never which. */
export async function listBankUnits(courseId: string): Promise<BankUnit[]> {
  const [units, counts] = await Promise.all([
    sql<Pick<BankUnit, 'unitId' | 'title'>[]>`
      select unit_id, title from courses join course_units on course_version_id = courses.current_version_id
      where courses.id = ${courseId} and withdrawn_at is null order by position`,
    countItems(courseId, 'sealed'),
  ])
  return units.map(unit => {
    const cells = counts.filter(({ unitId }) => unitId === unit.unitId)
    return { ...unit, cells, ready: cells.reduce((sum, { count }) => sum + count, 0) }
  })
}

/** The centres where the viewer may open an exam. */
export const listOpeningCentres = (viewer: Viewer) => sql<{ id: string; name: ExamSession['courseTitle'] }[]>`
  select distinct organisations.id, organisations.name from grants join organisations on organisations.id = scope_id
  where person_id = ${viewer.id} and role = any (${[...OPENERS]}) and grants.ended_at is null
    and organisations.ended_at is null
    and today() between starts_on and ends_on`

export type Minima = {
  written: string
  practical: string
  combined: string
  writtenWeight: string
  practicalWeight: string
  /** So many wrong choices take away one right one; null: nothing. */
  wrongPerRight: number | null
}

/** What it takes to pass, by the policy that the session was opened under; exact decimals, weights in percent. */
export async function readMinima(examSessionId: string) {
  const [minima] = await sql<[Minima]>`
    select trim_scale(written_minimum)::text as written, trim_scale(practical_minimum)::text as practical,
      trim_scale(combined_minimum)::text as combined, trim_scale(written_weight * 100)::text as written_weight,
      trim_scale(practical_weight * 100)::text as practical_weight, wrong_per_right
    from assessment_policies join exam_sessions on policy_id = assessment_policies.id
      where exam_sessions.id = ${examSessionId}`
  return minima
}

export type PolicyChoice = { name: string; title: ExamSession['courseTitle']; wrongPerRight: number | null }

/** The ways of marking in force, the usual one first. */
export const listPolicies = () => sql<PolicyChoice[]>`
  select name, title, wrong_per_right from (select distinct on (name) name, title, wrong_per_right from assessment_policies
    where in_force_from <= today() order by name, version desc) newest
  order by name <> 'skill', name`
