import type { EntryContext } from '@remix-run/node'

type Handle = { json?: (data: never) => unknown }

const asksJson = (request: Request) => {
  const accept = request.headers.get('Accept') ?? ''
  return accept.includes('application/json') && !accept.includes('text/html')
}

/**
 * A page whose route says `handle = { json }` gives a program that asks for JSON its data at the same address; errors keep
 * their status. Undefined for browsers and for pages without.
 */
export function jsonAnswer(request: Request, status: number, headers: Headers, { routeModules, staticHandlerContext }: EntryContext) {
  const leaf = staticHandlerContext.matches.at(-1)?.route.id ?? ''
  const { json } = (routeModules[leaf]?.handle ?? {}) as Handle
  if (!json || !asksJson(request)) return undefined
  const data = staticHandlerContext.loaderData[leaf] as never
  headers.set('Content-Type', 'application/json; charset=utf-8')
  const body = data ? json(data) : { error: status === 404 ? 'not-found' : 'refused' }
  return new Response(`${JSON.stringify(body)}\n`, { status, headers })
}
