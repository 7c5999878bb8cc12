import type { Viewer } from '~/people/viewer'
import { allow, found } from '~/shared/guard'
import { keptAt, type KeptForm } from '~/shared/offline/kept-form'
import { findGroup } from '../groups.server'
import { canRecordMeetings } from '../permissions'
import { readMeetingForm, recordMeeting } from '../record-meeting.server'
import { listSheet } from './meetings.server'

/** Records what a mentor's device kept, as of the moment when it was written there. */
export async function keepMeetingForm(mentor: Viewer, groupId: string, meetingKey: string, posted: FormData, sent: KeptForm) {
  const group = found(await findGroup(mentor, groupId))
  allow(canRecordMeetings(mentor, group))
  const { entry, errors } = readMeetingForm(await listSheet(mentor, group, meetingKey), posted)
  return entry ? recordMeeting(mentor, groupId, meetingKey, entry, { id: sent.id, at: keptAt(sent.at) }) : { errors }
}
