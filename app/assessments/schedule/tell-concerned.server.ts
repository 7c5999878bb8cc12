import { notifyAll } from '~/people/notices/notify.server'
import type { Text } from '~/shared/text'
import type { Tx } from '~/shared/sql.server'
import { OPENERS } from '../permissions'

type Notice = { kind: 'exam-moved' | 'exam-cancelled'; title: Text }

/** Tells whoever has a seat, waits for one, works on this exam, or runs a centre that lends it a room or was asked for one. */
export async function tellConcerned(tx: Tx, session: { id: string }, by: string, notice: Notice) {
  const desk = await tx<{ personId: string }[]>`
    select person_id from bookings where exam_session_id = ${session.id} and cancelled_at is null
    union select person_id from exam_waits where exam_session_id = ${session.id} and ended_at is null
    union select person_id from grants where scope_id = ${session.id} and ended_at is null and today() between starts_on and ends_on`
  const seats = desk.map(({ personId }) => personId)
  await notifyAll(tx, seats.filter(id => id !== by), { ...notice, link: `/exam-sessions/${session.id}` })
  const lenders = await tx<{ personId: string }[]>`
    select distinct person_id from grants
    where role = any (${[...OPENERS]}) and ended_at is null and today() between starts_on and ends_on and scope_id in (
      select organisation_id from exam_rooms where exam_session_id = ${session.id}
      union select organisation_id from room_requests where exam_session_id = ${session.id}
        and not exists (select from room_answers where request_id = room_requests.id)
      except select organisation_id from exam_sessions where id = ${session.id})`
  await notifyAll(tx, lenders.map(({ personId }) => personId).filter(id => id !== by && !seats.includes(id)), { ...notice, link: `/exam-sessions/${session.id}/rooms` })
}
