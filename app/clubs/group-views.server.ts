import { findProgramme, readMeeting } from '~/courses/curriculum.server'
import type { Viewer } from '~/people/viewer'
import { today } from '~/shared/calendar'
import { found } from '~/shared/guard'
import type { Group } from './club'
import { listFirstNames, listOwnChildren, listSeats } from './members.server'
import { listAttendance, listRecords } from './meetings/meetings.server'
import { meetingInHand, weekOn } from './meetings/plan'
import { listPlanned } from './meetings/planned.server'
import { listMentors } from './mentors/clearances.server'

/** What every view of a group begins with: its plan, and where in the programme it stands today. */
async function readCourse(group: Group) {
  const [programme, plan] = await Promise.all([
    findProgramme(group.programmeId, group.programmeVersion).then(found), listPlanned(group),
  ])
  const last = Math.max(...programme.weeks.map(({ week }) => week))
  const week = weekOn(today(), group.startsOn, last)
  return { plan, week, weeks: last, thisWeek: programme.weeks.find(item => item.week === week) ?? null }
}

/** The desk: seats with full names and consents, mentors, and what was recorded. */
export async function readForDesk(viewer: Viewer, group: Group) {
  const [course, seats, mentors, records] = await Promise.all([
    readCourse(group), listSeats(viewer, group), listMentors(group), listRecords(group),
  ])
  return { ...course, seats, mentors, records }
}

/** The mentor's week: the meeting in hand with its materials, who lacks which consent, what was noted last. */
export async function readForMentor(viewer: Viewer, group: Group) {
  const [course, seats, records] = await Promise.all([readCourse(group), listSeats(viewer, group), listRecords(group)])
  const recorded = new Set(records.map(record => record.meetingKey))
  const inHand = meetingInHand(course.plan, recorded, course.week) ?? null
  const guide = inHand && (await readMeeting(group.programmeId, group.programmeVersion, inHand.key, viewer.language))
  const leftBehind = course.plan.filter(meeting =>
    meeting.kind !== 'parents' && meeting.plannedOn < today() && meeting.key !== inHand?.key && !recorded.has(meeting.key))
  return { ...course, seats, records, inHand, guide: guide ?? null, leftBehind }
}

/** A member's week: the group by first names, and nobody's attendance but one's own. */
export async function readForMember(viewer: Viewer, group: Group) {
  const [course, names, attendance] = await Promise.all([
    readCourse(group), listFirstNames(group), listAttendance(viewer, group, viewer.id),
  ])
  return { ...course, names, attendance }
}

/** A guardian's view: the calendar, the others by first names, the own children's attendance. */
export async function readForGuardian(viewer: Viewer, group: Group) {
  const [course, names, own] = await Promise.all([readCourse(group), listFirstNames(group), listOwnChildren(viewer, group)])
  const children = await Promise.all(own.map(async child => ({ ...child, attendance: await listAttendance(viewer, group, child.personId) })))
  return { ...course, names, children }
}

export async function readGroup(viewer: Viewer, group: Group) {
  switch (group.seenAs) {
    case 'operator': return { as: 'operator' as const, group, ...(await readForDesk(viewer, group)) }
    case 'mentor': return { as: 'mentor' as const, group, ...(await readForMentor(viewer, group)) }
    case 'guardian': return { as: 'guardian' as const, group, ...(await readForGuardian(viewer, group)) }
    case 'member': return { as: 'member' as const, group, ...(await readForMember(viewer, group)) }
  }
}

export type GroupView = Awaited<ReturnType<typeof readGroup>>
export type ViewAs<As extends GroupView['as']> = Extract<GroupView, { as: As }>
