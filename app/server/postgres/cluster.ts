import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { accountFor, commandOf, giveTo, optionsOf, type Account } from './account'
import { binaries } from './binaries'
import { type Place, type Secrets, urlOf, writeSecrets } from './place'
import { createRoles } from './roles'

/** Makes the cluster where there is none. An interrupted making leaves nothing behind that looks like one. */
export function makeCluster(place: Place, secrets: Secrets, { sync }: { sync: boolean }): Account {
  const { initdb, postgres } = binaries()
  if (existsSync(join(place.cluster, 'PG_VERSION'))) {
    checkVersion(place.cluster, postgres)
    return accountFor(place.cluster, postgres)
  }
  const making = `${place.cluster}.new`
  rmSync(making, { recursive: true, force: true })
  const account = accountFor(making, postgres)
  mkdirSync(making, { mode: 0o700 })
  const passwordFile = join(making, 'password')
  writeFileSync(passwordFile, secrets.passwords.superuser, { mode: 0o600 })
  const data = join(making, 'data')
  for (const folder of [making, passwordFile]) giveTo(account, folder, place.dataDir)
  const [command, args] = commandOf(account, initdb, [
    ...['-D', data, '-U', 'postgres', '--pwfile', passwordFile, '--auth', 'scram-sha-256', '--data-checksums'],
    // Plain C would leave Persian without trigrams; ICU sorts it.
    ...['--encoding', 'UTF8', '--locale', 'C.UTF-8', '--locale-provider', 'icu', '--icu-locale', 'fa-IR'],
    // A random password of 192 bits gains nothing from thousands of rounds, and each connection pays for them.
    ...['-c', 'scram_iterations=16', ...(sync ? [] : ['--no-sync'])],
  ])
  const { status, stdout, stderr, error } = spawnSync(command, args, { ...optionsOf(account), encoding: 'utf8' })
  if (status !== 0) throw new Error(`initdb failed: ${error?.message ?? ''}${stdout}${stderr}`)
  writeSecrets(place, secrets)
  renameSync(data, place.cluster)
  rmSync(making, { recursive: true })
  return account
}

/** The three roles and the database; repeatable. */
export async function furnishCluster(secrets: Secrets) {
  const sql = postgres(urlOf(secrets, 'superuser', 'postgres'), { max: 1, onnotice() {} })
  try {
    await createRoles(sql, secrets.passwords)
    const [database] = await sql`select from pg_database where datname = 'kargah'`
    if (!database) await sql`create database kargah owner kargah_owner`
  } finally {
    await sql.end()
  }
}

function checkVersion(cluster: string, postgres: string) {
  const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  const here = /(\d+)\./.exec(spawnSync(postgres, ['--version'], { encoding: 'utf8' }).stdout)?.[1]
  if (made === here) return
  throw new Error(
    `The database in ${cluster} was made by PostgreSQL ${made}, this version of Kargah brings ${here}. ` +
      'With the former version: npm run db -- backup <file>; then with this one and another DATA_DIR: npm run db -- restore <file>.',
  )
}
