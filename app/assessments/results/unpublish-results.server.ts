import { z } from 'zod'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, text } from '~/shared/form.server'
import { allow, found } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { findStaffedSession } from '../exam-sessions/exam-sessions.server'
import { canRunExamSession } from '../permissions'
import { lockBookings } from './publish-results.server'

export const unpublishForm = form({ intent: z.literal('unpublish'), publicationId: idField(), reason: text(500, 3) })

/** Takes a publication back, with the reason; its revisions stay and may be published again. */
export async function unpublishResults(
  viewer: Viewer,
  examSessionId: string,
  publicationId: string,
  reason: string,
): Promise<undefined> {
  const session = found(await findStaffedSession(viewer, examSessionId))
  allow(canRunExamSession(viewer, session))
  await tx(async tx => {
    await lockBookings(tx, session.id)
    const [publication] = await tx<{ id: string; part: string }[]>`
      select id, part from publications where id = ${publicationId} and exam_session_id = ${session.id}`
    const { id, part } = found(publication)
    const [taken] = await tx`
      insert into unpublications (publication_id, reason, unpublished_by) values (${id}, ${reason}, ${viewer.id})
      on conflict do nothing returning publication_id`
    if (!taken) return
    await audit(tx, {
      by: through(viewer, 'assessment_officer', session),
      act: 'results-unpublished',
      subject: ['exam_session', session.id],
      organisationId: session.organisationId,
      before: { publicationId: id, part },
      why: reason,
    })
  })
}
