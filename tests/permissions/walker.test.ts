import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Handler } from './pages'
import type { Secret } from './secrets'
import type { Opened } from './walk'
import { openWalk } from './world'

// Every loader and action × every demo person × own and other organisation at the data door, and each kind of answer at
// the page's door too, against the matrix that is checked in.
// KARGAH_MATRIX=write writes what was seen, for a person to read line by line before it is committed.
// KARGAH_WALK='routes/home …' goes to these routes alone: the fast gate's part (tests/support/touched.mjs).
const MATRIX = 'tests/permissions/matrix.csv'
const stage = await openWalk()
const [{ loadPages }, { VISITORS }, { knock, walk }, { requireViewer }, { openToAll }, { sql }, { Outlet }] = await Promise.all([
  import('./pages'),
  import('./visitors'),
  import('./walk'),
  import('~/people/session.server'),
  import('~/shared/guard'),
  import('~/shared/sql.server'),
  import('@remix-run/react'),
])
let entered: Awaited<ReturnType<typeof stage.enter>>
let walked: Awaited<ReturnType<typeof walkAll>>

const asked = process.env.KARGAH_WALK?.split(' ')
const toWalk = () => entered.walker.pages.handlers.filter(({ id }) => !asked || asked.includes(id))
const isWalked = (row: string) => !asked || toWalk().some(({ address, method }) => row.startsWith(`${address},${method},`))
const matrix = () => readFileSync(MATRIX, 'utf8').trim().split('\n')
const cellsOf = (row: string) => row.split(',').slice(-VISITORS.length)
const nameOf = (row: string) => row.split(',').slice(0, -VISITORS.length).join(' ')

/** Walks to these handlers; `leaks` is what somebody read who may not. */
async function walkAll(handlers: readonly Handler[], secrets: Secret[], pages = entered.walker.pages) {
  const leaks = new Set<string>()
  const listen = (opened: Opened) => {
    for (const { what, words, readers } of secrets)
      if (words.some(word => opened.text.includes(word)) && !readers(opened))
        leaks.add(`${what}: ${opened.visitor} at ${opened.handler.method} ${opened.handler.address}, ${opened.place}`)
  }
  return { ...(await walk({ ...entered.walker, pages }, entered.cases, handlers, listen)), leaks: [...leaks].sort() }
}

beforeAll(async () => {
  entered = await stage.enter('once')
  const handlers = toWalk()
  const [began, busy] = [performance.now(), process.cpuUsage()]
  walked = await walkAll(handlers, entered.secrets)
  const { user, system } = process.cpuUsage(busy)
  const [took, worked] = [performance.now() - began, (user + system) / 1000]
  const head = ['route', 'method', 'place', ...VISITORS].join(',')
  if (process.env.KARGAH_MATRIX === 'write' && !asked) writeFileSync(MATRIX, `${head}\n${walked.rows.join('\n')}\n`)
  const each = (milliseconds: number) => (milliseconds / walked.cells).toFixed(1)
  console.log(
    `walker: ${handlers.length} handlers, ${walked.cells} cells, ${Math.round(took)} ms, ` +
      `${each(took)} ms a cell (${each(worked)} ms of CPU)`,
  )
}, 900_000)
afterAll(() => stage.leave())

test('every loader and action there is has a case, and one of another organisation where it names a thing', () => {
  const { cases, walker } = entered
  const { handlers } = walker.pages
  const files = readdirSync('app/routes').map(
    file => [`routes/${file.replace(/\.tsx?$/, '')}`, readFileSync(`app/routes/${file}`, 'utf8')] as const,
  )
  const written = [['root', readFileSync('app/root.tsx', 'utf8')] as const, ...files].flatMap(([id, text]) =>
    [...text.matchAll(/export (?:async function|function|const) (loader|action)\b/g)].map(
      ([, kind]) => `${kind === 'loader' ? 'GET' : 'POST'} ${id}`,
    ),
  )
  expect(handlers.map(({ method, id }) => `${method} ${id}`).sort()).toEqual(written.sort())
  // Standards and lists of trades are the programme's: there is no other organisation's.
  const isNational = (id: string) => /^routes\/(standards|trade-imports)\./.test(id)
  const isMissing = ({ id, address }: Handler) =>
    !cases[id]?.own || (address.includes(':') && !isNational(id) && Object.keys(cases[id]).length < 2)
  expect(handlers.filter(isMissing).map(({ id }) => id)).toEqual([])
})

test('every door of every route opens for whom the matrix says, and for nobody else', () => {
  expect(walked.rows).toEqual(matrix().slice(1).filter(isWalked))
})

test('a page and its data open alike', () => expect(walked.disagreements).toEqual([]))

test('what one person may not read stands on nobody else’s page', () => expect(walked.leaks).toEqual([]))

test('nothing breaks, no valid form is malformed, and at every own door somebody gets in', () => {
  expect(
    walked.rows.filter(row => cellsOf(row).some(cell => cell === '400' || cell.startsWith('5'))).map(nameOf),
  ).toEqual([])
  // 409 and 422: the door opened, and the act said what stands in its way.
  const shut = walked.rows.filter(row => !cellsOf(row).some(cell => /^[23]|^409|^422/.test(cell))).map(nameOf)
  expect(shut.filter(name => name.endsWith(' own'))).toEqual(['/* GET own'].filter(name => isWalked(name.replaceAll(' ', ','))))
})

/** Without the instants, as the data door, a calendar and a badge write them, and without what was signed at one. */
const timeless = (text: string) =>
  text.replaceAll(/\["D",\d+\]|DTSTAMP:\w+|\d{4}-\d\d-\d\dT[\d:.]+Z|proofValue\W+\w+/g, '')

test(
  'staff who have shown no second factor see on open pages what a stranger sees',
  () =>
    stage.inOneLane(async () => {
      const { walker, cases } = entered
      const theirs = ['root', 'routes/login._index', 'routes/login.second-factor']
      for (const handler of toWalk().filter(
        ({ id, method }) => method === 'GET' && !theirs.includes(id),
      )) {
        const stranger = await knock(walker, handler, cases[handler.id]!.own!, 'anonymous', 'data')
        const half = await knock(walker, handler, cases[handler.id]!.own!, 'half-signed-in', 'data')
        expect(half.cell, handler.address).toBe(stranger.cell)
        if (half.cell === '200') expect(timeless(half.text), handler.address).toBe(timeless(stranger.text))
      }
    }),
  60_000,
)

// What the walk must catch: each hole is dug into a copy of the app's own pages.
async function walkInto(id: string, dig: NonNullable<Parameters<typeof loadPages>[0]>[string]) {
  const pages = await loadPages({ [id]: dig }, 'once')
  const handlers = pages.handlers.filter(handler => handler.id === id)
  const wanted = matrix().filter(row => handlers.some(({ address, method }) => row.startsWith(`${address},${method},`)))
  const { rows, disagreements, leaks } = await walkAll(handlers, entered.secrets, pages)
  return { changed: rows.filter((row, n) => row !== wanted[n]).map(nameOf), disagreements, leaks }
}
type Asked = { request: Request }
const guarded = async ({ request }: Asked) => (await requireViewer(request)) && null
const open = ({ request }: Asked) => {
  openToAll(request)
  return null
}

test('a guard that is forgotten is seen', async () => {
  const { changed } = await walkInto('routes/organisations._index', () => ({ loader: open, default: () => null }))
  expect(changed).toEqual(['/organisations GET own'])
})

test('a thing that is fetched by its id alone is seen', async () => {
  const { changed } = await walkInto('routes/people.$personId._index', () => ({ loader: guarded, default: () => null }))
  expect(changed).toContain('/people/:personId GET other')
})

test('a guard that stands in a layout alone is seen, for the data is asked for past it', async () => {
  const layout = { loader: guarded, default: Outlet }
  const { disagreements } = await walkInto('routes/organisations._index', () => ({
    loader: open,
    default: () => null,
    layout,
  }))
  expect(disagreements).toContain('GET /organisations own anonymous: page login, data 200')
})

test('a list that says too much to those who may see it is seen', async () => {
  const { leaks } = await walkInto('routes/groups.$groupId._index', module => ({
    ...module,
    default: () => null,
    loader: async (asked: Asked) => ({
      view: await (module.loader as (asked: Asked) => Promise<unknown>)(asked),
      names: await sql`select name_fa from people`,
    }),
  }))
  expect(leaks).toContain('another child’s full name: guardian at GET /groups/:groupId, own')
})
