import { z } from 'zod'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, oneOf, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { findStaffedSession } from '../exam-sessions/exam-sessions.server'
import { canRunExamSession } from '../permissions'
import { markPaper } from './mark-paper.server'

export const lateRulingForm = form({
  intent: z.literal('rule-on-late-answers'), sittingId: idField(), counts: oneOf(['yes', 'no']), reason: text(500, 3),
})

type Ruling = { sittingId: string; counts: boolean; reason: string }

/** Decides whether the answers that came after a sitting's close count; when they do, the paper is marked again. */
export async function ruleOnLateAnswers(
  viewer: Viewer,
  examSessionId: string,
  { sittingId, counts, reason }: Ruling,
): Promise<undefined | Refusal<'sitting-running' | 'own-trainees'>> {
  const session = found(await findStaffedSession(viewer, examSessionId))
  allow(canRunExamSession(viewer, session))
  return tx(async tx => {
    const [sitting] = await tx<{ id: string; bookingId: string; submittedAt: Date | null; isConflicted: boolean }[]>`
      select id, booking_id, submitted_at, may_not_assess(${viewer.id}, booking_id) as is_conflicted from sittings
      where id = ${sittingId} and exam_session_id = ${session.id}
      for no key update`
    const { bookingId, submittedAt, isConflicted } = found(sitting)
    if (!submittedAt) return { refused: 'sitting-running' }
    if (isConflicted) return { refused: 'own-trainees' }
    const ruled = await tx<{ answerId: string }[]>`
      insert into late_answer_rulings (sitting_id, answer_id, counts, reason, ruled_by)
      select sitting_id, id, ${counts}, ${reason}, ${viewer.id} from late_answers where sitting_id = ${sittingId}
      on conflict do nothing
      returning answer_id`
    if (ruled.length === 0) return
    const revision = counts ? await markPaper(tx, { id: sittingId, bookingId }, { reason, by: viewer.id }) : undefined
    await audit(tx, {
      by: through(viewer, 'assessment_officer', session), act: 'late-answers-ruled', subject: ['sitting', sittingId],
      organisationId: session.organisationId,
      after: { counts, answerIds: ruled.map(({ answerId }) => answerId), revisionId: revision?.id }, why: reason,
    })
  })
}
