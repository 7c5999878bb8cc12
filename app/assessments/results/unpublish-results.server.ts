import { z } from 'zod'
import { notify } from '~/people/notices/notify.server'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import type { Part } from '../assessment'
import { findStaffedSession } from '../exam-sessions/exam-sessions.server'
import { notices } from '../messages'
import { canRunExamSession } from '../permissions'
import { lockBookings } from './publish-results.server'

export const unpublishForm = form({ intent: z.literal('unpublish'), publicationId: idField(), reason: text(500, 3) })

/**
 * Takes a publication back, with the reason, which its candidates read; whatever corrected its results since goes with it,
 * so that none of them stays before a candidate. The revisions stay and may be published again. A publication that
 * corrects others isn't taken back by itself: the marks it put right would stand again.
 */
export async function unpublishResults(
  viewer: Viewer,
  examSessionId: string,
  publicationId: string,
  reason: string,
): Promise<undefined | Refusal<'is-correction'>> {
  const session = found(await findStaffedSession(viewer, examSessionId))
  allow(canRunExamSession(viewer, session))
  return tx(async tx => {
    await lockBookings(tx, session.id)
    const [publication] = await tx<{ id: string; part: Part; isTaken: boolean; isCorrection: boolean }[]>`
      select id, part, corrects_published(id) as is_correction, exists (select from unpublications where publication_id = id) as is_taken
      from publications where id = ${publicationId} and exam_session_id = ${session.id}`
    const { id, part, isTaken, isCorrection } = found(publication)
    if (isTaken) return
    if (isCorrection) return { refused: 'is-correction' as const }
    const taken = await tx<{ publicationId: string }[]>`
      insert into unpublications (publication_id, reason, unpublished_by)
      select gone, ${reason}, ${viewer.id} from taken_back_with(${id}) gone on conflict do nothing returning publication_id`
    const candidates = await tx<{ personId: string }[]>`
      select distinct person_id from published_results join result_revisions on result_revisions.id = revision_id
      where publication_id = any (${taken.map(one => one.publicationId)})`
    for (const { personId } of candidates)
      await notify(tx, personId, { kind: 'result-withdrawn', title: notices.resultWithdrawn(part, session.courseTitle), link: '/results' })
    await audit(tx, {
      by: through(viewer, 'assessment_officer', session),
      act: 'results-unpublished',
      subject: ['exam_session', session.id],
      organisationId: session.organisationId,
      before: { publicationId: id, part, results: candidates.length },
      why: reason,
    })
  })
}
