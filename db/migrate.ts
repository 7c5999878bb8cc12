import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Logger, runMigrations } from 'graphile-worker'
import postgres from 'postgres'

const LOCK = 7_041_400
const silent = new Logger(() => () => {})

type Options = {
  folder?: string
  /** The last migration to apply: a backup is restored into the schema it came from. */
  until?: string
}
export type Migration = { name: string; checksum: string }

/** The migrations of this version of the program, in their order. */
export const migrationsIn = (folder = resolve('db/migrations')): Migration[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.sql'))
    .sort()
    .map(name => ({ name, checksum: createHash('sha256').update(readFileSync(join(folder, name))).digest('hex') }))

/**
 * Brings the schema up to date, as its owner: the jobs' tables, then ours, each file in a transaction of its own.
 * May be repeated and raced.
 * @returns the names of those applied now.
 * @throws Error when a migration that has landed was edited since.
 */
export async function migrate(ownerUrl: string, { folder = resolve('db/migrations'), until }: Options = {}) {
  const sql = postgres(ownerUrl, { max: 1, fetch_types: false, onnotice() {}, connection: { application_name: 'kargah migrate' } })
  try {
    await sql`select pg_advisory_lock(${LOCK})`
    await runMigrations({ connectionString: ownerUrl, maxPoolSize: 1, logger: silent })
    await sql`
      create table if not exists migrations (
        name text primary key,
        checksum text not null,
        applied_at timestamptz not null default now()
      )`
    await sql`grant select on migrations to kargah_app`
    const landed = new Map((await sql<Migration[]>`select name, checksum from migrations`).map(({ name, checksum }) => [name, checksum]))
    const applied: string[] = []
    for (const { name, checksum } of migrationsIn(folder)) {
      if (until && name > until) break
      if (landed.has(name)) {
        if (landed.get(name) === checksum) continue
        throw new Error(`${name} was edited after it had been applied to this database; bring it back and write a new migration (or remove a database that nobody needs)`)
      }
      await sql`begin`
      await sql.file(join(folder, name))
      await sql`insert into migrations (name, checksum) values (${name}, ${checksum})`
      await sql`commit`
      applied.push(name)
    }
    return applied
  } finally {
    await sql.end()
  }
}
