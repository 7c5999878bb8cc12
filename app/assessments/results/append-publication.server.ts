import type { Tx } from '~/shared/sql.server'
import type { Part } from '../assessment'

type NewPublication = { examSessionId: string; part: Part; by: string; revisionIds: string[]; unlookedBecause?: string; now?: Date }

/** Puts revisions before their candidates; whoever calls holds the bookings' locks. */
export async function appendPublication(tx: Tx, { examSessionId, part, by, revisionIds, unlookedBecause, now }: NewPublication) {
  const [publication] = await tx<[{ id: string }]>`
    insert into publications (exam_session_id, part, approved_by, published_by, unlooked_because, published_at)
    values (${examSessionId}, ${part}, ${by}, ${by}, ${unlookedBecause ?? null}, coalesce(${now ?? null}, clock_timestamp())) returning id`
  await tx`
    insert into published_results (publication_id, revision_id)
    select ${publication.id}, id from unnest(${revisionIds}::uuid[]) id`
  return publication
}
