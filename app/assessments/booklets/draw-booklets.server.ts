import { randomInt } from 'node:crypto'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, many } from '~/shared/form.server'
import { isRefusal, type Refusal } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import { lockSession } from '../bookings/take-seat.server'
import { drawPaper } from '../sitting/draw-paper.server'
import { asksForFiles, findRunSession } from './booklets.server'

export const drawForm = form({ bookingId: many(idField()) })

export type DrawRefusal = 'too-early' | 'bank-too-small' | 'needs-computer' | 'nobody-chosen' | 'cancelled'

/**
 * Draws a paper for each chosen candidate who has neither a booklet nor a paper on a computer; once, however often it is
 * asked. Not while seats may still be given back, so that no drawn paper lies about without its candidate.
 */
export async function drawBooklets(
  viewer: Viewer, examSessionId: string, bookingIds: readonly string[], now?: Date,
): Promise<{ drawn: number } | Refusal<DrawRefusal>> {
  const session = await findRunSession(viewer, examSessionId)
  if (session.cancelledAt) return { refused: 'cancelled' }
  if (await asksForFiles(session.id)) return { refused: 'needs-computer' }
  if (bookingIds.length === 0) return { refused: 'nobody-chosen' }
  return tx(async (tx): Promise<{ drawn: number } | Refusal<DrawRefusal>> => {
    const { isCancellable } = await lockSession(tx, session.id, now)
    if (isCancellable) return { refused: 'too-early' }
    const bookings = await tx<{ id: string }[]>`
      select id from bookings
      where exam_session_id = ${session.id} and id = any (${bookingIds as string[]}::uuid[]) and cancelled_at is null
        and written_booking_id is null and not exists (select from paper_booklets where booking_id = bookings.id)
        and not exists (select from sittings where booking_id = bookings.id)
      order by id for no key update`
    for (const { id } of bookings) {
      const drawn = await drawPaper(tx, session, true)
      // What was drawn before in this transaction goes with the refusal: nothing is half done.
      if (isRefusal(drawn)) throw new TooSmall()
      await tx`insert into paper_booklets (booking_id, drawn_by) values (${id}, ${viewer.id})`
      await tx`
        insert into paper_booklet_items (booking_id, position, item_version_id, marks, option_order)
        select ${id}, position, item_versions.id, marks,
          (select coalesce(jsonb_agg(option ->> 'id' order by gen_random_uuid()), '[]') from jsonb_array_elements(coalesce(body -> 'options', '[]')) option)
        from unnest(${drawn.map(({ versionId }) => versionId)}::uuid[], ${drawn.map(({ marks }) => marks)}::numeric[])
          with ordinality as drawn (id, marks, position)
        join item_versions using (id)`
      await numberSheets(tx, id)
    }
    if (bookings.length > 0)
      await audit(tx, {
        by: through(viewer, 'assessment_officer', session), act: 'booklets-drawn', subject: ['exam_session', session.id],
        organisationId: session.organisationId, after: { bookings: bookings.map(({ id }) => id) },
      })
    return { drawn: bookings.length }
  }).catch((problem: unknown) => {
    if (problem instanceof TooSmall) return { refused: 'bank-too-small' as const }
    throw problem
  })
}

/** Gives each essay of a booklet a sheet; numbers are drawn until one is free in the session. */
async function numberSheets(tx: Tx, bookingId: string) {
  const essays = await tx<{ position: number }[]>`
    select position from paper_booklet_items join item_versions on item_versions.id = item_version_id
    where booking_id = ${bookingId} and kind = 'essay' order by position`
  for (const { position } of essays) {
    let isNumbered = false
    while (!isNumbered) {
      const sheets = await tx`
        insert into paper_sheets (exam_session_id, number, booking_id, position)
        select exam_session_id, ${randomInt(10_000, 100_000)}, id, ${position} from bookings where id = ${bookingId}
        on conflict (exam_session_id, number) do nothing returning number`
      isNumbered = sheets.length > 0
    }
  }
}

class TooSmall extends Error {}
