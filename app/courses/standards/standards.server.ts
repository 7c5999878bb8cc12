import { sql, type Sql } from '~/shared/sql.server'
import { faKey, type Text } from '~/shared/text'
import type { ListedVersion, StandardHead, StandardVersion, UnitText } from './standard-text'

export type ListedStandard = {
  id: string; title: Text; tradeTitle: Text; level: Text; current: number | null; versions: number; waits: boolean
}
export const STANDARDS_A_PAGE = 50

/** All standards, by trade and title; `waits` where content/ offers a version beside the one in force. */
export async function listStandards({ q = '', page }: { q?: string; page: number }) {
  const key = faKey(q)
  const rows = await sql<(ListedStandard & { total: number })[]>`
    select standards.id, shown.title, shown.level, trades.title as trade_title, current.version as current,
      (select count(*)::int from standard_versions where standard_id = standards.id) as versions,
      current.source = 'product' and exists (select from standard_versions content where standard_id = standards.id
        and content.source = 'content' and content.version > current.version) as waits,
      count(*) over ()::int as total
    from standards join trades on trades.id = trade_id
      left join standard_versions current on current.id = current_version_id
      join lateral (select title, level from standard_versions where standard_id = standards.id
        order by standard_versions.id = current_version_id desc nulls last, version desc limit 1) shown on true
    where ${key} = '' or text_key(shown.title) like '%' || ${key} || '%' or trades.search_key like '%' || ${key} || '%'
    order by trades.title ->> 'fa' collate "fa-x-icu", shown.title ->> 'fa' collate "fa-x-icu", standards.id
    limit ${STANDARDS_A_PAGE} offset ${(page - 1) * STANDARDS_A_PAGE}`
  return { standards: rows.map(({ total: _, ...standard }) => standard), total: rows[0]?.total ?? 0 }
}

export const listStandardsOf = (tradeId: string) => sql<{ id: string; title: Text | null }[]>`
  select standards.id, title from standards left join standard_versions on standard_versions.id = current_version_id
  where trade_id = ${tradeId} order by title ->> 'fa' collate "fa-x-icu", standards.id`

export async function findStandard(standardId: string) {
  const [standard] = await sql<StandardHead[]>`
    select standards.id, trade_id, trades.title as trade_title, current.title, current.version as current,
      coalesce((select jsonb_agg(jsonb_build_object('id', courses.id, 'title', course_versions.title) order by courses.id)
        from courses join course_versions on course_versions.id = courses.current_version_id
        where standard_id = standards.id and withdrawn_at is null), '[]') as courses
    from standards join trades on trades.id = trade_id left join standard_versions current on current.id = current_version_id
    where standards.id = ${standardId}`
  return standard
}

/** Every version there has been, the newest first. */
export const listVersions = (standardId: string) => sql<ListedVersion[]>`
  select standard_versions.id, version, source, note, made_at, people.name_fa as author_fa, people.name_en as author_en,
    current_version_id is not distinct from standard_versions.id as is_current
  from standard_versions join standards on standards.id = standard_id left join people on people.id = author_id
  where standard_id = ${standardId} order by version desc`

type Row = Omit<StandardVersion, 'hours' | 'units'> & Record<'theory' | 'practice' | 'internship' | 'project', number>

/** One version with all its units; without a number, the newest. */
export async function findVersion(standardId: string, version?: number, tx: Sql = sql): Promise<StandardVersion | undefined> {
  const [row] = await tx<Row[]>`
    select standard_versions.id, version, source, note, made_at, title, level, code, hours_theory as theory,
      hours_practice as practice, hours_internship as internship, hours_project as project, entry, tools, policy_name,
      current_version_id is not distinct from standard_versions.id as is_current
    from standard_versions join standards on standards.id = standard_id
    where standard_id = ${standardId} and (${version ?? null}::int is null or version = ${version ?? null})
    order by version desc limit 1`
  if (!row) return undefined
  const units = await tx<UnitText[]>`
    select unit_id, title, hours_theory::float8 as theory, hours_practice::float8 as practice, knowledge, skills, attitude,
      safety
    from standard_units where standard_version_id = ${row.id} order by position`
  const { theory, practice, internship, project, ...rest } = row
  return { ...rest, hours: { theory, practice, internship, project }, units: [...units] }
}
