import type postgres from 'postgres'

/** All that a test may have left changed in a database that was cleaned: its schema, and what came with the installation. */
export async function fingerprintOf(sql: postgres.Sql) {
  const [{ schema }] = await sql<[{ schema: string }]>`
    select md5(string_agg(line, ',' order by line)) as schema from (
      select concat('c', pg_class.oid, relname, relkind, relacl, relrowsecurity) as line
        from pg_class join pg_namespace on pg_namespace.oid = relnamespace where nspname in ('public', 'graphile_worker') and relkind <> 't'
      union all select concat('a', attrelid, attnum, attname, atttypid, attnotnull, attisdropped, attacl)
        from pg_attribute join pg_class on pg_class.oid = attrelid join pg_namespace on pg_namespace.oid = relnamespace
        where nspname = 'public' and attnum > 0 and relkind <> 't'
      union all select concat('p', pg_proc.oid, proname, proacl, proconfig, md5(prosrc))
        from pg_proc join pg_namespace on pg_namespace.oid = pronamespace where nspname = 'public'
      union all select concat('t', oid, tgname, tgenabled) from pg_trigger
      union all select concat('k', oid, conname, contype, convalidated, condeferred) from pg_constraint
      union all select concat('s', setconfig) from pg_db_role_setting join pg_database on pg_database.oid = setdatabase and datname = current_database()
    ) lines`
  const shipped = await sql<{ name: string }[]>`
    select relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where nspname = 'furnished' and relkind = 'r' and pg_relation_size(pg_class.oid) > 0 order by 1`
  const [rows] = await sql.unsafe(`select md5(concat_ws(',', ${shipped.map(({ name }) =>
    `(select concat(count(*), ':', sum(hashtextextended(it::text, 0))) from public."${name}" it)`).join(', ')})) as rows`)
  return `${schema} ${String(rows!.rows)}`
}

export type Sequence = { name: string; last: string | null }
export const listSequences = (sql: postgres.Sql) => sql<Sequence[]>`
  select format('%I.%I', schemaname, sequencename) as name, last_value::text as last from pg_sequences where schemaname = 'public'`
