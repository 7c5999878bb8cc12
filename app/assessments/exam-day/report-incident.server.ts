import { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, integer, oneOf, optional, text } from '~/shared/form.server'
import type { Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { EFFECTS, INCIDENTS, type IncidentCategory, type IncidentEffect } from './board'
import { findDuty, roomOfDuty } from './duty.server'
import { giveTime, lockRunning } from './give-time.server'
import { lockBooking, refuseSendingAway, sendAway, type SendAwayRefusal } from './send-away.server'

export const incidentForm = form({
  intent: z.literal('report-incident'), id: idField(), category: oneOf(INCIDENTS), effect: oneOf(EFFECTS), minutes: optional(integer(1, 240)),
  bookingId: optional(idField()), roomId: optional(idField()), note: text(2000, 3),
})
export type NewIncident = {
  id: string; bookingId?: string
  /** Where it concerns everybody in one of several rooms. */
  roomId?: string
  category: IncidentCategory; effect: IncidentEffect; note: string
  /** So many are given back, where that is the effect. */
  minutes?: number
}
export type IncidentRefusal = 'minutes-missing' | 'whom-missing' | 'nobody-works' | SendAwayRefusal

/**
 * Writes down what went wrong in all rooms, in one or with one candidate, and does what it means: gives time to who still sits,
 * or sends the candidate away; an attempt that isn't to count is left out where attempts are counted. Never changed, done once.
 */
export async function reportIncident(
  viewer: Viewer, examSessionId: string, incident: NewIncident, now?: Date,
): Promise<undefined | Refusal<IncidentRefusal>> {
  const { id, bookingId, category, effect, note } = incident
  const duty = await findDuty(viewer, examSessionId, { bookingIds: bookingId ? [bookingId] : [] })
  const { session, by } = duty
  const roomId = bookingId ? null : await roomOfDuty(duty, incident.roomId)
  const minutes = effect === 'time' ? incident.minutes : undefined
  if (effect === 'time' && !minutes) return { refused: 'minutes-missing' }
  if (effect === 'expelled' && !bookingId) return { refused: 'whom-missing' }
  return tx(async tx => {
    if (bookingId) await lockBooking(tx, session, bookingId)
    const running = minutes ? await lockRunning(session, { bookingId, roomId }, tx) : []
    if ((await tx`select from incidents where id = ${id}`).length > 0) return
    if (minutes && running.length === 0) return { refused: 'nobody-works' }
    const isSentAway = effect === 'expelled' && bookingId
    const refused = isSentAway ? await refuseSendingAway(tx, bookingId, now) : undefined
    if (refused) return refused
    const [made] = await tx`
      insert into incidents (id, exam_session_id, booking_id, room_id, category, effect, minutes, note, happened_at, reported_by)
      values (${id}, ${session.id}, ${bookingId ?? null}, ${roomId}, ${category}, ${effect}, ${minutes ?? null}, ${note},
        coalesce(${now ?? null}, clock_timestamp()), ${viewer.id})
      on conflict do nothing returning id`
    if (!made) return
    await audit(tx, {
      by, act: 'incident-reported', subject: bookingId ? ['booking', bookingId] : ['exam_session', session.id],
      organisationId: session.organisationId, after: { roomId, category, effect, minutes }, why: note,
    })
    const of = { organisationId: session.organisationId, reason: note.slice(0, 500) }
    if (minutes) await giveTime(tx, by, running, { ...of, minutes })
    if (isSentAway) await sendAway(tx, by, bookingId, of, now)
  })
}
