import type { ServerBuild } from '@remix-run/node'
import { listAssets } from './http/assets'
import type { Direct } from './http/direct'
import { describerOf, handlerOf } from './http/handler'
import { closeServer, createHttpServer, listen } from './http/listen'
import { createNarrowHandler } from './http/narrow'
import { siteOf } from './http/site'
import { closeReadiness } from './readiness'
import { settings } from './settings'
import { surviveStrays } from './signals'

/** One process that answers, until it is told to stop. */
export async function runWeb() {
  const { host, port } = settings()
  const build: ServerBuild = await import(new URL('./index.js', import.meta.url).href)
  const handle = handlerOf({
    site: siteOf(),
    application: createNarrowHandler(build, 'production'),
    direct: build.entry.module as unknown as Direct,
    assets: listAssets('build/client'),
    describe: describerOf(Object.values(build.routes).map(route => route?.path)),
  })
  const server = createHttpServer(handle)

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await closeServer(server)
    const { sql } = await import('~/shared/sql.server')
    await Promise.all([sql.end({ timeout: 2 }), closeReadiness()])
    process.exit(0)
  }
  process.on('message', message => message === 'stop' && stop())
  process.on('SIGTERM', stop)
  // Ctrl-C reaches the whole group; the primary says what is to be done.
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => {})
  surviveStrays(stop)
  try {
    await listen(server, port, host)
  } catch (error) {
    process.stderr.write(`${host}:${port} can't be opened: ${(error as Error).message}\n`)
    process.exit(1)
  }
}
