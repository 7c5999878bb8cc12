import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeSigningKey } from '~/certificates/signer.server'
import { environment } from '~/shared/environment.server'

const kinds = {
  IDENTITY_KEY_FILE: {
    file: () => environment().identityKeyFile,
    make: () => randomBytes(32).toString('hex'),
    howTo: 'openssl rand -hex 32',
  },
  SIGNING_KEY_FILE: {
    file: () => environment().signingKeyFile,
    make: makeSigningKey,
    howTo: 'openssl genpkey -algorithm ed25519',
  },
}

/**
 * Sees to the keys that live outside the database. They are made only together with a new embedded database: a new key
 * beside old data could read nothing of it.
 * @throws Error in words for a person.
 */
export function ensureKeys({ mayMake }: { mayMake: boolean }) {
  for (const [name, { file, make, howTo }] of Object.entries(kinds)) {
    const path = file()
    if (existsSync(path)) continue
    if (!mayMake) {
      throw new Error(
        `${name}: there is no key in ${path}. Bring it back from where it is kept; ` +
          `only for a database that has never been used: ${howTo} > ${path}`,
      )
    }
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeFileSync(path, make(), { mode: 0o600, flag: 'wx' })
  }
}
