import { randomUUID } from 'node:crypto'
import { findLockedAccounts } from '~/people/signing-in/locked-accounts.server'
import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import { listRooms } from '../rooms/rooms.server'
import { isExamDay, isInSome, type BoardSeat, type IncidentCategory, type IncidentEffect } from './board'
import { findDuty } from './duty.server'
import { seatFacts, seatTables } from './seat-facts.server'

export const listSeats = (examSessionId: string) => sql<(BoardSeat & { personId: string })[]>`
  select ${seatFacts()}, bookings.id as booking_id, name_fa, name_en, due_at, sitting_holds.reason as held_because, closed_how, last_saved_at,
    answered + (select count(distinct item)::int from sitting_files where sitting_id = sittings.id) as answered,
    (select count(*)::int from sitting_items where sitting_id = sittings.id) as items,
    coalesce(needed.extra_percent, 0) as extra_percent,
    array_remove(array[case when needed.reader then 'reader' end, case when needed.large_print then 'large-print' end,
      case when needed.separate_room then 'separate-room' end], null) as needs
  from bookings
  join people on people.id = bookings.person_id
  join exam_sessions on exam_sessions.id = bookings.exam_session_id
  ${seatTables()}
  left join lateral accommodation_of(bookings.person_id, exam_sessions.organisation_id) needed on true
  left join lateral (
    select count(distinct item)::int as answered, max(saved_at) as last_saved_at from answer_log
    where sitting_id = sittings.id and answer_log.sat_on = sittings.sat_on) log on true
  where bookings.exam_session_id = ${examSessionId} and bookings.cancelled_at is null
  order by seat_number`

export type RoomMessage = { id: string; roomId: string | null; words: string; sentAt: Date }
export const listRoomMessages = (examSessionId: string) => sql<RoomMessage[]>`
  select id, room_id, words, sent_at from room_messages where exam_session_id = ${examSessionId} order by sent_at desc limit 50`

export type QuestionReport = {
  id: string; seatNumber: number; item: number; code: string; words: string; reportedAt: Date
  ruling: 'sound' | 'broken' | null; ruledWords: string | null
}
/** The question is named by its code: its words are sealed, and stand on the candidate's screen. */
const listReports = (examSessionId: string) => sql<QuestionReport[]>`
  select question_reports.id, seat_number, question_reports.item, code, question_reports.words, reported_at, ruling,
    question_rulings.words as ruled_words
  from question_reports join sittings on sittings.id = question_reports.sitting_id join bookings on bookings.id = booking_id
    join sitting_items on sitting_items.sitting_id = sittings.id and position = question_reports.item
    join item_versions on item_versions.id = item_version_id join items on items.id = item_id
    left join question_rulings on report_id = question_reports.id
  where sittings.exam_session_id = ${examSessionId} order by ruling is not null, reported_at`

export type Incident = { id: string; roomId: string | null; seatNumber: number | null; category: IncidentCategory; effect: IncidentEffect; minutes: number | null; note: string; happenedAt: Date }
const listIncidents = (examSessionId: string) => sql<Incident[]>`
  select incidents.id, room_id, seat_number, category, effect, minutes, note, happened_at
  from incidents left join bookings on bookings.id = booking_id
  where incidents.exam_session_id = ${examSessionId} order by happened_at desc limit 100`

/** The rooms as they are now: all of them for the session's officer, their own for that of a centre that lends one. */
export async function readBoard(viewer: Viewer, examSessionId: string, seatOf: string | null) {
  const { session, rooms: own } = await findDuty(viewer, examSessionId)
  const [everybody, messages, reports, incidents, allRooms, [state]] = await Promise.all([
    listSeats(session.id), listRoomMessages(session.id), listReports(session.id), listIncidents(session.id), listRooms(session.id),
    sql<[{ isSupervised: boolean; isWrittenDone: boolean }]>`
      select is_supervised, exists (select from exam_session_steps where exam_session_id = exam_sessions.id and step = 'written_done') as is_written_done
      from exam_sessions where id = ${session.id}`,
  ])
  const rooms = allRooms.filter(({ id }) => !own || own.includes(id))
  const isHere = (seatNumber: number) => !own || isInSome(rooms, seatNumber)
  const isTold = ({ roomId }: { roomId: string | null }) => !own || roomId === null || own.includes(roomId)
  const booked = everybody.filter(({ seatNumber }) => isHere(seatNumber))
  const now = new Date()
  const locked = isExamDay(session, now) ? await findLockedAccounts(booked.map(({ personId }) => personId)) : undefined
  const seats = booked.map(({ personId, ...seat }): BoardSeat => ({ ...seat, isLocked: locked?.has(personId) ?? false }))
  return {
    session, seats, rooms, ...state, now,
    /** What concerns all rooms together is theirs too. */
    isWhole: own === null,
    messages: messages.filter(isTold), reports: reports.filter(({ seatNumber }) => isHere(seatNumber)),
    incidents: incidents.filter(incident => isTold(incident) && (incident.seatNumber === null || isHere(incident.seatNumber))),
    chosen: seats.find(({ bookingId }) => bookingId === seatOf) ?? null, newId: randomUUID(),
  }
}

/**
 * What a running sitting hears when it knocks: that it was seen is kept, and what was said to the room comes back.
 * @param from the page's own program; or the page as it is drawn, which may have one; or a form that surely has none.
 */
export async function hearSitting(viewer: Pick<Viewer, 'id'>, sittingId: string, from: 'program' | 'page' | 'plain-form' = 'program') {
  return sql<RoomMessage[]>`
    with mine as (
      select sittings.id, sittings.exam_session_id, started_at, seat_number from sittings join bookings on bookings.id = booking_id
      where sittings.id = ${sittingId} and sittings.person_id = ${viewer.id} and submitted_at is null
    ), seen as (
      insert into sitting_pulses (sitting_id, seen_at, plain_since)
      select id, clock_timestamp(), case when ${from}::text = 'plain-form' then clock_timestamp() end from mine
      on conflict (sitting_id) do update set seen_at = excluded.seen_at,
        plain_since = case when ${from}::text <> 'program' then coalesce(sitting_pulses.plain_since, excluded.plain_since) end
    )
    select room_messages.id, room_id, words, sent_at from mine join room_messages using (exam_session_id)
    where (room_id is null or is_in_room(room_id, seat_number)) and sent_at >= started_at - interval '15 minutes' order by sent_at desc limit 5`
}
