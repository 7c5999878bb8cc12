import { environment } from '~/shared/environment.server'
import postgres from 'postgres'
import { type Embedded, startEmbedded } from './embedded-postgres'
import { createRoles } from './postgres/roles'
import { settings } from './settings'

/** The database that this process and its children use; their addresses are in the environment from here on. */
export type Database = {
  embedded?: Embedded
  ownerUrl: string
  /** Nothing has ever been migrated into it. */
  isNew: boolean
  stop: () => Promise<void>
}

/**
 * Takes the database that DATABASE_URL names, or starts our own.
 * @throws Error in words for a person.
 */
export async function openDatabase(): Promise<Database> {
  const { DATABASE_URL, DATABASE_OWNER_URL } = process.env
  if (DATABASE_URL) {
    const urls = await takeDatabase(DATABASE_URL, DATABASE_OWNER_URL)
    publish(urls)
    return { ownerUrl: urls.ownerUrl, isNew: await isNew(urls.ownerUrl), stop: async () => {} }
  }
  const connections = 40 + settings().workers * 12
  const embedded = await startEmbedded({
    dataDir: environment().dataDir,
    settings: { max_connections: String(Math.max(120, connections)) },
  })
  publish(embedded)
  return { embedded, ownerUrl: embedded.ownerUrl, isNew: await isNew(embedded.ownerUrl), stop: embedded.stop }
}

function publish({ appUrl, ownerUrl }: { appUrl: string; ownerUrl: string }) {
  process.env.DATABASE_URL = appUrl
  process.env.DATABASE_OWNER_URL = ownerUrl
}

/** The roles on a server of somebody else's: made when the given login may, worn by `set role` when it is another. */
async function takeDatabase(appUrl: string, ownerUrl = appUrl) {
  for (const [name, url] of Object.entries({ DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl })) {
    await on(url, sql => sql`select 1`).catch((error: Error) => {
      throw new Error(`${name} names a database that can't be reached: ${error.message}`)
    })
  }
  await on(ownerUrl, prepareRoles)
  const urls = {
    appUrl: await wear(appUrl, 'kargah_app', 'DATABASE_URL'),
    ownerUrl: await wear(ownerUrl, 'kargah_owner', ownerUrl === appUrl ? 'DATABASE_URL' : 'DATABASE_OWNER_URL'),
  }
  await on(urls.ownerUrl, async sql => {
    const [{ may }] = await sql<[{ may: boolean }]>`
      select has_database_privilege(current_database(), 'create') and has_schema_privilege('public', 'create') as may`
    if (!may) throw new Error(`kargah_owner may not create in this database. As its owner: ${ownership}`)
  })
  return urls
}

const ownership = 'alter database <name> owner to kargah_owner; alter schema public owner to pg_database_owner;'

async function prepareRoles(sql: postgres.Sql) {
  const [{ missing, isSuper, mayCreate }] = await sql<[{ missing: number; isSuper: boolean; mayCreate: boolean }]>`
    select 3 - (select count(*)::int from pg_roles where rolname in ('kargah_owner', 'kargah_app', 'kargah_eraser')) as missing,
      rolsuper as "isSuper", rolsuper or rolcreaterole as "mayCreate"
    from pg_roles where rolname = current_user`
  if (missing && !mayCreate) {
    throw new Error(
      'This PostgreSQL lacks the roles of Kargah. Once, as its administrator:\n' +
        "  create role kargah_owner login password '…'; create role kargah_app login password '…'; create role kargah_eraser;\n" +
        `  grant kargah_eraser to kargah_owner; ${ownership}\n` +
        'then DATABASE_URL names kargah_app and DATABASE_OWNER_URL kargah_owner.',
    )
  }
  if (missing) await createRoles(sql)
  if (missing && !isSuper) await sql`grant kargah_owner, kargah_app to current_user`
  if (!isSuper) return
  const [{ name, free }] = await sql<[{ name: string; free: boolean }]>`
    select datname as name, datdba::regrole::text <> 'kargah_owner' and to_regclass('public.migrations') is null as free
    from pg_database where datname = current_database()`
  if (!free) return
  await sql`alter database ${sql(name)} owner to kargah_owner`
  await sql`alter schema public owner to pg_database_owner`
}

/** The address as it is when its login is the role, else one under which every connection puts the role on. */
async function wear(url: string, role: string, variable: string) {
  const login = await on(url, async sql => (await sql<[{ name: string }]>`select session_user as name`)[0].name)
  if (login === role) return url
  const worn = withRole(url, role)
  try {
    await on(worn, sql => sql`select 1`)
  } catch {
    throw new Error(`${variable}: the login ${login} is not ${role} and may not become it (grant ${role} to ${login})`)
  }
  return worn
}

export function withRole(url: string, role: string) {
  const worn = new URL(url)
  worn.searchParams.set('options', `${worn.searchParams.get('options') ?? ''} -c role=${role}`.trim())
  // Not every driver reads a plus as a space.
  worn.search = worn.search.replaceAll('+', '%20')
  return worn.href
}

export async function on<T>(url: string, work: (sql: postgres.Sql) => PromiseLike<T>): Promise<T> {
  const sql = postgres(url, { max: 1, fetch_types: false, connect_timeout: 10, onnotice() {} })
  try {
    return await work(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

const isNew = (ownerUrl: string) =>
  on(ownerUrl, async sql => (await sql<[{ new: boolean }]>`select to_regclass('public.migrations') is null as new`)[0].new)
