import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import postgres from 'postgres'
import { storeBytes } from '~/shared/files.server'
import { type Header, type Record, readRecords } from './dump-format'
import { identityKeyPrint, tablesOf } from './dump-tables'
import { migrate, migrationsIn, type Migration } from './migrate'

export type Restored = { madeAt: string; tables: number; rows: number; files: number; keyIsHere: boolean }

/**
 * Puts a backup into a database that holds no person yet: all of it, or nothing. Foreign keys are taken off
 * before and set again after, so that the order of tables is free and every reference is checked.
 * @throws Error in words for a person.
 */
export async function restore(ownerUrl: string, file: string): Promise<Restored> {
  const gunzip = createGunzip()
  const read = pipeline(createReadStream(file), gunzip)
  // A broken file is noticed by whoever reads the records.
  read.catch(error => gunzip.destroy(error))
  const records = readRecords(gunzip)
  const header = await readHeader(records)
  const print = identityKeyPrint()
  if (print && header.identityKey && print !== header.identityKey) {
    throw new Error('The backup was sealed with another identity key than IDENTITY_KEY_FILE holds; bring that key first.')
  }
  const last = header.migrations.at(-1)?.name
  await migrate(ownerUrl, { until: last })
  const sql = postgres(ownerUrl, { max: 1, fetch_types: false, onnotice() {}, connection: { application_name: 'kargah restore' } })
  try {
    await checkSchema(sql, header)
    await checkEmpty(sql)
    await sql`begin`
    const putBack = await takeReferencesOff(sql)
    const counted = await readAll(sql, records)
    await putBack()
    await sql`update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_by is not null`
    await sql`commit`
    await sql`analyze`
    return { madeAt: header.madeAt, ...counted, keyIsHere: print !== null }
  } finally {
    await sql.end({ timeout: 1 })
    await migrate(ownerUrl)
  }
}

async function readHeader(records: AsyncGenerator<Record>): Promise<Header> {
  const { value } = (await records.next().catch(() => ({ value: undefined }))) as { value?: Record }
  if (!value || !('kargah' in value) || value.version !== 1) throw new Error('This is no backup of Kargah.')
  const known = new Map(migrationsIn().map(({ name, checksum }) => [name, checksum]))
  const unknown = value.migrations.find(({ name, checksum }) => known.get(name) !== checksum)
  if (unknown) throw new Error(`The backup comes from another version of Kargah (${unknown.name}); restore it with that one or a newer.`)
  return value
}

async function checkSchema(sql: postgres.Sql, { migrations }: Header) {
  const here = await sql<Migration[]>`select name, checksum from migrations order by name`
  if (here.length !== migrations.length) {
    throw new Error('This database is further than the backup; restore into a new, empty one (another DATA_DIR or DATABASE_URL).')
  }
}

async function checkEmpty(sql: postgres.Sql) {
  const [{ used }] = await sql<[{ used: boolean }]>`select exists (select from people) as used`
  if (used) throw new Error('This database is in use; restore into a new, empty one (another DATA_DIR or DATABASE_URL).')
}

async function takeReferencesOff(sql: postgres.Sql) {
  const references = await sql<{ name: string; table: string; definition: string }[]>`
    select conname as name, conrelid::regclass::text as table, pg_get_constraintdef(oid) as definition
    from pg_constraint
    where contype = 'f' and conparentid = 0 and connamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace)`
  const tables = (await tablesOf(sql)).map(({ name }) => name)
  for (const { name, table } of references) await run(sql, 'alter table %s drop constraint %I', table, name)
  for (const name of tables) await run(sql, 'alter table %s disable trigger user', name)
  await run(sql, 'truncate %s', tables.join(', '))
  return async () => {
    for (const { name, table, definition } of references) await run(sql, 'alter table %s add constraint %I %s', table, name, definition)
    for (const name of tables) await run(sql, 'alter table %s enable trigger user', name)
  }
}

/** Statements about tables, whose names are no values. */
async function run(sql: postgres.Sql, template: string, ...names: string[]) {
  await sql`
    select set_config('kargah.statement',
      format(${template}, variadic array(select json_array_elements_text(${JSON.stringify(names)}::text::json))), true)`
  await sql`do $$ begin execute current_setting('kargah.statement'); end $$`
}

async function readAll(sql: postgres.Sql, records: AsyncGenerator<Record>) {
  const counted = { tables: 0, rows: 0, files: 0 }
  for await (const record of records) {
    if ('table' in record) {
      counted.rows += await readTable(sql, record, records)
      counted.tables++
    } else if ('sequence' in record) {
      await sql`select setval(${record.sequence}::regclass, ${record.value}::bigint, ${record.called})`
    } else if ('file' in record) {
      const { value } = await records.next()
      const stored = await storeBytes((value as { data: Buffer }).data)
      if (stored.sha256 !== record.file) throw new Error(`The file ${record.file} in the backup is damaged.`)
      counted.files++
    } else if ('end' in record && (record.tables !== counted.tables || record.files !== counted.files)) {
      throw new Error('The backup does not hold what it says.')
    }
  }
  return counted
}

async function readTable(sql: postgres.Sql, { table, columns }: { table: string; columns: string[] }, records: AsyncGenerator<Record>) {
  let { value: record } = await records.next()
  async function* rows() {
    for (; 'data' in record; record = (await records.next()).value) yield record.data
  }
  // An empty COPY costs a network's delayed answer.
  if ('data' in record) await pipeline(Readable.from(rows()), await sql`copy ${sql(table)} (${sql(columns)}) from stdin`.writable())
  const [{ count }] = await sql<[{ count: number }]>`select count(*)::int as count from ${sql(table)}`
  if (count !== record.rows) throw new Error(`${table}: ${count} rows arrived where the backup says ${record.rows}.`)
  return count
}
