import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { answerOf, hasParts, isAnswer, type Answer } from '~/courses/questions/question'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, many, oneOf, optional, text } from '~/shared/form.server'
import { found, type Refusal } from '~/shared/guard'
import { randomCode } from '~/shared/secrets.server'
import { tx, type Tx } from '~/shared/sql.server'
import { markPaper } from '../sitting/mark-paper.server'
import { fieldOf, isSameAnswer } from '../sitting/sitting'
import { findRunSession, listBooklets, type BookletItem } from './booklets.server'
import { onPaper, SHEET_STATES } from './on-paper'

/** The sheet's fields, as on a paper without scripts; `reason` for a correction. */
export const sheetForm = (items: Pick<BookletItem, 'position' | 'kind'>[]) => form({
  reason: optional(text(500, 3)),
  ...(Object.fromEntries(items.map(({ position, kind }) => [
    fieldOf(position), kind === 'essay' ? oneOf(SHEET_STATES) : hasParts(kind) ? many(z.string().max(100)) : z.string().max(10_000).optional(),
  ])) as Record<never, never>),
})

export type EntryRefusal = 'not-begun' | 'marked-absent' | 'needs-reason' | 'own-trainees'
export type Entered = { changed: number }

/**
 * Puts what stands on a candidate's answer sheet into the answer log and marks it, in one transaction. The first entry
 * makes the sitting and closes it at its own time; a later one is a correction with a reason: new answers above the old
 * ones, and a new revision of the mark. The same sheet entered twice changes nothing.
 */
export async function enterPaperAnswers(
  viewer: Viewer, examSessionId: string, bookingId: string,
  { sent, reason }: { sent: Record<string, string | string[] | undefined>; reason?: string }, now?: Date,
): Promise<Entered | Refusal<EntryRefusal>> {
  const session = await findRunSession(viewer, examSessionId)
  return tx(async tx => {
    const [booking] = await tx<{ isBegun: boolean; isAbsent: boolean; isConflicted: boolean; hasBooklet: boolean; personId: string }[]>`
      select coalesce(${now ?? null}, clock_timestamp()) >= starts_from as is_begun, person_id,
        exists (select from absences where booking_id = bookings.id and part = 'written') as is_absent,
        exists (select from paper_booklets where booking_id = bookings.id) as has_booklet,
        may_not_assess(${viewer.id}, bookings.id) as is_conflicted
      from bookings join exam_sessions on exam_sessions.id = exam_session_id
      where bookings.id = ${bookingId} and exam_session_id = ${session.id} and bookings.cancelled_at is null
      for no key update of bookings`
    const { isBegun, isAbsent, isConflicted, hasBooklet, personId } = found(booking)
    found(hasBooklet || undefined)
    if (!isBegun) return { refused: 'not-begun' }
    if (isAbsent) return { refused: 'marked-absent' }
    if (isConflicted) return { refused: 'own-trainees' }
    const booklet = found((await listBooklets(session.id, bookingId, tx))[0])
    const changed = booklet.items.flatMap(item => {
      const value = valueIn(item, sent[fieldOf(item.position)])
      return isSameAnswer(value, item.value) ? [] : [{ id: randomUUID(), item: item.position, seq: item.seq + 1, value }]
    })
    if (booklet.sittingId && changed.length === 0) return { changed: 0 }
    if (booklet.sittingId && !reason) return { refused: 'needs-reason' }
    const sittingId = booklet.sittingId ?? (await closeOnPaper(tx, bookingId))
    await tx`
      insert into answer_log (sitting_id, sat_on, id, item, seq, value, client_at)
      select ${sittingId}, sat_on, answer.id, item, seq, value, clock_timestamp()
      from sittings cross join jsonb_to_recordset(${tx.json(changed)}) as answer(id uuid, item smallint, seq integer, value jsonb)
      where sittings.id = ${sittingId}`
    const revision = await markPaper(tx, { id: sittingId, bookingId }, booklet.sittingId ? { reason: reason!, by: viewer.id } : undefined)
    await audit(tx, {
      by: through(viewer, 'assessment_officer', session), act: 'paper-answers-entered', subject: ['sitting', sittingId],
      organisationId: session.organisationId, after: { bookingId, personId, answers: changed.length, revisionId: revision?.id }, why: reason,
    })
    return { changed: changed.length }
  })
}

/** A sitting as it was on paper: the session's own time, over; its items are those that were printed. */
async function closeOnPaper(tx: Tx, bookingId: string) {
  const [sitting] = await tx<[{ id: string }]>`
    insert into sittings (booking_id, exam_session_id, person_id, started_at, due_at, grace_seconds, submitted_at, closed_how, ended_because, receipt)
    select bookings.id, exam_session_id, person_id, starts_from, starts_from + make_interval(mins => minutes), 0,
      starts_from + make_interval(mins => minutes), 'officer', ${onPaper.fa}, ${randomCode(10)}
    from bookings join exam_sessions on exam_sessions.id = exam_session_id where bookings.id = ${bookingId}
    returning id`
  await tx`
    insert into sitting_items (sitting_id, position, item_version_id, option_order, marks)
    select ${sitting.id}, position, item_version_id, option_order, marks from paper_booklet_items where booking_id = ${bookingId}`
  return sitting.id
}

/** Left blank is no answer; on a correction it takes the earlier one back. An essay's words stay on their sheet. */
function valueIn({ kind, body }: BookletItem, sent: string | string[] | undefined): Answer {
  if (kind === 'essay') return sent === 'written' ? onPaper.fa : ''
  const value = answerOf(kind, [sent ?? []].flat())
  return value !== undefined && isAnswer({ kind, body }, value) ? value : hasParts(kind) ? [] : ''
}
