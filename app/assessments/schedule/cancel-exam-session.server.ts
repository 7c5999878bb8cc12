import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { fillTexts } from '~/shared/text'
import { findStaffedSession } from '../exam-sessions/exam-sessions.server'
import { canRunExamSession } from '../permissions'
import { holdSession } from './hold-session.server'
import { notices } from './messages'
import type { ScheduleRefusal } from './schedule'
import { tellConcerned } from './tell-concerned.server'

export const cancellationForm = form({ reason: text(500, 3) })

/**
 * Calls an exam off that nobody has begun: it costs nobody an attempt, its hour is free for another exam, and everybody
 * concerned is told why. The seats stay as they were, so that each candidate sees what became of theirs. Again it changes
 * nothing.
 */
export async function cancelExamSession(
  viewer: Viewer, examSessionId: string, { reason }: { reason: string }, now?: Date,
): Promise<undefined | Refusal<Extract<ScheduleRefusal, 'begun'>>> {
  const session = found(await findStaffedSession(viewer, examSessionId))
  allow(canRunExamSession(viewer, session))
  return tx(async tx => {
    const { isBegun, cancelledAt } = await holdSession(tx, session.id, now)
    if (cancelledAt) return
    if (isBegun) return { refused: 'begun' }
    await tx`
      update exam_sessions set cancelled_at = coalesce(${now ?? null}, clock_timestamp()), cancelled_because = ${reason} where id = ${session.id}`
    await tx`update bookings set during = 'empty' where exam_session_id = ${session.id} and cancelled_at is null and during is not null`
    await audit(tx, {
      by: through(viewer, 'assessment_officer', session), act: 'exam-session-cancelled', subject: ['exam_session', session.id],
      organisationId: session.organisationId, why: reason,
    })
    await tellConcerned(tx, session, viewer.id, { kind: 'exam-cancelled', title: fillTexts(notices.cancelled, { course: session.courseTitle, reason }) })
  })
}
