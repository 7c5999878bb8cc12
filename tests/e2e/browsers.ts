/** A browser in a sandbox of ours that asks nobody outside for anything. */
export const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--no-first-run', '--disable-dev-shm-usage']

/** The browser as people have it. */
export const wholeChromium = { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args }
