import type { Viewer } from '~/people/viewer'
import { sql, type Sql } from '~/shared/sql.server'
import { TEACHING } from '../permissions'
import type { ClassMeeting, SheetRow } from './attendance'

const columns = (viewer: Viewer) => sql`
  class_meetings.id, class_meetings.offering_id, course_versions.title as course_title,
  class_meetings.organisation_id, organisations.province_id, organisations.name as organisation_name,
  class_meetings.starts_at, class_meetings.ends_at, class_meetings.minutes::int as minutes, class_meetings.room,
  trainers.name_fa as trainer_fa, trainers.name_en as trainer_en, class_meetings.cancelled_at,
  class_meetings.cancelled_because,
  class_meetings.trainer_id = ${viewer.id} or exists (select from offering_trainers
    where offering_id = class_meetings.offering_id and person_id = ${viewer.id}) as is_trainer`

const joined = sql`
  class_meetings join offerings on offerings.id = class_meetings.offering_id
    join organisations on organisations.id = class_meetings.organisation_id
    join courses on courses.id = offerings.course_id
    join course_versions on course_versions.id = courses.current_version_id
    join people trainers on trainers.id = class_meetings.trainer_id`

/** A meeting of a class that the viewer teaches, or of a centre that they reach. */
export async function findMeeting(viewer: Viewer, meetingId: string) {
  const [meeting] = await sql<ClassMeeting[]>`
    select ${columns(viewer)} from ${joined}
    where class_meetings.id = ${meetingId} and (class_meetings.trainer_id = ${viewer.id}
      or exists (select from offering_trainers where offering_id = class_meetings.offering_id
        and person_id = ${viewer.id})
      or reaches(${viewer.id}, ${TEACHING}, class_meetings.organisation_id))`
  return meeting
}

/** Everybody who may be marked at a meeting, with the mark that counts. */
export const listSheet = (meetingId: string, tx: Sql = sql) => tx<SheetRow[]>`
  select enrolments.id as enrolment_id, people.id as person_id, name_fa, name_en, seat_number::int as seat_number,
    coalesce(born_on > (starts_at at time zone 'Asia/Tehran')::date - interval '18 years', false) as is_minor,
    enrolled_at >= ends_at as joined_later, newest.status, newest.missed::int as missed, newest.reason,
    newest.recorded_at, newest.source, coalesce(newest.came_late, false) as came_late
  from class_meetings join enrolments on enrolments.offering_id = class_meetings.offering_id
    join people on people.id = enrolments.person_id
    left join lateral (
      select * from attendance_marks where class_meeting_id = class_meetings.id and enrolment_id = enrolments.id
      order by recorded_at desc, client_at desc, id desc limit 1) newest on true
  where class_meetings.id = ${meetingId}
    and (newest.id is not null or ended_at is null or ended_at > starts_at)
  order by seat_number nulls last, name_fa collate "fa-x-icu", enrolments.id`

/** The second adult who was named, if one was. */
export async function findSecondAdult(meetingId: string, tx: Sql = sql) {
  const [adult] = await tx<{ name: string }[]>`
    select name from attendance_adults where class_meeting_id = ${meetingId}
    order by recorded_at desc, id desc limit 1`
  return adult?.name
}

export type LastSaved = { savedAt: Date; byFa: string; byEn: string | null }
/** When a meeting's attendance last reached the server, and from whom. */
export async function findLastSaved(meetingId: string) {
  const [last] = await sql<LastSaved[]>`
    select received_at as saved_at, name_fa as by_fa, name_en as by_en
    from attendance_marks join people on people.id = recorded_by where class_meeting_id = ${meetingId}
    order by received_at desc limit 1`
  return last
}
