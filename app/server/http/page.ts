import type { AppLoadContext, EntryContext, RequestHandler, ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/react'
import { DrawnPage, NONCE } from './drawn-page'
import { KeptPages, keyOf } from './kept-pages'

type Routes = ServerBuild['routes']
type Said = Map<string, Promise<unknown>>
type Match = EntryContext['staticHandlerContext']['matches'][number]
/** What the bundle of the pages gives beside its routes: a page that brings no program along, from its data. */
export type Draw = (context: EntryContext, url: string) => { html: string; headers: Record<string, string> }

/** What the loaders of a request have said already, for whoever goes on with it. */
const said = new WeakMap<AppLoadContext, Said>()
const kept = new KeptPages()

/** The same routes, whose loaders aren't asked twice for one request. */
export function onceAsked(routes: Routes): Routes {
  return Object.fromEntries(Object.entries(routes).map(([id, route]) => {
    const { loader } = route!.module
    if (!loader) return [id, route]
    const once: typeof loader = args => said.get(args.context)?.get(id) ?? loader(args)
    return [id, { ...route!, module: { ...route!.module, loader: once } }]
  }))
}

/**
 * How a page of one route and its parents is answered. The usual case, a GET whose loaders return plain data, is done here: the
 * loaders run side by side on one request, which so is asked once who sends it; a page that was drawn of the same data a
 * moment ago is sent again; else a page without a program is drawn at once. Remix does the rest (a redirect, an error,
 * a status or headers of a loader's own, a page with its program, whatever is no page) with what the loaders said.
 * By the router alone, a small page costs twice as much.
 */
export function pageHandler(build: ServerBuild, handle: RequestHandler) {
  const branch = Object.keys(build.routes)
  const leaf = branch.at(-1)!
  const routeModules = Object.fromEntries(branch.map(id => [id, build.routes[id]!.module]))
  const loaders = branch.flatMap(id => (routeModules[id]!.loader ? [[id, routeModules[id]!.loader!] as const] : []))
  const [tree] = branch.reduceRight<Match['route'][]>((children, id) => {
    const { path, index } = build.routes[id]!
    return [(index ? { id, path, index } : { id, path, children }) as Match['route']]
  }, [])
  const isPage = Boolean(routeModules[leaf]!.default) && !Object.values(routeModules).some(module => module.headers)
  const hasProgram = Boolean((routeModules[leaf]!.handle as { scripts?: boolean } | undefined)?.scripts)
  const draw = (build.entry.module as unknown as { drawPage: Draw }).drawPage

  return async (request: Request, context: AppLoadContext): Promise<Response | DrawnPage> => {
    if (!isPage || request.method !== 'GET' || asksForData(request)) return handle(request, context)
    const { pathname, search } = new URL(request.url)
    const location = { pathname, search, hash: '', state: null, key: 'default' }
    const matches = matchRoutes([tree!], location) as Match[] | null
    if (!matches) return handle(request, context)
    const { params } = matches[0]!

    // With the nonce that stands for each reader's own.
    const shared = { ...context, nonce: NONCE }
    const asked: Said = new Map(loaders.map(([id, loader]) => [id, (async () => loader({ request, context, params }))()]))
    const answers = await Promise.allSettled(asked.values())
    const isPlain = answers.every(answer => answer.status === 'fulfilled' && isData(answer.value))
    if (!isPlain) {
      said.set(context, asked)
      return handle(request, context)
    }
    const loaderData = Object.fromEntries(loaders.map(([id], at) => [id, (answers[at] as PromiseFulfilledResult<unknown>).value]))
    const key = keyOf(leaf, pathname, search, loaderData)
    const known = kept.find(key)
    if (known) return known

    const page = hasProgram ? await drawByRemix() : drawHere()
    if (page instanceof DrawnPage && page.status === 200) kept.keep(key, page)
    return page ?? handle(request, context)

    function drawHere() {
      const staticHandlerContext = {
        basename: '/', location, matches, loaderData, actionData: null, errors: null, statusCode: 200, loaderHeaders: {}, actionHeaders: {},
        activeDeferreds: null,
      }
      const entry = {
        manifest: build.assets, routeModules, staticHandlerContext, serverHandoffString: '', renderMeta: {}, future: build.future,
        isSpaMode: false, serializeError: (error: Error) => error,
      } as unknown as EntryContext
      try {
        const { html, headers } = draw(entry, request.url)
        return new DrawnPage(html, headers)
      } catch {
        // Remix draws it again, and then what is shown instead.
        said.set(context, asked)
        return undefined
      }
    }

    async function drawByRemix() {
      said.set(shared, asked)
      const answer = await handle(request, shared)
      const html = (await answer.text()).replaceAll('\0', '')
      return new DrawnPage(html, Object.fromEntries(answer.headers), answer.status)
    }
  }
}

/** What a loader returns as itself, not as a response or with a status and headers. */
const isData = (value: unknown) =>
  value !== undefined && !(value instanceof Response) && (value as { type?: unknown } | null)?.type !== 'DataWithResponseInit'

/** At the doors of Remix's own program, or as JSON. */
function asksForData(request: Request) {
  const accept = request.headers.get('Accept') ?? ''
  return (accept.includes('application/json') && !accept.includes('text/html')) || /\.data(\?|$)|[?&](index|_data|_routes)(=|&|$)/.test(request.url)
}
