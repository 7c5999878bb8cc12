import { organisationsReached } from '~/people/reach.server'
import type { Viewer } from '~/people/viewer'
import { cut, type Found, type Query } from '~/shared/search'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'

type Row = { to: string; title: Text; hint: Text }

/**
 * Clubs that the viewer runs, and groups that the viewer runs, leads, sits in or has a child in, by their own name or
 * the club's. Never a child by name.
 */
export async function searchClubs(viewer: Viewer | undefined, query: Query): Promise<Found> {
  if (!viewer) return { hits: [], hasMore: false }
  const called = (name: ReturnType<typeof sql>) =>
    query.patterns.map(word => sql`text_key(${name}) like ${word}`).reduce((all, one) => sql`${all} and ${one}`)
  const run = organisationsReached(viewer, ['operator_manager'])
  const rows = await sql<Row[]>`
    select '/clubs/' || clubs.id as to, clubs.name as title, organisations.name as hint, 1 as kind
    from clubs join organisations on organisations.id = organisation_id
    where ${called(sql`clubs.name`)} and organisation_id in (${run})
    union all
    select '/groups/' || groups.id, groups.name, clubs.name, 2
    from groups join cohorts on cohorts.id = cohort_id join clubs on clubs.id = club_id
    where (${called(sql`groups.name`)} or ${called(sql`clubs.name`)}) and (
      organisation_id in (${run}) or reaches(${viewer.id}, array['operator_manager'], cohort_id)
      or mentors(${viewer.id}, groups.id)
      or exists (select from group_members where group_id = groups.id and left_at is null
        and (person_id = ${viewer.id} or guards(${viewer.id}, person_id))))
    order by kind, title limit ${query.limit + 1}`
  return cut(rows, query, ({ to, title, hint }) => ({ to, title, hint }))
}
