import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const freePort = () => new Promise<number>(resolve => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo
    server.close(() => resolve(port))
  })
})

test('npm run dev opens the pages, with the small programs and the service worker in one file each', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kargah-development-'))
  const port = await freePort()
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, ...env } = process.env
  const child = spawn(process.execPath, ['app/server/start.mjs', '--dev'], { env: { ...env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, DEMO: '0' } })
  let said = ''
  const open = new Promise<void>(resolve => {
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (words: Buffer) => {
      said += words.toString()
      if (/ready after|"level":60/i.test(said)) resolve()
    })
    child.once('exit', () => resolve())
  })
  const ended = new Promise(resolve => child.once('exit', resolve))
  try {
    await open
    expect(said).toMatch(/ready after/i)
    const get = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text()
    expect(await get('/register')).toContain('</html>')
    expect(await get('/service-worker.js')).toContain('kargah-outbox')
    expect(said, 'nothing went wrong on the way').not.toMatch(/"level":(50|60)/)
  } finally {
    child.kill('SIGTERM')
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
}, 120_000)
