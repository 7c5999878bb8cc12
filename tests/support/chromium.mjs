import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** The Chromium of this machine; Debian's is installed when there is none and we may. */
export async function findChromium() {
  const found = [process.env.CHROMIUM, ...known].find(path => path && existsSync(path))
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Debian’s Chromium …')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    for (const args of [['update', '-qq'], ['install', '-y', '-qq', '--no-install-recommends', 'chromium']])
      spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
    if (existsSync(known[0])) return known[0]
  }
  throw new Error('The journeys need Chromium: install it (Debian: apt-get install chromium) or name one in CHROMIUM.')
}
