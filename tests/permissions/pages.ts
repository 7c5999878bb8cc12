import type { ServerBuild } from '@remix-run/node'
import { createRequestHandler } from '@remix-run/node'
import { flatRoutes } from '@remix-run/dev/dist/config/flat-routes.js'
import * as entry from '../../app/entry.server'
import * as root from '../../app/root'
import options from '../../remix.config.js'

type Module = { loader?: unknown; action?: unknown; default?: unknown }

/** The app in this process, made of its own route files, without a build and without a socket. */
export async function loadPages() {
  const modules = import.meta.glob<Module>('../../app/routes/**/*.{ts,tsx}')
  const manifest = flatRoutes('app', options.ignoredRouteFiles)
  const routes: ServerBuild['routes'] = { root: { id: 'root', path: '', module: root as never } }
  for (const route of Object.values(manifest)) {
    const load = modules[`../../app/${route.file}`]
    if (!load) throw new Error(`no module for ${route.file}`)
    routes[route.id] = { ...route, parentId: route.parentId ?? 'root', module: (await load()) as never }
  }
  const client = Object.fromEntries(Object.values(routes).map(({ id, parentId, path, index, module }) => [id, {
    id, parentId, path, index, module: `/${id}.js`,
    hasAction: 'action' in module, hasLoader: 'loader' in module, hasClientAction: false, hasClientLoader: false,
    hasErrorBoundary: 'ErrorBoundary' in module,
  }]))
  const build = {
    routes, entry: { module: entry }, basename: '/', publicPath: '/', assetsBuildDirectory: 'build/client', isSpaMode: false,
    mode: 'production', future: options.future,
    assets: { entry: { imports: [], module: '/entry.js' }, routes: client, url: '/manifest.js', version: '1' },
  } as unknown as ServerBuild
  const handle = createRequestHandler(build, 'production')
  return { routes, handle: (request: Request) => handle(request, { nonce: 'n', clientAddress: '127.0.0.1', requestId: 'walker' } as never) }
}

/** '/sittings/:sittingId/answers' of a route id; undefined for layouts without an address. */
export function addressOf(routes: ServerBuild['routes'], id: string): string {
  const route = routes[id]!
  const above = route.parentId ? addressOf(routes, route.parentId) : ''
  return `${above}/${route.path ?? ''}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1')
}
