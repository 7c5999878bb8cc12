import type { Viewer } from '~/people/viewer'
import { sql, type Sql } from '~/shared/sql.server'
import type { Concern, Decision, OwnConcern } from './concern'

const state = sql`case
  when exists (select from concern_decisions where concern_id = c.id and decision = 'closed') then 'closed'
  when exists (select from concern_decisions where concern_id = c.id) then 'taken_up' else 'new' end`
// A child's words are a child's record: who reads them is written down.
const reading = (viewer: Viewer) => sql`insert into child_record_reads (child_id, reader_id, what)
  select child_id, ${viewer.id}, 'concern' from known where child_id is not null`
const concern = sql`c.id, raised_at, goes_to, words, organisations.name as place, ${state} as state,
  case when born_on > today() - interval '18 years' then people.id end as child_id,
  jsonb_build_object('fa', name_fa, 'en', coalesce(name_en, name_fa)) as raised_by,
  coalesce((select jsonb_agg(jsonb_build_object('fa', n.name_fa, 'en', coalesce(n.name_en, n.name_fa)))
    from concern_names join people n on n.id = person_id where concern_id = c.id), '[]') as named`

/** Concerns that have come to the viewer's desk; none that names the viewer. */
export const listConcerns = (viewer: Viewer) => sql<Concern[]>`
  with known as (
    select ${concern} from concerns c join people on people.id = raised_by
    left join organisations on organisations.id = organisation_id
    where reads_concern(${viewer.id}, c.id)),
  written as (${reading(viewer)})
  select * from known order by state = 'closed', raised_at desc limit 200`

export async function findConcern(viewer: Viewer, concernId: string, tx: Sql = sql) {
  const [found] = await tx<Concern[]>`
    with known as (
      select ${concern} from concerns c join people on people.id = raised_by
      left join organisations on organisations.id = organisation_id
      where c.id = ${concernId} and reads_concern(${viewer.id}, c.id)),
    written as (${reading(viewer)})
    select * from known`
  return found
}

export const listDecisions = (concernId: string) => sql<Decision[]>`
  select decision, words, decided_at, jsonb_build_object('fa', name_fa, 'en', coalesce(name_en, name_fa)) as decided_by
  from concern_decisions join people on people.id = decided_by where concern_id = ${concernId} order by decided_at`

/** What the viewer raised: days and states, no words, for the page may be looked at over a shoulder. */
export const listOwnConcerns = (viewer: Viewer) => sql<OwnConcern[]>`
  select c.id, raised_at, ${state} as state from concerns c where raised_by = ${viewer.id} order by raised_at desc limit 20`

export async function countOpenConcerns(viewer: Viewer) {
  const [{ count }] = await sql<[{ count: number }]>`
    select count(*)::int as count from concerns c
    where not exists (select from concern_decisions where concern_id = c.id) and reads_concern(${viewer.id}, c.id)`
  return count
}
