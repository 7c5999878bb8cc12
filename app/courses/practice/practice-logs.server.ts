import type { Viewer } from '~/people/viewer'
import { sql, type Fragment, type Sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { linesWhere } from '../enrolments/line.server'
import { TEACHING } from '../permissions'
import type { PracticeEvent, PracticeLog } from './practice'

const dayOfTask = (column: Fragment) => sql`
  (select ${column} from step_dates where offering_id = offerings.id and step_kind = 'activity' and step_id = practice_states.activity_id)`
// The title in whatever version of the course still has it, the one in force first.
const columns = (viewer: Viewer) => sql`
  practice_states.id, practice_states.enrolment_id, offerings.id as offering_id, offerings.course_id,
  course_versions.title as course_title, organisation_id, organisations.province_id, practice_states.person_id, people.name_fa, people.name_en,
  coalesce(people.born_on > today() - interval '18 years', false) as is_minor, practice_states.activity_id,
  (select activities.title from activities join course_versions of_course on of_course.id = course_version_id
    where activities.activity_id = practice_states.activity_id and of_course.course_id = offerings.course_id
    order by of_course.version desc limit 1) as activity_title,
  exists (select from activities where course_version_id = courses.current_version_id
    and activities.activity_id = practice_states.activity_id and kind = 'practice') as is_task_there,
  ${dayOfTask(sql`opens_on`)} as opens_on, ${dayOfTask(sql`due_on`)} as due_on,
  (select (min(at) at time zone 'Asia/Tehran')::date from practice_events
    where practice_log_id = practice_states.id and kind = 'submitted') as handed_on,
  practice_states.seq::int as seq, state, changed_at, task, minutes::int as minutes, worked_on, words, photos, comment,
  exists (select from offering_trainers where offering_id = offerings.id and person_id = ${viewer.id}) as is_trainer`
// A log goes with its trainee to the class of a transfer.
const joined = sql`
  practice_states join enrolments seats on seats.id = enrolment_now(practice_states.enrolment_id)
    join offerings on offerings.id = seats.offering_id
    join organisations on organisations.id = organisation_id
    join courses on courses.id = offerings.course_id join course_versions on course_versions.id = current_version_id
    join people on people.id = practice_states.person_id`

/** A draft is its trainee's alone; what was handed in is its trainer's and centre's too, and a minor's guardian's. */
export async function findPracticeLog(viewer: Viewer, logId: string) {
  const [log] = await sql<PracticeLog[]>`
    select ${columns(viewer)} from ${joined}
    where practice_states.id = ${logId} and (practice_states.person_id = ${viewer.id}
      or (exists (select from practice_events where practice_log_id = practice_states.id and kind = 'submitted')
        and (reaches(${viewer.id}, ${TEACHING}, organisation_id) or guards(${viewer.id}, practice_states.person_id)
          or exists (select from offering_trainers where offering_id = offerings.id and person_id = ${viewer.id}))))`
  return log
}

export const listOwnLogs = (viewer: Viewer, enrolmentId: string) => sql<PracticeLog[]>`
  select ${columns(viewer)} from ${joined}
  where practice_states.enrolment_id in (select enrolment_line(${enrolmentId})) order by changed_at desc`

/** What a child has handed in as practice logs in any class, for the guardian: nothing of what is still being written. */
export async function listChildLogs(guardian: Viewer, childId: string): Promise<PracticeLog[]> {
  const logs = await sql<PracticeLog[]>`
    select ${columns(guardian)} from ${joined}
    where practice_states.person_id = ${childId} and guards(${guardian.id}, practice_states.person_id)
      and exists (select from practice_events where practice_log_id = practice_states.id and kind = 'submitted')
    order by changed_at desc limit 100`
  return Promise.all(logs.map(log => asHandedIn(log)))
}

/** A log as others than its trainee see it. */
export const asHandedIn = async (log: PracticeLog): Promise<PracticeLog> =>
  log.state === 'draft' ? { ...log, ...(await readHandedIn(log.id)), state: 'returned' } : log

/** What a class has handed in: to be signed first, in the order in which it came. */
export const listHandedIn = (viewer: Viewer, offeringId: string) => sql<PracticeLog[]>`
  select ${columns(viewer)} from ${joined}
  where practice_states.enrolment_id in (select enrolment_line(id) from enrolments
    where offering_id = ${offeringId} and ended_as is distinct from 'transferred') and state <> 'draft'
  order by state <> 'submitted', case when state = 'submitted' then changed_at end, changed_at desc limit 200`

export const listEvents = (logId: string) => sql<PracticeEvent[]>`
  select seq::int as seq, kind, minutes::int as minutes, words, comment, name_fa, name_en, at
  from practice_events join people on people.id = by_id where practice_log_id = ${logId} order by seq`

/** Practice activities that are done, for a trainee's progress: signed, whatever was logged beside. */
export async function readPractice(enrolmentId: string, tx: Sql = sql) {
  const rows = await tx<{ activityId: string }[]>`
    select distinct activity_id from practice_states
    where enrolment_id in (select enrolment_line(${enrolmentId})) and state = 'signed' and activity_id is not null`
  return rows.map(({ activityId }) => activityId)
}

export type PracticeTask = { id: string; title: Text; instructions: unknown; minutes: number | null }
/** The course's practice tasks, for whoever logs one. */
export const listTasks = (offeringId: string, tx: Sql = sql) => tx<PracticeTask[]>`
  select activity_id as id, activities.title, instructions, minutes::int as minutes
  from offerings join courses on courses.id = course_id join activities on course_version_id = current_version_id
  where offerings.id = ${offeringId} and kind = 'practice' order by unit_id, position`

/** How many logs wait for each class's trainer. */
export const countToSign = (viewer: Viewer) => sql<{ offeringId: string; courseTitle: Text; count: number }[]>`
  select offerings.id as offering_id, course_versions.title as course_title, count(*)::int as count
  from (${linesWhere(sql`ended_as is distinct from 'transferred'
      and offering_id in (select offering_id from offering_trainers where person_id = ${viewer.id})`)}) line
    join practice_states on practice_states.enrolment_id = part join enrolments on enrolments.id = line.enrolment_id
    join offerings on offerings.id = enrolments.offering_id
    join courses on courses.id = offerings.course_id join course_versions on course_versions.id = current_version_id
  where state = 'submitted'
  group by offerings.id, course_versions.title order by count desc`

/** What was handed in last: all that others see of a log that its trainee writes on. */
export async function readHandedIn(logId: string) {
  const [handedIn] = await sql<[Pick<PracticeLog, 'task' | 'minutes' | 'workedOn' | 'words' | 'photos'>]>`
    select task, minutes::int as minutes, worked_on, words, photos from practice_events
    where practice_log_id = ${logId} and kind = 'submitted' order by seq desc limit 1`
  return handedIn
}

/** A photo's file, once its log has been reached; others than its trainee see those that were handed in. */
export async function findPhoto({ id, personId }: PracticeLog, n: number, viewer: Viewer) {
  const [file] = await sql<{ sha256: string; mediaType: string; name: string }[]>`
    select sha256, media_type, name from practice_photos join files on files.id = file_id
    where practice_log_id = ${id} and n = ${n} and (${personId} = ${viewer.id}::text or exists (select from practice_events
      where practice_log_id = ${id} and kind = 'submitted' and n = any (practice_events.photos)))`
  return file
}
