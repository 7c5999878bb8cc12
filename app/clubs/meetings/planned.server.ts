import { listMeetings } from '~/courses/curriculum.server'
import type { Group } from '../club'
import type { PlannedMeeting } from './meeting'
import { plannedDay } from './plan'

type Rhythm = Pick<Group, 'programmeId' | 'programmeVersion' | 'startsOn' | 'coreWeekday' | 'labWeekday'>

/** The whole programme of a group, in its order, with the days that its rhythm gives. */
export async function listPlanned(group: Rhythm): Promise<PlannedMeeting[]> {
  const meetings = await listMeetings(group.programmeId, group.programmeVersion)
  return meetings.map(meeting => ({ ...meeting, plannedOn: plannedDay(group, meeting) }))
}

export const findPlanned = async (group: Rhythm, key: string) => (await listPlanned(group)).find(meeting => meeting.key === key)
