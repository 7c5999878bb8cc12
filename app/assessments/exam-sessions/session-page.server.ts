import { randomUUID } from 'node:crypto'
import type { Viewer } from '~/people/viewer'
import { found, isId } from '~/shared/guard'
import { listDoubtedOfSession } from '../blueprint/doubted-items.server'
import { listShortRows } from '../blueprint/short-rows.server'
import { findCredit, findOwnBooking, listRoom, listUnbooked } from '../bookings/candidates.server'
import { countScripts } from '../marking/marking.server'
import { canAssess, canMark, canRunExamSession, canSeeResults } from '../permissions'
import { listRooms } from '../rooms/rooms.server'
import { findSeatOffer } from '../waiting/seat-offers.server'
import { findWait } from '../waiting/waits.server'
import { findExamSession, findStaffedSession, readMinima } from './exam-sessions.server'

/** One address, two sides of the desk: who works on the session sees the room, everybody else their own seat. */
export async function readSessionPage(viewer: Viewer, examSessionId: string, { credit, given }: { credit?: string | null; given?: string | null } = {}) {
  const now = new Date()
  const staffed = await findStaffedSession(viewer, examSessionId)
  if (!staffed) {
    const session = found(await findExamSession(viewer, examSessionId))
    const [booking, minima, wait, rooms, offer] = await Promise.all([
      findOwnBooking(viewer, session.id), readMinima(session.id), findWait(viewer, session.id), listRooms(session.id), findSeatOffer(viewer.id, session.id),
    ])
    return { session, now, mayMark: canMark(viewer, session), own: { booking, minima, wait, offer, rooms: [...rooms] } }
  }
  const mayRun = canRunExamSession(viewer, staffed)
  const [candidates, unbooked, doubted, short, scripts, gift] = await Promise.all([
    listRoom(staffed.id),
    mayRun && staffed.kind === 'coordinated' && now < staffed.startsUntil && !staffed.cancelledAt ? listUnbooked(staffed) : [],
    mayRun && now < staffed.startsFrom && !staffed.cancelledAt ? listDoubtedOfSession(viewer, staffed) : [],
    mayRun && now < staffed.startsUntil && !staffed.cancelledAt ? listShortRows(staffed) : [],
    canSeeResults(viewer, staffed) ? countScripts(staffed.id) : undefined,
    mayRun && isId(given) ? findCredit(staffed.id, given) : undefined,
  ])
  return {
    session: staffed,
    now,
    desk: {
      candidates,
      unbooked: [...unbooked],
      doubted,
      short,
      mayRun,
      credit: mayRun && isId(credit) ? { newId: randomUUID(), sittingId: credit } : undefined,
      given: gift,
    },
    mayAssess: canAssess(viewer, staffed),
    mayMark: canMark(viewer, staffed),
    scripts,
    maySeeResults: canSeeResults(viewer, staffed),
  }
}
