import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { environment } from '~/shared/environment.server'
import { type Database, on, openDatabase } from '../database'
import { readiness } from '../readiness'
import { isLoopback, settings } from '../settings'

type Finding = { colour: 'green' | 'yellow' | 'red'; what: string; mend?: string }
const green = (what: string): Finding => ({ colour: 'green', what })
const yellow = (what: string, mend: string): Finding => ({ colour: 'yellow', what, mend })
const red = (what: string, mend: string): Finding => ({ colour: 'red', what, mend })
const signs = { green: '✓', yellow: '!', red: '✗' }

/** Says what is wrong with this installation and how to mend it. @returns 1 when anything is. */
export async function doctor() {
  const mistyped = mistakeInEnvironment()
  const findings = mistyped ? [mistyped] : [...program(), ...(await keys()), ...(await database())]
  for (const { colour, what, mend } of findings) console.log(`${signs[colour]} ${what}${mend ? `\n    → ${mend}` : ''}`)
  const wrong = findings.filter(({ colour }) => colour === 'red').length
  console.log(wrong ? `\n${wrong} to mend.` : '\nAll is well.')
  return wrong ? 1 : 0
}

function mistakeInEnvironment() {
  try {
    settings()
    return undefined
  } catch (error) {
    return red((error as Error).message, 'correct the environment')
  }
}

function program(): Finding[] {
  const { host, workers } = settings()
  const findings = [
    green(`Node ${process.versions.node} on ${process.platform} ${process.arch}`),
    green(`serves on ${host}, ${workers} web ${workers === 1 ? 'process' : 'processes'}`),
  ]
  const { publicUrl, isSecure, mailUrl, smsUrl } = environment()
  const isLocal = isLoopback(new URL(publicUrl).hostname)
  if (isSecure || isLocal) findings.push(green(`the address is ${publicUrl}`))
  else findings.push(red(`${publicUrl} is not https: browsers give no offline protection, camera or safe cookies there`, 'put a proxy with TLS before it and set PUBLIC_URL=https://…'))
  const outbox = `without it messages are files in ${environment().outbox}`
  findings.push(mailUrl ? green('MAIL_URL is set') : (isLocal ? yellow : red)('no MAIL_URL', outbox))
  findings.push(smsUrl ? green('SMS_URL is set') : (isLocal ? yellow : red)('no SMS_URL', outbox))
  return findings
}

async function keys(): Promise<Finding[]> {
  const { identityKeyFile, signingKeyFile } = environment()
  const look = async ([name, file]: [string, string]) => {
    if (!existsSync(file)) return yellow(`${name}: no key in ${file}`, 'a new embedded database makes it; otherwise bring it back from where it is kept')
    const { mode } = await stat(file)
    if (process.platform !== 'win32' && mode & 0o077) return red(`${file} can be read by others`, `chmod 600 ${file}`)
    return green(`${name} is there and only ours`)
  }
  return Promise.all(Object.entries({ IDENTITY_KEY_FILE: identityKeyFile, SIGNING_KEY_FILE: signingKeyFile }).map(look))
}

const mends: Record<string, string> = {
  database: 'is PostgreSQL running and writable? see postgres.log in DATA_DIR, or the server of DATABASE_URL',
  settings: 'set fsync, full_page_writes and synchronous_commit to on, and reload PostgreSQL',
  migrations: 'npm run db -- migrate',
  rights: 'let DATABASE_URL name kargah_app, and migrate as kargah_owner (DATABASE_OWNER_URL)',
  signer: 'bring the signing key back, or make one: openssl genpkey -algorithm ed25519',
  disk: 'make room where DATA_DIR lies',
}

async function database(): Promise<Finding[]> {
  const cluster = join(environment().dataDir, 'postgres', 'PG_VERSION')
  if (!process.env.DATABASE_URL && !existsSync(cluster)) return [yellow(`no database in ${environment().dataDir} yet`, 'npm start makes it')]
  let opened: Database
  try {
    opened = await openDatabase()
  } catch (error) {
    return [red((error as Error).message, 'see README, “on a real PostgreSQL”')]
  }
  try {
    const { checks } = await readiness()
    const found = Object.entries(checks).map(([name, result]) => (result === 'ok' ? green(`${name}: ok`) : red(`${name}: ${result}`, mends[name] ?? '')))
    return [...found, ...(await clockAndLocale(opened)), ...(await demo(opened)), ...roles()]
  } finally {
    await opened.stop()
  }
}

async function clockAndLocale({ ownerUrl }: Database): Promise<Finding[]> {
  const [{ now, ctype, encoding }] = await on(ownerUrl, sql => sql<[{ now: Date; ctype: string; encoding: string }]>`
    select clock_timestamp() as now, datctype as ctype, pg_encoding_to_char(encoding) as encoding
    from pg_database where datname = current_database()`)
  const apart = Math.abs(now.getTime() - Date.now())
  return [
    apart < 2000 ? green('the clocks of program and database agree') : red(`the clocks of program and database are ${(apart / 1000).toFixed(1)} s apart`, 'keep both by NTP'),
    encoding === 'UTF8' && !/^(C|POSIX)$/i.test(ctype)
      ? green(`the database speaks ${encoding}, ${ctype}`)
      : red(`the database has ${encoding} and LC_CTYPE ${ctype}: Persian can't be searched`, "create it with encoding 'UTF8' and locale 'C.UTF-8'"),
  ]
}

async function demo({ ownerUrl, isNew }: Database): Promise<Finding[]> {
  if (isNew) return []
  const [row] = await on(ownerUrl, sql => sql<{ isDemo: boolean }[]>`select is_demo as "isDemo" from installation`)
  if (!row?.isDemo) return [green('the database is no demo')]
  const isPublic = !isLoopback(new URL(environment().publicUrl).hostname) || !settings().isLoopback
  return isPublic
    ? [red('a demo has a public address: anyone may sign in as anyone', 'start with DEMO=0 and another DATA_DIR, or set HOST back to 127.0.0.1')]
    : [green('a demo, on this machine only')]
}

function roles(): Finding[] {
  const isWorn = decodeURIComponent(process.env.DATABASE_URL ?? '').includes('role=kargah_app')
  return isWorn
    ? [yellow('the app signs in with more rights than it uses', 'give it the login kargah_app in DATABASE_URL, the owner in DATABASE_OWNER_URL')]
    : []
}
