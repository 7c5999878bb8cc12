import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { decimal, form, idField, oneOf, optional, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import { canMark } from '../permissions'
import { markPaper } from '../sitting/mark-paper.server'
import { findMarkedSession } from './marking.server'

export const scriptMarkForm = form({
  intent: oneOf(['mark', 'correct']),
  id: idField(),
  points: decimal().refine(points => Number(points) >= 0, { error: 'tooSmall:0' }),
  note: optional(text(2000)),
})

/** `id` comes with the form, so that the same form sent twice marks once. `points` in quarters. */
export type ScriptMark = { intent: 'mark' | 'correct'; id: string; points: string; note?: string }
export type ScriptRefusal =
  | 'not-quarters' | 'too-many-points' | 'already-marked' | 'enough-marks' | 'not-counting' | 'published' | 'needs-reason'

type State = {
  sittingId: string
  bookingId: string
  number: number
  outOf: string
  place: number | null
  revision: number | null
  isSent: boolean
  markers: number
  isWaiting: boolean
  isCounting: boolean
  isPublished: boolean
  revisions: number
}

/**
 * One marker's points for a script, given without knowing whose it is nor what another gave. What the marks of a script
 * come to is the database's `script_mark`: the one mark; or the mean of two that lie within the session's limit; or, beyond
 * it, the mean of a third mark and the nearer of the first two (the higher of two equally near). When nothing of the paper
 * waits any more, its written result is computed. `correct` gives another mark above one's own, with the reason, until the
 * result is published.
 */
export async function markScript(
  viewer: Viewer, examSessionId: string, scriptId: string, { intent, id, points, note = '' }: ScriptMark, now?: Date,
): Promise<{ id: string } | Refusal<ScriptRefusal>> {
  const session = found(await findMarkedSession(viewer, examSessionId))
  allow(canMark(viewer, session))
  return tx(async tx => {
    const state = found(await lockScript(tx, viewer, session.id, { scriptId, id }))
    if (state.isSent) return { id }
    const refused = refusalOf(state, { intent, points, note })
    if (refused) return { refused }
    const place = state.place ?? state.markers + 1
    if (state.place === null)
      await tx`insert into script_markers (script_id, place, marker_id) values (${scriptId}, ${place}, ${viewer.id})`
    await tx`
      insert into script_marks (id, script_id, place, revision, points, out_of, note, marked_at)
      values (${id}, ${scriptId}, ${place}, ${(state.revision ?? 0) + 1}, ${points}, ${state.outOf}, ${note},
        coalesce(${now ?? null}, clock_timestamp()))`
    await audit(tx, {
      by: through(viewer, 'marker', session), act: intent === 'mark' ? 'script-marked' : 'script-mark-corrected',
      subject: ['script', scriptId], organisationId: session.organisationId, after: { number: state.number, place, points, note },
      ...(intent === 'correct' && { why: note }),
    })
    const waiting = await tx`select from waiting_scripts where sitting_id = ${state.sittingId} limit 1`
    if (waiting.length === 0) {
      const again = { reason: note.length >= 3 ? note : `تصحیح پاسخ ${state.number}`, by: viewer.id }
      await markPaper(tx, { id: state.sittingId, bookingId: state.bookingId }, state.revisions > 0 ? again : undefined)
    }
    return { id }
  })
}

/** The script under its booking's lock: publishing and other markers wait. Of whom `may_not_mark` names there is none. */
async function lockScript(tx: Tx, viewer: Viewer, examSessionId: string, { scriptId, id }: { scriptId: string; id: string }) {
  await tx`
    select from bookings where id = (select booking_id from scripts join sittings on sittings.id = sitting_id
      where scripts.id = ${scriptId} and scripts.exam_session_id = ${examSessionId})
    for no key update`
  const [state] = await tx<State[]>`
    select sitting_id, booking_id, scripts.number, out_of::text, own.place,
      (select max(revision) from script_marks where script_id = scripts.id and place = own.place) as revision,
      exists (select from script_marks where id = ${id} and script_id = scripts.id and place = own.place) as is_sent,
      (select count(*)::int from script_markers where script_id = scripts.id) as markers,
      script_mark(scripts.id) is null as is_waiting,
      exists (select from counting_scripts where counting_scripts.id = scripts.id) as is_counting,
      exists (select from published_result(booking_id, 'written')) as is_published,
      (select count(*)::int from result_revisions where result_revisions.booking_id = sittings.booking_id and part = 'written') as revisions
    from scripts join sittings on sittings.id = sitting_id
    left join script_markers own on own.script_id = scripts.id and own.marker_id = ${viewer.id}
    where scripts.id = ${scriptId} and scripts.exam_session_id = ${examSessionId} and not may_not_mark(${viewer.id}, booking_id)`
  return state
}

function refusalOf(state: State, { intent, points, note }: Pick<ScriptMark, 'intent' | 'points'> & { note: string }): ScriptRefusal | undefined {
  if (!Number.isInteger(Number(points) * 4)) return 'not-quarters'
  if (Number(points) > Number(state.outOf)) return 'too-many-points'
  if (!state.isCounting) return 'not-counting'
  if (intent === 'mark') {
    if (state.place !== null) return 'already-marked'
    return state.isWaiting ? undefined : 'enough-marks'
  }
  found(state.place)
  if (state.isPublished) return 'published'
  return note.length < 3 ? 'needs-reason' : undefined
}
