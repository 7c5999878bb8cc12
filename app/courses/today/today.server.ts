import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { waitingWork } from '../assignments/submissions.server'
import { countToSign } from '../practice/practice-logs.server'

export type TodayMeeting = {
  id: string
  offeringId: string
  courseTitle: Text
  startsAt: Date
  endsAt: Date
  room: string | null
  cancelledBecause: string | null
  teaches: boolean
  isToday: boolean
  isOver: boolean
  hasBegun: boolean
  onSheet: number
  marked: number
  there: number
}

const NEXT = 5

/** A person's own meetings around now: those they teach, and those they sit in. */
const listAround = (viewer: Viewer) => sql<TodayMeeting[]>`
  with mine as (
    select class_meetings.*, course_versions.title as course_title, teaches
    from class_meetings join offerings on offerings.id = class_meetings.offering_id
      join courses on courses.id = offerings.course_id join course_versions on course_versions.id = current_version_id
      cross join lateral (select class_meetings.trainer_id = ${viewer.id} or exists (select from offering_trainers
        where offering_id = class_meetings.offering_id and person_id = ${viewer.id}) as teaches) teaching
    where offerings.cancelled_at is null and class_meetings.starts_at between now() - interval '31 days' and now() + interval '60 days'
      and (teaches or exists (select from enrolments where enrolments.offering_id = class_meetings.offering_id
        and person_id = ${viewer.id} and (ended_at is null or ended_at > class_meetings.starts_at)))
  )
  select mine.id, offering_id, course_title, starts_at, ends_at, room, cancelled_because, teaches,
    (starts_at at time zone 'Asia/Tehran')::date = today() as is_today, ends_at < now() as is_over,
    starts_at - make_interval(mins => early_minutes) <= now() as has_begun, on_sheet, marked, there
  from mine cross join attendance_policies cross join lateral (
    select count(*)::int as on_sheet, count(status)::int as marked,
      (count(*) filter (where status in ('present', 'late')))::int as there
    from attendance_facts where class_meeting_id = mine.id) taken
  where version = (select max(version) from attendance_policies)
  order by starts_at`

export type ToMark = { offeringId: string; activityId: string; courseTitle: Text; title: Text; count: number; oldest: Date }

/** Work that waits for this trainer's marks, the oldest first. */
const listToMark = (viewer: Viewer) => sql<ToMark[]>`
  select waiting.offering_id, waiting.activity_id, course_versions.title as course_title,
    coalesce(activities.title, course_versions.title) as title, count, oldest
  from (${waitingWork(viewer.id)}) waiting join offerings on offerings.id = waiting.offering_id
    join courses on courses.id = offerings.course_id join course_versions on course_versions.id = current_version_id
    left join activities on course_version_id = current_version_id and activities.activity_id = waiting.activity_id
  order by oldest`

/** What a day asks of a trainer, and when a trainee is expected. */
export async function readToday(viewer: Viewer) {
  const [around, toSign, toMark] = await Promise.all([listAround(viewer), countToSign(viewer), listToMark(viewer)])
  const isFuture = (meeting: TodayMeeting) => !meeting.isToday && !meeting.isOver
  return {
    today: around.filter(({ isToday }) => isToday),
    untaken: around.filter(meeting =>
      meeting.teaches && !meeting.isToday && meeting.isOver && !meeting.cancelledBecause && meeting.onSheet > 0 && meeting.marked === 0),
    next: around.filter(meeting => isFuture(meeting) && !meeting.cancelledBecause).slice(0, NEXT),
    toSign,
    toMark,
  }
}

/** What of it is pressing, for the home page. */
export async function countToday(viewer: Viewer) {
  const { today, untaken, toSign, toMark } = await readToday(viewer)
  const taught = today.filter(({ teaches, cancelledBecause }) => teaches && !cancelledBecause)
  return {
    meetings: taught.length,
    toTake: untaken.length + taught.filter(({ hasBegun, marked, onSheet }) => hasBegun && marked === 0 && onSheet > 0).length,
    toSign: toSign.reduce((sum, { count }) => sum + count, 0),
    toMark: toMark.reduce((sum, { count }) => sum + count, 0),
  }
}
