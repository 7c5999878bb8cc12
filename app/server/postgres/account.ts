import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, readFileSync, statSync } from 'node:fs'

/** As whom PostgreSQL runs: it refuses to be root. */
export type Account = { prefix: string[]; uid?: number; gid?: number }

const own: Account = { prefix: [] }
const unshared: Account = { prefix: ['unshare', '--user', '--map-user=65534', '--map-group=65534'] }

/**
 * Root starts PostgreSQL as the owner of its data, or in a user namespace where root is nobody, or as the system's
 * `postgres` or `nobody`: the first of them that can run the binary.
 * @throws Error in words for a person.
 */
export function accountFor(folder: string, postgres: string): Account {
  if (process.getuid?.() !== 0) return own
  const owner = existsSync(folder) ? statSync(folder) : undefined
  if (owner && owner.uid !== 0) return { prefix: [], uid: owner.uid, gid: owner.gid }
  for (const account of [unshared, ...systemAccounts()]) if (canRun(account, postgres)) return account
  throw new Error(
    'PostgreSQL does not run as root, and neither a user namespace (unshare --user) nor the accounts postgres and nobody ' +
      'can run it here. Start Kargah as an ordinary user, or give it a database with DATABASE_URL.',
  )
}

/** Lets the account reach a folder of ours; its parent stays closed to reading. */
export function giveTo({ uid, gid }: Account, folder: string, parent: string) {
  if (uid === undefined) return
  chownSync(folder, uid, gid ?? uid)
  chmodSync(parent, 0o711)
}

export const commandOf = ({ prefix }: Account, file: string, args: string[]): [string, string[]] => {
  const [command = file, ...rest] = [...prefix, file, ...args]
  return [command, rest]
}

/** What a child of this account is started with; messages are English, text is UTF-8. */
export const optionsOf = ({ uid, gid }: Account) => ({
  uid,
  gid,
  env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', TZ: 'UTC' } as Partial<NodeJS.ProcessEnv> as NodeJS.ProcessEnv,
})

function canRun(account: Account, postgres: string) {
  const [command, args] = commandOf(account, postgres, ['--version'])
  return spawnSync(command, args, { ...optionsOf(account), stdio: 'ignore' }).status === 0
}

function systemAccounts(): Account[] {
  if (!existsSync('/etc/passwd')) return []
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n').map(line => line.split(':'))
  return ['postgres', 'nobody'].flatMap(name =>
    lines.filter(line => line[0] === name).map(line => ({ prefix: [], uid: Number(line[2]), gid: Number(line[3]) })),
  )
}
