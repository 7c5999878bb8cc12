import { z } from 'zod'
import { LONGEST_ANSWER } from '~/courses/questions/question'
import type { Viewer } from '~/people/viewer'
import { found } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import type { Closed, Saved, SentAnswer } from './sitting'

// Neither NULs nor halves of letters: the database would refuse the whole statement, and with it every other answer.
const words = (max: number) => z.string().max(max).overwrite(typed => typed.replace(/[\0\p{Surrogate}]/gu, ''))
const value = z.union([words(LONGEST_ANSWER), z.array(words(100)).max(50)])
// In one zone, and in a century that the database can say.
const instant = z.iso
  .datetime({ offset: true })
  .regex(/^(19|2\d)/)
  .transform(at => new Date(at).toISOString())

/** What the endpoint reads: nothing but this, at most 200 answers at once. */
export const sentAnswers = z.strictObject({
  answers: z
    .array(
      z.strictObject({
        id: z.guid().toLowerCase(),
        item: z.int().min(1).max(1000),
        seq: z.int().min(0).max(2_147_483_647),
        value,
        at: instant,
      }),
    )
    .max(200),
})

type Row = { acknowledged: string[]; savedAt: Date; dueAt: Date }

/**
 * Saves a candidate's answers in one statement that meets `submit` at the sitting's row: it is locked `for share` while
 * the database's clock is inside the time and its grace, so an answer that is acknowledged is also marked. An id that
 * was there already is acknowledged again; an item that isn't in the paper is not. Where the sitting is bound to a device,
 * `device` is the hash of the one that asks; what comes from another is kept as what comes late is.
 * @returns when saved, the ids; after the close, the ids kept for a person to decide.
 */
export async function saveAnswers(
  viewer: Pick<Viewer, 'id'>,
  sittingId: string,
  answers: SentAnswer[],
  now?: Date,
  device?: string,
): Promise<Saved | Closed> {
  const [saved] = await sql<Row[]>`
    with open as (
      select id, sat_on, due_at from sittings
      where id = ${sittingId} and person_id = ${viewer.id} and submitted_at is null
        and coalesce(${now ?? null}, clock_timestamp()) <= due_at + make_interval(secs => grace_seconds)
        and (device_hash is null or device_hash = ${device ?? null})
      for share
    ), given as (
      select open.id as sitting_id, sat_on, answer.* from open
      cross join jsonb_to_recordset(${sql.json(
        answers,
      )}) as answer(id uuid, item smallint, seq integer, value jsonb, at timestamptz)
      join sitting_items on sitting_items.sitting_id = open.id and position = item
    ), written as (
      insert into answer_log (sitting_id, sat_on, id, item, seq, value, client_at, saved_at)
      select sitting_id, sat_on, id, item, seq, value, at, coalesce(${now ?? null}, clock_timestamp()) from given
      on conflict do nothing
    )
    select array(select id from given) as acknowledged, clock_timestamp() as saved_at, due_at from open`
  if (!saved) return keepLate(viewer, sittingId, answers, now)
  const { acknowledged, savedAt, dueAt } = saved
  return { acknowledged, savedAt: savedAt.toISOString(), dueAt: dueAt.toISOString(), now: savedAt.toISOString() }
}

type LateRow = { closedAt: Date; acknowledged: string[]; kept: string[]; now: Date }

// What was saved in time stays acknowledged; the rest is kept apart, flagged, and a person decides.
async function keepLate(viewer: Pick<Viewer, 'id'>, sittingId: string, answers: SentAnswer[], now?: Date): Promise<Closed> {
  const [late] = await sql<LateRow[]>`
    with closed as (
      select id, sat_on, coalesce(submitted_at, due_at) as closed_at from sittings
      where id = ${sittingId} and person_id = ${viewer.id}
    ), given as (
      select closed.id as sitting_id, answer.*, exists (select from answer_log
        where sitting_id = closed.id and answer_log.sat_on = closed.sat_on and answer_log.id = answer.id) as is_saved
      from closed
      cross join jsonb_to_recordset(${sql.json(
        answers,
      )}) as answer(id uuid, item smallint, seq integer, value jsonb, at timestamptz)
      join sitting_items on sitting_items.sitting_id = closed.id and position = item
    ), written as (
      insert into late_answers (sitting_id, id, item, seq, value, client_at, received_at)
      select sitting_id, id, item, seq, value, at, coalesce(${now ?? null}, clock_timestamp()) from given
        where not is_saved
      on conflict do nothing
    )
    select closed_at, clock_timestamp() as now, array(select id from given where is_saved) as acknowledged,
      array(select id from given where not is_saved) as kept
    from closed`
  const { closedAt, acknowledged, kept, now: moment } = found(late)
  return { closed: true, closedAt: closedAt.toISOString(), acknowledged, kept, now: moment.toISOString() }
}
