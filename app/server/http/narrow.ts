import { type AppLoadContext, createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { DrawnPage } from './drawn-page'
import { onceAsked, pageHandler } from './page'

type Handler = (request: Request, context: AppLoadContext) => Promise<Response | DrawnPage>
/** The route of every address of nothing; it also shows what the server itself refuses. */
const NOWHERE = 'routes/$'
type Branch = { id: string; pattern: RegExp; score: number }

/**
 * Remix matches each request against every route, several times over, compiling each path anew: with a hundred routes a
 * fifth of a page's work. Here the route is found once by patterns made at the start, and the request handled by a build
 * of that route and its parents alone; what is no page of ours goes to the whole build.
 */
export function createNarrowHandler(build: ServerBuild, mode: string): Handler {
  const whole = createRequestHandler(build, mode)
  const branches = rankBranches(build.routes)
  const narrow = new Map<string, Handler>()
  return (request, context) => {
    const id = context.refused ? NOWHERE : findRoute(branches, new URL(request.url).pathname)
    if (!id) return whole(request, context)
    const handle = narrow.get(id) ?? branchHandler(narrowed(build, id), mode)
    narrow.set(id, handle)
    return handle(request, context)
  }
}

const branchHandler = (build: ServerBuild, mode: string): Handler =>
  pageHandler(build, createRequestHandler({ ...build, routes: onceAsked(build.routes) }, mode))

/** The id of the route that answers at a path, as the router itself would find it. */
export function findRoute(branches: Branch[], path: string) {
  if (path === '/__manifest') return undefined
  const page = path === '/_root.data' ? '/' : path.replace(/\.data$/, '')
  const decoded = decode(page)
  return decoded === undefined ? undefined : branches.find(({ pattern }) => pattern.test(decoded))?.id
}

/** Every route that can answer, the most particular first: the router's own scores. */
export function rankBranches(routes: ServerBuild['routes']): Branch[] {
  return Object.values(routes)
    .filter(route => route.id !== 'root' && (route.path !== undefined || route.index))
    .map(route => {
      const path = fullPath(routes, route.id)
      return { id: route.id, pattern: patternOf(path), score: scoreOf(path, route.index === true) }
    })
    .sort((a, b) => b.score - a.score)
}

function fullPath(routes: ServerBuild['routes'], id: string): string {
  const { parentId, path } = routes[id]!
  const above = parentId ? fullPath(routes, parentId) : ''
  return [above, path].filter(Boolean).join('/')
}

function narrowed(build: ServerBuild, id: string): ServerBuild {
  const routes = branchOf(build.routes, id)
  const assets = Object.fromEntries(Object.entries(build.assets.routes).filter(([key]) => Object.hasOwn(routes, key)))
  return { ...build, routes, assets: { ...build.assets, routes: assets } }
}

function branchOf(routes: ServerBuild['routes'], id: string): ServerBuild['routes'] {
  const route = routes[id]!
  return { ...(route.parentId ? branchOf(routes, route.parentId) : {}), [id]: route }
}

function patternOf(path: string) {
  const segments = path.split('/').map(segment =>
    segment === '*' ? '.*' : segment.startsWith(':') ? '[^/]+' : segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^/${segments.join('/')}/*$`, 'i')
}

function scoreOf(path: string, isIndex: boolean) {
  const segments = `/${path}`.split('/')
  const worth = segments.filter(segment => segment !== '*')
    .map((segment): number => (segment.startsWith(':') ? 3 : segment === '' ? 1 : 10))
  return worth.reduce((sum, value) => sum + value, segments.length + (segments.includes('*') ? -2 : 0) + (isIndex ? 2 : 0))
}

function decode(path: string) {
  try {
    return path.split('/').map(segment => decodeURIComponent(segment).replaceAll('/', '%2F')).join('/')
  } catch {
    return undefined
  }
}
