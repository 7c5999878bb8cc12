import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Secrets = { port: number; passwords: { superuser: string; owner: string; app: string } }
export type Role = keyof Secrets['passwords']

const names: Record<Role, string> = { superuser: 'postgres', owner: 'kargah_owner', app: 'kargah_app' }

/** Where a cluster of ours keeps its things. */
export function placeOf(dataDir: string) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  return {
    dataDir,
    cluster: join(dataDir, 'postgres'),
    log: join(dataDir, 'postgres.log'),
    secrets: join(dataDir, 'postgres.json'),
    lock: join(dataDir, 'postgres.lock'),
    users: join(dataDir, 'postgres.users'),
  }
}
export type Place = ReturnType<typeof placeOf>

/** Other people of this machine can knock at the port, so every role has a password of 192 bits that only we can read. */
export function readSecrets({ secrets, cluster }: Place): Secrets {
  if (existsSync(secrets)) return JSON.parse(readFileSync(secrets, 'utf8'))
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    throw new Error(`${secrets} is missing, and with it the passwords of the database in ${cluster}; bring both back from a backup`)
  }
  const password = () => randomBytes(24).toString('hex')
  return { port: 0, passwords: { superuser: password(), owner: password(), app: password() } }
}

export function writeSecrets({ secrets: file }: Place, secrets: Secrets) {
  writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

export const urlOf = ({ port, passwords }: Secrets, role: Role, database = 'kargah') =>
  `postgres://${names[role]}:${passwords[role]}@127.0.0.1:${port}/${database}`
