import { z } from 'zod'
import { notify } from '~/people/notices/notify.server'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, oneOf, text } from '~/shared/form.server'
import { allow, found } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { findStaffedSession } from '../exam-sessions/exam-sessions.server'
import { canRunExamSession } from '../permissions'
import { notices } from './messages'

export const questionRulingForm = form({
  intent: z.literal('rule-on-question'), reportId: idField(), ruling: oneOf(['sound', 'broken']), words: text(500, 3),
})
type Ruling = { reportId: string; ruling: 'sound' | 'broken'; words: string }

/** The officer's word on a reported question, once; the candidate is told. A broken one is neutralised afterwards, for everybody. */
export async function ruleOnQuestion(viewer: Viewer, examSessionId: string, { reportId, ruling, words }: Ruling) {
  const session = found(await findStaffedSession(viewer, examSessionId))
  allow(canRunExamSession(viewer, session))
  await tx(async tx => {
    const [report] = await tx<{ personId: string; item: number; sittingId: string }[]>`
      select person_id, item, sitting_id from question_reports join sittings on sittings.id = sitting_id
      where question_reports.id = ${reportId} and exam_session_id = ${session.id}`
    const { personId, item, sittingId } = found(report)
    const [made] = await tx`
      insert into question_rulings (report_id, ruling, words, ruled_by) values (${reportId}, ${ruling}, ${words}, ${viewer.id})
      on conflict do nothing returning report_id`
    if (!made) return
    await notify(tx, personId, { kind: 'question-ruled', title: notices[ruling], link: `/sittings/${sittingId}/question-reports` })
    await audit(tx, {
      by: through(viewer, 'assessment_officer', session), act: 'question-ruled', subject: ['sitting', sittingId],
      organisationId: session.organisationId, after: { item, ruling }, why: words,
    })
  })
}
