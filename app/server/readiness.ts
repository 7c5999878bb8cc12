import { statfs } from 'node:fs/promises'
import postgres from 'postgres'
import { type Migration, migrationsIn } from '../../db/migrate'
import { checkSigner } from '~/certificates/signer.server'
import { environment } from '~/shared/environment.server'

/** @returns what is wrong, or undefined. */
export type Check = () => Promise<string | undefined>

const PATIENCE = 2000
const FRESH = 100

// As this process knows them, even when newer files have been put beside it.
let wanted: Migration[] | undefined

/** What must hold before people are let in. A pillar's own check, such as its signer's, is added here by name. */
export const checks: Record<string, Check> = {
  async database() {
    // A record in the write-ahead log, flushed like every commit; it needs no table.
    await probe()`select pg_logical_emit_message(true, 'kargah', 'readyz')`
    return undefined
  },
  async settings() {
    const rows = await probe()<{ name: string; setting: string }[]>`
      select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')`
    const off = rows.filter(({ setting }) => setting !== 'on' && setting !== 'remote_apply').map(({ name, setting }) => `${name}=${setting}`)
    return off.length ? `${off.join(', ')}: an acknowledged answer could be lost` : undefined
  },
  async migrations() {
    const applied = new Map((await probe()<{ name: string; checksum: string }[]>`select name, checksum from migrations`).map(row => [row.name, row.checksum]))
    wanted ??= migrationsIn()
    const missing = wanted.filter(({ name, checksum }) => applied.get(name) !== checksum).map(({ name }) => name)
    return missing.length ? `not applied as they are: ${missing.join(', ')}` : undefined
  },
  async rights() {
    const [{ isSuper, owned, writable }] = await probe()<[{ isSuper: boolean; owned: string[]; writable: string[] }]>`
      select (select rolsuper from pg_roles where rolname = current_user) as "isSuper",
        (select coalesce(json_agg(relname), '[]') from pg_class
          where relkind in ('r', 'p') and relowner = to_regrole(current_user) and relnamespace = 'public'::regnamespace) as owned,
        (select coalesce(json_agg(distinct c.relname), '[]')
          from pg_description join pg_class parent on parent.oid = objoid and classoid = 'pg_class'::regclass and objsubid = 0
          cross join lateral (select parent.oid union select relid from pg_partition_tree(parent.oid)) part (id)
          join pg_class c on c.oid = part.id
          where description like '%append-only%'
            and (has_table_privilege(c.oid, 'update, delete, truncate') or has_any_column_privilege(c.oid, 'update'))) as writable`
    if (isSuper) return 'the app is a superuser of the database'
    if (owned.length) return `the app's role owns ${owned.join(', ')}`
    return writable.length ? `the app's role may change append-only tables: ${writable.join(', ')}` : undefined
  },
  signer: checkSigner,
  async disk() {
    const { blocks, bavail } = await statfs(environment().dataDir)
    const used = 1 - bavail / blocks
    return used < 0.9 ? undefined : `${Math.round(used * 100)} % full`
  },
}

export type Readiness = { ready: boolean; checks: Record<string, string> }

let kept: { at: number; state: Promise<Readiness> } | undefined

/** Anyone may ask and as often as they like; the database is asked at most ten times a second. */
export function readyz(now = Date.now()): Promise<Readiness> {
  if (!kept || now - kept.at > FRESH) kept = { at: now, state: readiness() }
  return kept.state
}

export async function readiness(): Promise<Readiness> {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => [name, await Promise.race([outcome(check), late()])] as const),
  )
  return { ready: results.every(([, result]) => result === 'ok'), checks: Object.fromEntries(results) }
}

// Anyone may read the answer: no path of this machine in it.
const outcome = (check: Check) =>
  check().then(problem => problem ?? 'ok', error => ('path' in error ? error.code : error.message) || error.code || 'failed')
const late = () => new Promise<string>(resolve => setTimeout(resolve, PATIENCE, `no answer within ${PATIENCE / 1000} s`).unref())

let connection: postgres.Sql | undefined
/** A connection of its own, as the app: a busy pool does not make the server unready, and backing off is not for us. */
const probe = () =>
  (connection ??= postgres(process.env.DATABASE_URL!, {
    max: 1,
    idle_timeout: 30,
    connect_timeout: 2,
    fetch_types: false,
    backoff: () => 0.1,
    onnotice() {},
    connection: { application_name: 'kargah readyz', statement_timeout: 2000 },
  }))

export async function closeReadiness() {
  await connection?.end({ timeout: 1 })
  connection = undefined
}
