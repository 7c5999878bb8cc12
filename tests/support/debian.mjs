import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const chromiums = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** The Chromium of this machine; Debian's is installed when there is none and we may. */
export async function findChromium() {
  const find = () => [process.env.CHROMIUM, ...chromiums].find(path => path && existsSync(path))
  const found = find() ?? (installDebian('chromium'), find())
  if (found) return found
  throw new Error('The journeys need Chromium: install it (Debian: apt-get install chromium) or name one in CHROMIUM.')
}

/** Chromium without windows, a third cheaper for looking at many pages; the whole one where it can't be had. */
export async function findHeadlessShell() {
  const path = '/usr/bin/chromium-headless-shell'
  if (!existsSync(path)) installDebian('chromium-headless-shell')
  return existsSync(path) ? path : findChromium()
}

/** What reads printed certificates back; without it those tests are left out. */
export function findPoppler() {
  if (spawnSync('pdftotext', ['-v']).error) installDebian('poppler-utils')
}

function installDebian(name) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.log(`Installing Debian’s ${name} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update', '-qq'], ['install', '-y', '-qq', '--no-install-recommends', name]])
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
}
