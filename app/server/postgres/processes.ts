import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync } from 'node:fs'

const isLinux = process.platform === 'linux'

export function isAlive(pid: number) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A process id together with its start: numbers are used again, above all in a restarted container. */
export function stampOf(pid: number) {
  if (!isAlive(pid)) return undefined
  try {
    if (!isLinux) return process.platform === 'win32' ? `${pid}` : `${pid} ${ask('lstart', pid)}`
    // The name in brackets may hold spaces; the start time is the 20th field after it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
    return fields[0] === 'Z' ? undefined : `${pid} ${fields[19]}`
  } catch {
    return undefined
  }
}

export const isSame = (stamp: string) => stampOf(Number.parseInt(stamp)) === stamp

/** Is it a living PostgreSQL of this folder, and not a zombie or somebody who got its number? */
export function isPostmaster(pid: number, folder: string) {
  if (!isAlive(pid)) return false
  if (process.platform === 'win32') return true
  try {
    if (!isLinux) return ask('comm', pid).includes('postgres')
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES'
  }
}

const ask = (column: string, pid: number) => execFileSync('ps', ['-o', `${column}=`, '-p', `${pid}`], { encoding: 'utf8' }).trim()
