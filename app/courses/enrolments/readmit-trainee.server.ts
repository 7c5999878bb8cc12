import type { z } from 'zod'
import { notify } from '~/people/notices/notify.server'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { today } from '~/shared/calendar'
import { form, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { fillTexts } from '~/shared/text'
import { canRunOffering, placeOf } from '../permissions'
import { findFreeSeat, holdOfferings } from '../waiting-list/seats.server'
import type { EnrolmentReason } from './enrolment'
import { findEnrolment } from './enrolments.server'
import { notices } from './messages'

export const readmissionForm = form({ reason: text(500, 3) })

/** Gives a free seat back to somebody who has left; what they had learnt is still theirs. */
export async function readmitTrainee(
  manager: Viewer, offeringId: string, enrolmentId: string, { reason }: z.output<typeof readmissionForm>, now?: Date,
): Promise<{ seatNumber: number } | Refusal<EnrolmentReason>> {
  const { offering, enrolment } = found(await findEnrolment(manager, offeringId, enrolmentId))
  allow(canRunOffering(manager, offering) && enrolment.personId !== manager.id)
  return tx(async tx => {
    await holdOfferings(tx, offeringId)
    const [left] = await tx<{ endedAs: string | null }[]>`select ended_as from enrolments where id = ${enrolmentId}`
    if (left!.endedAs === 'transferred') return { refused: 'went-on' as const }
    if (left!.endedAs !== 'withdrawn' && left!.endedAs !== 'expelled') return { refused: 'not-ended' as const }
    if (offering.cancelledAt || offering.endsOn < today(now)) return { refused: 'offering-over' as const }
    const seat = await findFreeSeat(tx, offeringId)
    if (!seat) return { refused: 'no-seat-left' as const }
    await tx`
      update enrolments set ended_at = null, ended_as = null, ended_because = null, seat_number = ${seat.seatNumber}
      where id = ${enrolmentId}`
    await tx`
      insert into enrolment_events (enrolment_id, kind, because, done_by) values (${enrolmentId}, 'readmitted', ${reason}, ${manager.id})`
    await notify(tx, enrolment.personId, {
      kind: 'enrolment-readmitted',
      link: `/offerings/${offeringId}`,
      title: fillTexts(notices.readmitted, { course: offering.courseTitle }),
    })
    await audit(tx, {
      by: through(manager, 'centre_manager', placeOf(offering)),
      act: 'trainee-readmitted',
      subject: ['enrolment', enrolmentId],
      organisationId: offering.organisationId,
      after: { offeringId, seatNumber: seat.seatNumber },
      why: reason,
    })
    return { seatNumber: seat.seatNumber }
  })
}
