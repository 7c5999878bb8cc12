import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the app reads from its surroundings, for a test: keys of its own, files in a folder of its own. */
export function prepareEnvironment(appUrl: string, dataDir: string) {
  const keys = join(dataDir, 'keys')
  mkdirSync(keys, { recursive: true })
  const identity = join(keys, 'identity.key')
  if (!existsSync(identity)) writeFileSync(identity, randomBytes(32).toString('hex'), { flag: 'wx' })
  process.env.DATABASE_URL = appUrl
  process.env.DATA_DIR = dataDir
  process.env.IDENTITY_KEY_FILE = identity
  process.env.SIGNING_KEY_FILE = join(keys, 'signing.key')
  process.env.PUBLIC_URL = 'http://localhost:3000'
  process.env.LOG_LEVEL ??= 'silent'
  process.env.DATABASE_POOL ??= '4'
}
