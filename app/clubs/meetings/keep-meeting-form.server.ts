import type { Viewer } from '~/people/viewer'
import { keptAt, type KeptForm } from '~/shared/offline/kept-form'
import { readMeetingForm, recordMeeting } from '../record-meeting.server'
import { listSheet } from './meetings.server'
import { findRecordable } from './recordable-group.server'

/** Records what a mentor's device kept, as of the moment when it was written there. */
export async function keepMeetingForm(mentor: Viewer, groupId: string, meetingKey: string, posted: FormData, sent: KeptForm) {
  const kept = { id: sent.id, at: keptAt(sent.at) }
  const { group, wasMentor } = await findRecordable(mentor, groupId, kept)
  if (!wasMentor) return { refused: 'no-role-then' }
  const { entry, errors } = readMeetingForm(await listSheet(mentor, group, meetingKey, kept.at), posted)
  return entry ? recordMeeting(mentor, groupId, meetingKey, entry, kept) : { errors }
}
