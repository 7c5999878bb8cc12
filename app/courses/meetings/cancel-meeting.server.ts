import type { z } from 'zod'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { fillTexts } from '~/shared/text'
import { canRunOffering, placeOf } from '../permissions'
import { wasHeld } from './held.server'
import type { MeetingReason } from './meeting'
import { findMeeting } from './meetings.server'
import { notices } from './messages'
import { tellClass } from './tell-class.server'
import { dayAndTime } from './when'

export const cancellationForm = form({ reason: text(500, 3) })

/** Calls one meeting off; why is kept, and the class is told. Repeated, it stays as it was. */
export async function cancelMeeting(
  manager: Viewer, meetingId: string, { reason }: z.output<typeof cancellationForm>,
): Promise<{ offeringId: string } | Refusal<MeetingReason>> {
  const { meeting, offering } = found(await findMeeting(manager, meetingId))
  allow(canRunOffering(manager, offering))
  return tx(async tx => {
    if (await wasHeld(tx, meetingId)) return { refused: 'already-held' as const }
    const [cancelled] = await tx`
      update class_meetings set cancelled_at = clock_timestamp(), cancelled_because = ${reason}
      where id = ${meetingId} and cancelled_at is null returning id`
    if (!cancelled) return { offeringId: offering.id }
    await tellClass(tx, offering.id, manager.id, {
      kind: 'meeting-cancelled',
      link: `/offerings/${offering.id}/meetings`,
      title: fillTexts(notices.cancelled, { course: offering.courseTitle, from: dayAndTime(meeting.startsAt) }),
    })
    await audit(tx, {
      by: through(manager, 'centre_manager', placeOf(offering)),
      act: 'meeting-cancelled',
      subject: ['class-meeting', meetingId],
      organisationId: offering.organisationId,
      before: { startsAt: meeting.startsAt },
      why: reason,
    })
    return { offeringId: offering.id }
  })
}
