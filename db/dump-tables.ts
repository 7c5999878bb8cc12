import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type postgres from 'postgres'
import { environment } from '~/shared/environment.server'

export type Table = { name: string; columns: string[]; isPartitioned: boolean }

/** Every table whose rows are ours to carry, the waiting jobs too; both schemas' notes of their migrations stay. */
export const tablesOf = (sql: postgres.Sql) => sql<Table[]>`
  select nspname || '.' || relname as name, relkind = 'p' as "isPartitioned",
    (select json_agg(attname order by attnum) from pg_attribute
      where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns
  from pg_class c join pg_namespace n on n.oid = relnamespace
  where nspname in ('public', 'graphile_worker') and relkind in ('r', 'p') and not relispartition and relname <> 'migrations'
  order by name`

export const sequencesOf = (sql: postgres.Sql) => sql<{ name: string; value: string; called: boolean }[]>`
  select schemaname || '.' || sequencename as name, coalesce(last_value, start_value)::text as value, last_value is not null as called
  from pg_sequences where schemaname in ('public', 'graphile_worker') order by name`

/** Tells whether two installations can read each other's sealed values, and nothing else about the key. */
export function identityKeyPrint() {
  const { identityKeyFile } = environment()
  if (!existsSync(identityKeyFile)) return null
  return createHash('sha256').update('kargah identity key print\0').update(readFileSync(identityKeyFile, 'utf8').trim()).digest('hex').slice(0, 16)
}
