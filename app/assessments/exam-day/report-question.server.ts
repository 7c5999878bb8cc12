import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, integer, text } from '~/shared/form.server'
import { found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'

export const questionReportForm = form({ id: idField(), item: integer(1, 1000), words: text(1000, 3) })

/** A candidate says that a question of their paper is broken, while they sit. The officer rules; the answer stays. */
export async function reportQuestion(
  viewer: Pick<Viewer, 'id'>, sittingId: string, { id, item, words }: { id: string; item: number; words: string },
): Promise<undefined | Refusal<'sitting-over' | 'no-such-question' | 'too-many-reports'>> {
  return tx(async tx => {
    const [sitting] = await tx<{ submittedAt: Date | null; hasItem: boolean; organisationId: string }[]>`
      select submitted_at, organisation_id,
        exists (select from sitting_items where sitting_id = sittings.id and position = ${item}) as has_item
      from sittings join exam_sessions on exam_sessions.id = exam_session_id
      where sittings.id = ${sittingId} and person_id = ${viewer.id} for no key update of sittings`
    const { submittedAt, hasItem, organisationId } = found(sitting)
    if (submittedAt) return { refused: 'sitting-over' }
    if (!hasItem) return { refused: 'no-such-question' }
    // Counted when the lock is held: a statement that waits for it has looked before.
    const [{ reports }] = await tx<[{ reports: number }]>`select count(*)::int as reports from question_reports where sitting_id = ${sittingId}`
    if (reports >= 30) return { refused: 'too-many-reports' }
    const [made] = await tx`
      insert into question_reports (id, sitting_id, item, words) values (${id}, ${sittingId}, ${item}, ${words})
      on conflict do nothing returning id`
    if (made) await audit(tx, { by: viewer, act: 'question-reported', subject: ['sitting', sittingId], organisationId, after: { item } })
  })
}
