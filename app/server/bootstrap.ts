import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrate } from '../../db/migrate'
import { environment } from '~/shared/environment.server'
import { log } from '~/shared/log.server'
import { type Database, on, openDatabase } from './database'
import { ensureKeys } from './keys'
import { settings } from './settings'

const LOCK = 7_041_401

/** Database, keys, schema: what every command needs. From here on modules that use the pool may be imported. */
export async function open(onOpened: (database: Database) => void = () => {}): Promise<Database> {
  const database = await openDatabase()
  onOpened(database)
  try {
    ensureKeys({ mayMake: Boolean(database.embedded) && database.isNew })
    await migrate(database.ownerUrl)
    return database
  } catch (error) {
    await database.stop()
    throw error
  }
}

/** All that must be there before the first page: also what ships with the program and, on a new computer, the demo. */
export async function bootstrap(onOpened?: (database: Database) => void): Promise<Database> {
  const database = await restart(onOpened)
  try {
    // Of several processes that start at once, one furnishes and the others wait.
    await on(database.ownerUrl, async lock => {
      await lock`select pg_advisory_lock(${LOCK})`
      await furnish()
      await decide(database)
    })
    return database
  } catch (error) {
    await database.stop()
    throw error
  }
}

// Tells that the very first seeding was cut off, whose half world nobody has used.
const marker = () => join(environment().dataDir, 'seeding')

async function restart(onOpened?: (database: Database) => void) {
  const database = await open(onOpened)
  if (!database.embedded || !existsSync(marker())) return database
  const [state] = await on(database.ownerUrl, sql => sql<[{ undecided: boolean }]>`select seeded_at is null as undecided from installation`)
  if (state?.undecided) {
    await on(database.embedded.superUrl.replace(/\/kargah$/, '/postgres'), async sql => {
      await sql`drop database kargah with (force)`
      await sql`create database kargah owner kargah_owner`
    })
    await migrate(database.ownerUrl)
  }
  rmSync(marker())
  return database
}

/** Brings in `content/`, provinces and the like when they differ from what this database last saw. */
export async function furnish() {
  const { sql } = await import('~/shared/sql.server')
  const checksum = checksumOf('content')
  const [installation] = await sql<{ contentChecksum: string | null }[]>`select content_checksum from installation`
  if (installation?.contentChecksum === checksum) return
  try {
    const { importProvinces } = await import('~/people/import-provinces.server')
    const { importContent } = await import('~/courses/import-content.server')
    await importProvinces()
    await importContent()
    await sql`update installation set content_checksum = ${checksum}`
  } catch (error) {
    // A mistake in new content is no reason to keep people from what they had yesterday.
    if (!installation?.contentChecksum) throw error
    log.error({ err: error }, 'the new content could not be brought in; the former stays')
  }
}

/** Once in a database's life: a demo or the real thing. */
async function decide({ embedded }: Database) {
  const { sql } = await import('~/shared/sql.server')
  const [{ undecided }] = await sql<[{ undecided: boolean }]>`select seeded_at is null as undecided from installation`
  if (!undecided) return
  const { demo, isLoopback } = settings()
  const isDemo = Boolean(embedded) && (demo ?? isLoopback)
  if (!isDemo) return settle(false)
  writeFileSync(marker(), '')
  await seed('demo')
  rmSync(marker())
}

/** Records that this is no demo (any more than it was) and not to be filled by a later start. */
export async function settle(isDemo: boolean) {
  const { sql } = await import('~/shared/sql.server')
  await sql`update installation set is_demo = is_demo or ${isDemo}, seeded_at = coalesce(seeded_at, now())`
}

/**
 * Puts a named world into the database.
 * @throws Error when there is no such world.
 */
export async function seed(world: string, options: SeedOptions = {}) {
  const { seeds } = await import('../../db/seed/index')
  const plant = seeds[world]
  if (!plant) throw new Error(world === 'quarter' ? 'quarter: not built yet' : `${world}: there is no such world; there are ${Object.keys(seeds).join(', ')}`)
  await plant(options)
  await settle(world === 'demo')
}
export type SeedOptions = { scale?: number }

function checksumOf(folder: string) {
  const hash = createHash('sha256')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  for (const path of files.map(file => join(file.parentPath ?? file.path, file.name)).sort()) {
    hash.update(`${path}\0`).update(readFileSync(path))
  }
  return hash.digest('hex')
}
