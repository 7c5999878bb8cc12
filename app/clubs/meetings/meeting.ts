import type { PlannedMeeting as ProgrammeMeeting } from '~/courses/curriculum.server'
import type { Day } from '~/shared/calendar'
import type { Text } from '~/shared/text'

export const STATUSES = ['present', 'late', 'absent', 'excused'] as const
export type Status = (typeof STATUSES)[number]
export const isThere = (status: Status | undefined) => status === 'present' || status === 'late'

/** Attendance by person: nobody's name in it means "not known", which is not "absent". */
export type Attendance = Record<string, Status>

/** A meeting as it was recorded last. */
export type MeetingRecord = {
  meetingId: string
  meetingKey: string
  revision: number
  heldOn: Day
  isField: boolean
  secondAdult: string | null
  note: string
  worry: boolean
  recordedAt: Date
  recordedBy: Text
  /** Long after it was written, or from one who mentors the group no more. */
  cameLate: boolean
  attendance: Attendance
}

/** A person of the group, as the meeting's sheet needs them. */
export type SheetRow = { personId: string; name: Text; mayTakePart: boolean; hasLeft: boolean }

/** A meeting of the programme, on the day that the group's rhythm gives it. */
export type PlannedMeeting = ProgrammeMeeting & { plannedOn: Day }
