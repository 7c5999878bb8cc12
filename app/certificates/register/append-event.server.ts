import type { Tx } from '~/shared/sql.server'
import type { EventKind, EventReason } from '../certificate'

type Next = {
  certificateId: string
  kind: EventKind
  /** The events it may follow: what the viewer saw as the present state. */
  after: readonly EventKind[]
  reason: EventReason
  note?: string
  by: string | null
  replacedById?: string
}

/**
 * Adds the next link to a certificate's history. False when it may not follow what stands there now, or when another
 * event came first.
 */
export async function appendEvent(tx: Tx, { certificateId, kind, after, reason, note, by, replacedById }: Next) {
  const [event] = await tx`
    insert into certificate_events (certificate_id, position, kind, after_kind, reason, note, made_by, replaced_by_id)
    select certificate_id, position + 1, ${kind}, last_kind, ${reason}, ${note ?? null}, ${by}, ${replacedById ?? null}
    from certificate_statuses
    where certificate_id = ${certificateId} and last_kind = any (${[...after]}::text[])
    on conflict do nothing
    returning position`
  return event !== undefined
}
