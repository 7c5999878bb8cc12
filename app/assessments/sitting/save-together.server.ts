import { together } from '~/people/session.server'
import { inBatches } from '~/shared/in-batches'
import { log } from '~/shared/log.server'
import { sql } from '~/shared/sql.server'
import type { Saved, SentAnswer } from './sitting'

/** A save as it comes in: `session` and `device` are hashes of what the request brought. */
export type Save = { session: string; device?: string; sitting: string; answers: SentAnswer[] }
type Row = { n: number; acknowledged: string[]; savedAt: Date; dueAt: Date; isStale: boolean }

// A batch is as long as its commit; more than these would let the first wait for the last.
const MOST = 64
// Nobody feels these milliseconds; on a country's exam day they halve the statements and commits.
const APART = 12

/**
 * What `saveAnswers` does, and whose sitting it is, for all who save at this moment in one statement: a country's exam
 * day is 1,667 saves a second, and nine tenths of a save's work are the way to the database and its commit. It takes the
 * plain case alone: the open sitting of somebody without a role, on its device, that no submit holds and that asks for no
 * exam browser.
 * @returns undefined for every other, of which nothing was written: that goes the way of one.
 */
export const saveTogether: (save: Save) => Promise<Saved | undefined> = inBatches(async (saves: Save[]) => {
  const rows = await sql<Row[]>`
    with asked as materialized (
      select ordinality::int - 1 as n, save.* from unnest(
        ${saves.map(({ session }) => session)}::text[], ${saves.map(({ device }) => device ?? null)}::text[],
        ${saves.map(({ sitting }) => sitting)}::uuid[], ${saves.map(({ answers }) => JSON.stringify(answers))}::text[]
      ) with ordinality as save(session, device, sitting, answers, ordinality)
    ), open as materialized (
      select n, answers, sitting.id, sat_on, due_at, ${together.stale()} as is_stale
      from asked
      join sessions on sessions.id = asked.session
      join people on people.id = sessions.person_id
      -- One by one through the index: how many sittings are open on this day the planner can only guess.
      cross join lateral (
        select id, sat_on, due_at, exam_session_id from sittings
        where id = asked.sitting and sittings.person_id = people.id and submitted_at is null
          and clock_timestamp() <= due_at + make_interval(secs => grace_seconds)
          and (device_hash is null or device_hash = asked.device)
        limit 1 for share skip locked
      ) sitting
      join exam_sessions on exam_sessions.id = exam_session_id
      where ${together.members()} and cardinality(browser_config_keys) + cardinality(browser_exam_keys) = 0
    ), given as materialized (
      select n, open.id as sitting_id, sat_on, answer.* from open
      cross join jsonb_to_recordset(answers::jsonb) as answer(id uuid, item smallint, seq integer, value jsonb, at timestamptz)
      -- Here too.
      cross join lateral (select from sitting_items where sitting_id = open.id and position = item limit 1) in_paper
    ), written as (
      insert into answer_log (sitting_id, sat_on, id, item, seq, value, client_at, saved_at)
      select sitting_id, sat_on, id, item, seq, value, at, clock_timestamp() from given
      on conflict do nothing
    )
    select n, array(select id from given where given.n = open.n) as acknowledged, clock_timestamp() as saved_at, due_at, is_stale from open`
  const stale = rows.filter(({ isStale }) => isStale).map(({ n }) => saves[n]!.session)
  // What is saved is saved, whatever becomes of the session.
  if (stale.length > 0) await together.stayed(stale).catch(error => log.warn({ err: error }, 'sessions could not be put forward'))
  const answers: (Saved | undefined)[] = saves.map(() => undefined)
  for (const { n, acknowledged, savedAt, dueAt } of rows)
    answers[n] = { acknowledged, savedAt: savedAt.toISOString(), dueAt: dueAt.toISOString(), now: savedAt.toISOString() }
  return answers
}, MOST, APART)
