import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { createServer as createVite } from 'vite'
import { bootstrap } from './bootstrap'
import { handlerOf } from './http/handler'
import { closeServer, createHttpServer, listen } from './http/listen'
import { siteOf } from './http/site'
import { closeReadiness } from './readiness'
import { settings } from './settings'
import { onSignal, SIGNALS, surviveStrays } from './signals'
import { welcome } from './welcome'

// The same database, jobs and server as in earnest, in one process, with Vite's reload before it.
const begin = performance.now()
const { host, port } = settings()
const database = await bootstrap().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
surviveStrays()
const { startWorker } = await import('./worker')
const stopJobs = startWorker(database.ownerUrl)

const server = createHttpServer((incoming, outgoing) => {
  if (incoming.url === '/healthz' || incoming.url === '/readyz') return handle(incoming, outgoing)
  return new Promise(resolve => vite.middlewares(incoming, outgoing, () => resolve(handle(incoming, outgoing))))
})
const vite = await createVite({ server: { middlewareMode: true, hmr: { server } } })
// A dependency of Remix's plugin would end us at the first signal and leave the database running.
for (const name of SIGNALS) process.removeAllListeners(name)
const signal = onSignal()

const handle = handlerOf({
  site: siteOf({ isDevelopment: true }),
  async application(request, context) {
    const build = (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild
    return createRequestHandler(build, 'development')(request, context)
  },
  assets: new Map(),
  describe: path => path,
})
await listen(server, port, host)
await welcome(port, performance.now() - begin)

await signal
await vite.close()
await Promise.all([closeServer(server, 1000), stopJobs()])
const { sql } = await import('~/shared/sql.server')
await Promise.all([sql.end({ timeout: 1 }), closeReadiness()])
await database.stop()
process.exit(0)
