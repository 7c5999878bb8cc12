import type { Case, Cases } from './cases'
import type { installPool } from './one-transaction'
import type { Handler, Pages } from './pages'
import { VISITORS, type Visitor } from './visitors'

export type Door = 'page' | 'data'
export type Walker = { pages: Pages; pool: Awaited<ReturnType<typeof installPool>>; cookies: Map<Visitor, string> }
export type Opened = { handler: Handler; place: string; visitor: Visitor; door: Door; text: string }
type Stop = { handler: Handler; place: string; at: Case }

/**
 * Knocks once, and undoes what that did. The data door is the harder one: it asks for this route's loader alone, past
 * every layout above it.
 * @returns the status; `login` for a redirect to the sign-in.
 */
export async function knock(
  { pages, pool, cookies }: Walker,
  handler: Handler,
  { path, body }: Case,
  visitor: Visitor,
  door: Door,
) {
  const sent = handler.method === 'POST' ? body?.() ?? new URLSearchParams() : undefined
  const headers = new Headers({ Accept: door === 'page' ? 'text/html' : '*/*', 'Accept-Language': 'fa' })
  const cookie = cookies.get(visitor)
  if (cookie) headers.set('Cookie', cookie)
  if (typeof sent === 'string') headers.set('Content-Type', 'application/json')
  const url = new URL(path, 'http://localhost:3000')
  if (door === 'data') {
    url.pathname = `${url.pathname === '/' ? '/_root' : url.pathname}.data`
    if (handler.method === 'GET') url.searchParams.set('_routes', handler.id)
  }
  const answer = await pool.undone(() =>
    pages.handle(new Request(url, { method: handler.method, headers, body: sent })),
  )
  const text = await answer.text()
  const went =
    answer.status === 202 ? redirectIn(text) : { status: answer.status, to: answer.headers.get('Location') ?? '' }
  // The guard throws 302; a form that ends at the sign-in page answers 303.
  return { cell: went.status === 302 && went.to.startsWith('/login') ? 'login' : String(went.status), text }
}

/** A redirect as the data door writes it: a flat list in which each name stands before its value. */
function redirectIn(text: string) {
  const flat = JSON.parse(text.split('\n')[0]!) as unknown[]
  const after = (name: string) => flat[flat.indexOf(name) + 1]
  return { status: Number(after('status')), to: String(after('redirect')) }
}

/** Everybody at every door of these handlers: the matrix's rows, and where a page and its data disagree. */
export async function walk(
  walker: Walker,
  cases: Cases,
  handlers: readonly Handler[],
  onOpen: (opened: Opened) => void = () => {},
) {
  const stops = stopsOf(cases, handlers)
  const rows: string[] = []
  const disagreements: string[] = []
  let [next, cells] = [0, 0]
  await walker.pool.inLanes(async () => {
    for (let n = next++; n < stops.length; n = next++) {
      const { handler, place, at } = stops[n]!
      const row: string[] = []
      for (const visitor of VISITORS) {
        const data = await knock(walker, handler, at, visitor, 'data')
        cells++
        onOpen({ handler, place, visitor, door: 'data', text: data.text })
        // One function stands behind both doors, and what a layout does before it: each kind of answer is compared once.
        const isCompared = row.includes(data.cell)
        row.push(data.cell)
        if (isCompared) continue
        const page = await knock(walker, handler, at, visitor, 'page')
        cells++
        onOpen({ handler, place, visitor, door: 'page', text: page.text })
        if (page.cell !== data.cell)
          disagreements.push(
            `${handler.method} ${handler.address} ${place} ${visitor}: page ${page.cell}, data ${data.cell}`,
          )
      }
      rows[n] = [handler.address, handler.method, place.includes(',') ? `"${place}"` : place, ...row].join(',')
    }
  })
  return { rows, disagreements, cells }
}

/** What differs only in its form is one page. */
const stopsOf = (cases: Cases, handlers: readonly Handler[]) =>
  handlers.flatMap((handler): Stop[] => {
    const places = Object.entries(cases[handler.id] ?? {})
    const isNew = (n: number) => places.findIndex(([, { path }]) => path === places[n]![1].path) === n
    return places.filter((_, n) => handler.method === 'POST' || isNew(n)).map(([place, at]) => ({ handler, place, at }))
  })
