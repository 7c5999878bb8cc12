import { paperBody } from '~/courses/questions/paper-body'
import type { Answer, ItemBody, ItemKind } from '~/courses/questions/question'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { allow, found } from '~/shared/guard'
import { sql, tx, type Sql } from '~/shared/sql.server'
import { findStaffedSession } from '../exam-sessions/exam-sessions.server'
import { canRunExamSession } from '../permissions'

export type OnPaper = {
  bookingId: string; seatNumber: number; nameFa: string; nameEn: string | null
  state: 'none' | 'drawn' | 'entered' | 'at-computer'
}

/** The session for whoever runs it, with who takes the written part and how. */
export async function readBookletsPage(viewer: Viewer, examSessionId: string) {
  const session = await findRunSession(viewer, examSessionId)
  const candidates = await sql<OnPaper[]>`
    select bookings.id as booking_id, seat_number, name_fa, name_en,
      case when paper_booklets.booking_id is null then case when sittings.id is null then 'none' else 'at-computer' end
        when sittings.id is null then 'drawn' else 'entered' end as state
    from bookings join people on people.id = bookings.person_id
    left join paper_booklets on paper_booklets.booking_id = bookings.id
    left join sittings on sittings.booking_id = bookings.id
    where bookings.exam_session_id = ${session.id} and cancelled_at is null and written_booking_id is null
    order by seat_number`
  return { session, candidates: [...candidates], needsComputer: await asksForFiles(session.id) }
}

/** Where a file is to be handed in, paper can't take its place. */
export async function asksForFiles(examSessionId: string) {
  const rows = await sql`select from blueprint_rows where exam_session_id = ${examSessionId} and kind = 'file' limit 1`
  return rows.length > 0
}

export async function findRunSession(viewer: Viewer, examSessionId: string) {
  const session = found(await findStaffedSession(viewer, examSessionId))
  allow(canRunExamSession(viewer, session))
  return session
}

/** `sheetNumber`: of the nameless sheet that an essay is written on. */
export type BookletItem = {
  position: number; kind: ItemKind; body: ItemBody; marks: string; sheetNumber: number | null; value: Answer | null; seq: number
}
export type Booklet = { bookingId: string; sittingId: string | null; seatNumber: number; nameFa: string; nameEn: string | null; room: string | null; items: BookletItem[] }
type Row = Omit<Booklet, 'items'> & BookletItem & { optionOrder: string[] }

/** Booklets as they were drawn, with what was entered; the keys stay in the database. */
export async function listBooklets(examSessionId: string, bookingId?: string, tx: Sql = sql): Promise<Booklet[]> {
  const rows = await tx<Row[]>`
    select bookings.id as booking_id, sittings.id as sitting_id, seat_number, name_fa, name_en, room.name as room, items.position, kind, body, marks,
      option_order, paper_sheets.number as sheet_number, newest.value, coalesce(newest.seq, 0) as seq
    from bookings join people on people.id = bookings.person_id
    join paper_booklet_items items on items.booking_id = bookings.id
    left join paper_sheets on paper_sheets.booking_id = bookings.id and paper_sheets.position = items.position
    join item_versions on item_versions.id = item_version_id
    left join sittings on sittings.booking_id = bookings.id
    left join lateral room_of(bookings.exam_session_id, seat_number) room on true
    left join lateral (
      select value, seq from answer_log where sitting_id = sittings.id and answer_log.sat_on = sittings.sat_on and item = items.position
      order by seq desc, saved_at desc limit 1) newest on true
    where bookings.exam_session_id = ${examSessionId} and cancelled_at is null
      and (${bookingId ?? null}::uuid is null or bookings.id = ${bookingId ?? null})
    order by seat_number, items.position`
  const booklets = new Map<string, Booklet>()
  for (const { position, kind, body, optionOrder, marks, sheetNumber, value, seq, ...of } of rows) {
    const booklet = booklets.get(of.bookingId) ?? { ...of, items: [] }
    booklet.items.push({ position, kind, body: paperBody(body, optionOrder), marks, sheetNumber, value, seq })
    booklets.set(of.bookingId, booklet)
  }
  return [...booklets.values()]
}

/** Opens booklets for whoever runs the exam; the trail says so each time. */
export async function openBooklets(viewer: Viewer, examSessionId: string) {
  const session = await findRunSession(viewer, examSessionId)
  const booklets = await listBooklets(session.id)
  found(booklets[0])
  await tx(tx => audit(tx, {
    by: through(viewer, 'assessment_officer', session), act: 'booklets-read', subject: ['exam_session', session.id], organisationId: session.organisationId,
    after: { bookings: booklets.map(booklet => booklet.bookingId) },
  }))
  return { session, booklets }
}
