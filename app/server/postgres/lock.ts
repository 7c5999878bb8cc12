import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isSame, stampOf } from './processes'

const PATIENCE = 60_000

/** One process at a time; a lock whose holder is gone counts for nothing. Processes of one machine only. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(file), { recursive: true })
  const until = Date.now() + PATIENCE
  while (!take(file)) {
    if (Date.now() > until) throw new Error(`${file} has been held by process ${read(file)} for a minute`)
    await sleep(50)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function take(file: string): boolean {
  const own = `${file}.new-${process.pid}`
  writeFileSync(own, stampOf(process.pid)!, { mode: 0o600 })
  try {
    // Linking is atomic: nobody ever sees a lock without its holder.
    linkSync(own, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(own, { force: true })
  }
  const stamp = read(file)
  if (stamp && !isSame(stamp)) breakLock(file, stamp)
  return false
}

/** Two may find the same dead lock; whoever moves a living one away puts it back. */
function breakLock(file: string, stamp: string) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    if (readFileSync(aside, 'utf8') !== stamp) linkSync(aside, file)
  } catch {
    // somebody else was quicker
  } finally {
    rmSync(aside, { force: true })
  }
}

function read(file: string) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** Who uses a thing at the moment: the last one to leave puts out the light. */
export const users = {
  add(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(join(folder, `${process.pid}`), stampOf(process.pid)!)
  },
  /** @returns true when nobody is left. */
  remove(folder: string) {
    rmSync(join(folder, `${process.pid}`), { force: true })
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const left = readdirSync(folder).filter(name => {
      if (isSame(read(join(folder, name)) ?? '')) return true
      rmSync(join(folder, name), { force: true })
      return false
    })
    return left.length === 0
  },
}
