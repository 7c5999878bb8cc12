import { doubtItem } from '~/courses/questions/bank/doubt-item.server'
import type { ItemDoubtCause } from '~/courses/questions/bank/messages'
import { sql } from '~/shared/sql.server'
import { findNegative } from '../blueprint/doubted-items.server'

type Doubt = { itemVersionId: string; cause: ItemDoubtCause }

/**
 * What officers decided of questions reaches the questions' authors: not while the exam still runs, for that it is in
 * somebody's paper is nobody's knowledge until then.
 */
export async function raiseDoubts(now?: Date) {
  const doubts = await sql<Doubt[]>`
    select item_version_id, cause from (
      select exam_session_id, item_version_id, case ruling when 'broken' then 'called_broken' else 'called_sound' end as cause
      from question_rulings join question_reports on question_reports.id = report_id
        join sitting_items using (sitting_id) join sittings on sittings.id = sitting_id
      where sitting_items.position = item and ruled_at > now() - interval '30 days'
      union
      select exam_session_id, item_version_id, 'neutralised' from neutralised_items where neutralised_at > now() - interval '30 days') decided
    join exam_sessions on exam_sessions.id = exam_session_id
    where coalesce(${now ?? null}, clock_timestamp()) >= starts_until
      and not exists (select from sittings where sittings.exam_session_id = exam_sessions.id and submitted_at is null)
      and not exists (select from item_doubts where item_doubts.item_version_id = decided.item_version_id and item_doubts.cause = decided.cause)
    group by item_version_id, cause`
  for (const { itemVersionId, cause } of doubts) await doubtItem(itemVersionId, cause)
}

/** Nightly, for the courses of the last days' papers: questions that the stronger candidates miss. */
export async function raiseDoubtsOfFigures() {
  const courses = await sql<{ courseId: string }[]>`
    select distinct course_id from sittings join exam_sessions on exam_sessions.id = exam_session_id where submitted_at > now() - interval '3 days'`
  for (const { courseId } of courses) {
    const negative = [...(await findNegative(courseId))]
    const unsaid = await sql<{ id: string }[]>`
      select id from unnest(${negative}::uuid[]) id where not exists (select from item_doubts where item_version_id = id and cause = 'negative')`
    for (const { id } of unsaid) await doubtItem(id, 'negative')
  }
}
