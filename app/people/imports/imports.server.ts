import { sql } from '~/shared/sql.server'
import type { Role, Viewer } from '../viewer'
import type { Problem } from './check-row.server'
import type { Counts, PeopleImport, Verdict } from './import'

const columns = () => sql`
  people_imports.id, organisation_id, organisations.name as organisation_name, file_name, uploaded_at, state,
    problem, rows_total,
  rows_checked, rows_done`
const MANAGERS: Role[] = ['programme_admin', 'centre_manager', 'operator_manager']

export const listImports = (organisationId: string) => sql<PeopleImport[]>`
  select ${columns()} from people_imports join organisations on organisations.id = organisation_id
  where organisation_id = ${organisationId} order by uploaded_at desc limit 50`

/** An import at an organisation whose people the viewer manages. */
export async function findImport(viewer: Viewer, id: string) {
  const [found] = await sql<PeopleImport[]>`
    select ${columns()} from people_imports join organisations on organisations.id = organisation_id
    where people_imports.id = ${id} and reaches(${viewer.id}, ${MANAGERS}, organisation_id)`
  return found
}

export async function countVerdicts(importId: string): Promise<Counts> {
  const rows = await sql<{ verdict: Verdict; count: number }[]>`
    select verdict, count(*)::int as count from people_import_rows where import_id = ${importId} group by verdict`
  return {
    new: 0,
    known: 0,
    error: 0,
    done: 0,
    ...Object.fromEntries(rows.map(({ verdict, count }) => [verdict, count])),
  }
}

export type ImportRow = { line: number; name: string; verdict: Verdict; problems: Problem[] }
export const ROWS_A_PAGE = 50

export async function listRows(importId: string, { verdict, page }: { verdict?: Verdict; page: number }) {
  const rows = await sql<(ImportRow & { total: number })[]>`
    select line, data ->> 'name' as name, verdict, problems, count(*) over ()::int as total from people_import_rows
    where import_id = ${importId} and (${verdict ?? null}::text is null or verdict = ${verdict ?? null})
    order by line limit ${ROWS_A_PAGE} offset ${(page - 1) * ROWS_A_PAGE}`
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}

export const listWrongRows = (importId: string) => sql<ImportRow[]>`
  select line, data ->> 'name' as name, verdict, problems from people_import_rows
  where import_id = ${importId} and verdict = 'error' order by line`
