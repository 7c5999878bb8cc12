import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { finished, pipeline } from 'node:stream/promises'
import type { Writable } from 'node:stream'
import { createGzip } from 'node:zlib'
import postgres from 'postgres'
import { environment } from '~/shared/environment.server'
import { readStored } from '~/shared/files.server'
import { block, Blocks, line, type Header } from './dump-format'
import { identityKeyPrint, sequencesOf, tablesOf } from './dump-tables'
import type { Migration } from './migrate'

export type BackedUp = { tables: number; rows: number; files: number; missingFiles: number }

/**
 * Writes every row, as one moment saw it, and every stored file into one file; people go on working meanwhile.
 * The keys are not in it: they are kept elsewhere, or a stolen backup would open itself.
 */
export async function backup(ownerUrl: string, file: string): Promise<BackedUp> {
  const sql = postgres(ownerUrl, { max: 1, fetch_types: false, onnotice() {}, connection: { application_name: 'kargah backup' } })
  const gzip = createGzip({ level: 3 })
  const part = `${file}.part`
  const written = pipeline(gzip, createWriteStream(part, { mode: 0o600, flush: true }))
  written.catch(error => gzip.destroy(error))
  try {
    const done = await writeAll(sql, gzip)
    gzip.end()
    await written
    await rename(part, file)
    return done
  } finally {
    gzip.destroy()
    await sql.end({ timeout: 1 })
  }
}

async function writeAll(sql: postgres.Sql, out: Writable): Promise<BackedUp> {
  const write = (bytes: Buffer) => new Promise<void>((resolve, reject) => out.write(bytes, error => (error ? reject(error) : resolve())))
  await sql`begin isolation level repeatable read, read only`
  const migrations = await sql<Migration[]>`select name, checksum from migrations order by name`
  const header: Header = { kargah: 'backup', version: 1, madeAt: new Date().toISOString(), migrations: [...migrations], identityKey: identityKeyPrint() }
  await write(line(header))
  let rows = 0
  const tables = await tablesOf(sql)
  for (const { name, columns, isPartitioned } of tables) {
    await write(line({ table: name, columns }))
    const source = isPartitioned ? sql`(select ${sql(columns)} from ${sql(name)})` : sql`${sql(name)} (${sql(columns)})`
    const blocks = new Blocks()
    const copied = await sql`copy ${source} to stdout`.readable()
    copied.on('error', error => blocks.destroy(error)).pipe(blocks).pipe(out, { end: false })
    await finished(blocks)
    // The driver pauses its socket when the last rows are many, and would wait for ever to be asked again.
    copied._read(0)
    await write(line({ rows: blocks.rows }))
    rows += blocks.rows
  }
  for (const { name, value, called } of await sequencesOf(sql)) await write(line({ sequence: name, value, called }))
  const { files, missingFiles } = await writeFiles(sql, write)
  await write(line({ end: true, tables: tables.length, files }))
  await sql`commit`
  return { tables: tables.length, rows, files, missingFiles }
}

/** What lies in another store is backed up there. */
async function writeFiles(sql: postgres.Sql, write: (bytes: Buffer) => Promise<void>) {
  let files = 0
  let missingFiles = 0
  if (environment().filesUrl) return { files, missingFiles }
  for (const { sha256 } of await sql<{ sha256: string }[]>`select distinct sha256 from files`) {
    const bytes = await readStored(sha256).catch(() => undefined)
    if (!bytes) {
      missingFiles++
      continue
    }
    await write(line({ file: sha256 }))
    await write(block(bytes))
    files++
  }
  return { files, missingFiles }
}
