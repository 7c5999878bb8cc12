import { qrPath } from '~/people/signing-in/qr.server'
import type { Viewer } from '~/people/viewer'
import { environment } from '~/shared/environment.server'
import { found } from '~/shared/guard'
import { findOwnBooking } from '../bookings/candidates.server'
import { findExamSession } from '../exam-sessions/exam-sessions.server'

/** One's own card for a session that one has booked. */
export async function readAdmissionCard(viewer: Viewer, examSessionId: string) {
  const session = found(await findExamSession(viewer, examSessionId))
  const booking = found(await findOwnBooking(viewer, session.id))
  const address = new URL(`/exam-sessions/${session.id}/check-ins?booking=${booking.id}`, environment().publicUrl)
  return { session, name: { nameFa: viewer.nameFa, nameEn: viewer.nameEn }, booking, address: address.href, qr: qrPath(address.href) }
}
