import { findProgramme, readMeeting } from '~/courses/curriculum.server'
import type { Viewer } from '~/people/viewer'
import type { Group } from '../club'
import { findRecord, listEarlier, listSheet } from './meetings.server'
import { findPlanned } from './planned.server'

/** All that running or looking up one meeting needs; undefined when the programme has no such meeting. */
export async function readMeetingPage(viewer: Viewer, group: Group, meetingKey: string) {
  const planned = await findPlanned(group, meetingKey)
  if (!planned) return undefined
  const { programmeId, programmeVersion } = group
  const [meeting, programme, sheet, record] = await Promise.all([
    readMeeting(programmeId, programmeVersion, planned.key, viewer.language), findProgramme(programmeId, programmeVersion),
    listSheet(viewer, group, planned.key), findRecord(group, planned.key),
  ])
  if (!meeting) return undefined
  const week = programme?.weeks.find(item => item.week === planned.week) ?? null
  return { planned, meeting, week, sheet, record: record ?? null, earlier: record ? await listEarlier(record.meetingId) : [] }
}
