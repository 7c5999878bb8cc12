import type { ServerBuild } from '@remix-run/node'
import { createNarrowHandler } from '../../app/server/http/narrow'
import { flatRoutes } from '@remix-run/dev/dist/config/flat-routes.js'
import * as entry from '../../app/entry.server'
import * as root from '../../app/root'
import options from '../../remix.config.js'

export type RouteModule = { loader?: unknown; action?: unknown; default?: unknown }
export type Method = 'GET' | 'POST'
export type Handler = { id: string; method: Method; address: string }
export type Pages = Awaited<ReturnType<typeof loadPages>>

/**
 * The app in this process, made of its own route files, without a build and without a socket.
 * @param draw every page that opens, or each kind of answer once.
 * @param planted by a route's id, what a test that plants a hole puts in its place; a `layout` stands above it.
 */
export async function loadPages(
  planted: Record<string, (module: RouteModule) => RouteModule & { layout?: RouteModule }> = {},
  draw: 'all' | 'once' = 'all',
) {
  const modules = import.meta.glob<RouteModule>('../../app/routes/**/*.{ts,tsx}')
  const manifest = flatRoutes('app', options.ignoredRouteFiles)
  const routes: ServerBuild['routes'] = { root: { id: 'root', path: '', module: root as never } }
  for (const route of Object.values(manifest)) {
    const load = modules[`../../app/${route.file}`]
    if (!load) throw new Error(`no module for ${route.file}`)
    const { layout, ...module } = planted[route.id]?.(await load()) ?? { ...(await load()), layout: undefined }
    const parentId = layout ? `layout of ${route.id}` : route.parentId ?? 'root'
    if (layout) routes[parentId] = { id: parentId, parentId: 'root', module: layout as never }
    routes[route.id] = { ...route, parentId, module: module as never }
  }
  const client = Object.fromEntries(
    Object.values(routes).map(({ id, parentId, path, index, module }) => [
      id,
      {
        id,
        parentId,
        path,
        index,
        module: `/${id}.js`,
        hasAction: 'action' in module,
        hasLoader: 'loader' in module,
        hasClientAction: false,
        hasClientLoader: false,
        hasErrorBoundary: 'ErrorBoundary' in module,
      },
    ]),
  )
  const build = {
    routes,
    entry: { module: { ...entry, default: draw === 'once' ? drawOnce() : drawErrorsOnce(), drawPage: draw === 'once' ? drawPageOnce() : entry.drawPage } },
    basename: '/',
    publicPath: '/',
    assetsBuildDirectory: 'build/client',
    isSpaMode: false,
    mode: 'production',
    future: options.future,
    assets: { entry: { imports: [], module: '/entry.js' }, routes: client, url: '/manifest.js', version: '1' },
  } as unknown as ServerBuild
  const handle = createNarrowHandler(build, 'production')
  return {
    handlers: handlersOf(routes),
    async handle(request: Request): Promise<Response> {
      const answer = await handle(request, { nonce: 'n', clientAddress: '127.0.0.1', requestId: 'walker' } as never)
      if (answer instanceof Response) return answer
      return new Response(answer.bytesFor('n', false).body as BodyInit, { status: answer.status, headers: answer.headers as HeadersInit })
    },
  }
}

/**
 * What a page shows it was given by its loaders, and those answer at the data door too: to see that it can be drawn, each
 * kind of answer is drawn once. (`tests/security/scripts.test.ts` draws all of them, for fewer people.)
 */
function drawOnce(): typeof entry.default {
  const drawn = new Set<string>()
  return async (request, status, headers, context, load) => {
    const page = `${context.staticHandlerContext.matches.at(-1)?.route.id} ${status}`
    if (drawn.has(page)) return new Response(null, { status, headers })
    drawn.add(page)
    return entry.default(request, status, headers, context, load)
  }
}

function drawPageOnce(): typeof entry.drawPage {
  const drawn = new Set<string>()
  return (context, url) => {
    const page = context.staticHandlerContext.matches.at(-1)!.route.id!
    if (drawn.has(page)) return { html: '', headers: {} }
    drawn.add(page)
    return entry.drawPage(context, url)
  }
}

/** An error's page looks alike to everybody (but for whose role ended: tests/ui/root.test.tsx). */
function drawErrorsOnce(): typeof entry.default {
  const once = drawOnce()
  return (request, status, ...rest) => (status >= 400 ? once : entry.default)(request, status, ...rest)
}

/** In the order of their addresses; the root's loader, which every page asks, comes first. */
function handlersOf(routes: ServerBuild['routes']) {
  const handlers = Object.values(routes).flatMap(({ id, module }): Handler[] => {
    const handler = { id, address: id === 'root' ? '(root)' : addressOf(routes, id) }
    return [
      ...('loader' in module ? [{ ...handler, method: 'GET' as const }] : []),
      ...('action' in module ? [{ ...handler, method: 'POST' as const }] : []),
    ]
  })
  return handlers.sort((a, b) => (a.address === b.address ? 0 : a.address < b.address ? -1 : 1))
}

/** '/sittings/:sittingId/answers' of a route's id. */
function addressOf(routes: ServerBuild['routes'], id: string): string {
  const route = routes[id]!
  const above = route.parentId ? addressOf(routes, route.parentId) : ''
  return `${above}/${route.path ?? ''}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1')
}
