import type { Viewer } from '~/people/viewer'
import { found } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { findNextMeeting, readOwnAttendance } from '../attendance/class-attendance.server'
import { findOwnChild, writeChildRead } from '../guardians.server'
import { listChildLogs } from '../practice/practice-logs.server'
import { listChildPapers } from '../application-documents/papers.server'
import type { Try } from './assignment'
import { tryColumns } from './assignments.server'

export type ChildWork = Try & { offeringId: string; courseTitle: Text; title: Text; activityId: string }

type ChildClass = { enrolmentId: string; offeringId: string; courseTitle: Text; isOver: boolean }

/** How a minor attends and when the class meets next; what they have handed in, logged and sent as documents anywhere, and every word that was written to it, for the verified guardian. */
export async function readChildCoursework(guardian: Viewer, childId: string) {
  const child = found(await findOwnChild(guardian, childId))
  const works = await sql<ChildWork[]>`
    select ${tryColumns}, offerings.id as offering_id, course_versions.title as course_title, submissions.activity_id,
      coalesce(activities.title, course_versions.title) as title
    from submissions join enrolments on enrolments.id = enrolment_id join offerings on offerings.id = offering_id
      join courses on courses.id = offerings.course_id join course_versions on course_versions.id = current_version_id
      left join activities on course_version_id = current_version_id and activities.activity_id = submissions.activity_id
    where person_id = ${childId} order by submitted_at desc`
  const enrolled = await sql<ChildClass[]>`
    select enrolments.id as enrolment_id, offering_id, title as course_title, ended_as is not null as is_over
    from enrolments join offerings on offerings.id = offering_id join courses on courses.id = course_id
      join course_versions on course_versions.id = current_version_id
    where person_id = ${childId} and seat_number is not null order by starts_on desc`
  const [logs, papers, classes] = await Promise.all([
    listChildLogs(guardian, childId), listChildPapers(childId),
    Promise.all(enrolled.map(async ({ isOver, ...one }) => ({
      ...one, attendance: await readOwnAttendance(one.enrolmentId), next: isOver ? null : ((await findNextMeeting(one.offeringId)) ?? null),
    }))),
  ])
  await writeChildRead(guardian, childId, null)
  return { child, classes, works: [...works], logs: [...logs], papers: [...papers] }
}
