import { randomUUID } from 'node:crypto'
import type { Part } from '../assessment'
import { sql, type Fragment, type Tx } from '~/shared/sql.server'

export type NewRevision = {
  id?: string
  bookingId: string
  part: Part
  /** Exact: the mark is 100 · points / of, kept as a decimal and never rounded before it is compared. */
  points: number
  of: number
  computedFrom: object
  /** Why there is another one; the first needs no reason. */
  reason?: string
  by?: string
}
export type Revision = { id: string; revision: number; marks: string; passed: boolean }

/** Adds a revision of a part's result under the booking's lock; what is published is not touched by it. */
export async function appendRevision(tx: Tx, fresh: NewRevision) {
  const locked = tx`select from bookings where id = ${fresh.bookingId} for no key update`
  const added = tx<[Revision]>`with ${appended(fresh)} select id, revision, marks::text, passed from appended`
  // Sent one behind the other: the second sees what the first had to wait for.
  const [, [revision]] = await Promise.all([locked, added])
  return revision
}

/**
 * The same as the last of a statement's `with` or one before it, for whoever holds the row that every other revision of
 * this part waits for; `where` tells whether there is anything to add.
 */
export function appended({ id = randomUUID(), bookingId, part, points, of, computedFrom, reason, by }: NewRevision, where: Fragment = sql`true`) {
  return sql`
    appended as (
      insert into result_revisions (id, booking_id, exam_session_id, person_id, part, revision, marks, passed, policy_id,
        computed_from, reason, made_by)
      select ${id}, bookings.id, exam_session_id, person_id, ${part},
        (select coalesce(max(revision), 0) + 1 from result_revisions where booking_id = bookings.id and part = ${part}),
        marks, marks >= part_minimum(policy, ${part}) and not (${part} = 'written' and is_expelled(bookings.id)), policy.id,
        ${sql.json(computedFrom as never)}, ${reason ?? null}, ${by ?? null}
      from bookings
      join exam_sessions on exam_sessions.id = exam_session_id
      join assessment_policies policy on policy.id = policy_id
      cross join (select 100 * ${points}::numeric / ${of}::numeric as marks) counted
      where bookings.id = ${bookingId} and ${where}
      returning id, revision, marks, passed
    )`
}
