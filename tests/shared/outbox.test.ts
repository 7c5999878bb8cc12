import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Browser, type Page } from '@playwright/test'
import { build } from 'esbuild'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { openOutbox, randomId } from '~/shared/outbox'
import { pause, type startSender } from '~/shared/sender'
import { findChromium } from '../support/debian.mjs'

// In a real browser, since IndexedDB, WebCrypto and beacons are what is relied on.
type Kit = { openOutbox: typeof openOutbox; randomId: typeof randomId; startSender: typeof startSender }
declare global {
  interface Window { kit: Kit; told: { waiting: number; isFailing: boolean }[]; sender: Awaited<ReturnType<typeof startSender<string>>> }
}

let browser: Browser
let server: Server
let address: string
let page: Page
/** What reached the server, and what it is to answer. */
let got: string[][] = []
let isUp = true

beforeAll(async () => {
  const { outputFiles: [script] } = await build({
    stdin: { contents: `export * from '~/shared/outbox'; export * from '~/shared/sender'`, resolveDir: '.', loader: 'ts' },
    alias: { '~': './app' }, bundle: true, format: 'iife', globalName: 'kit', write: false,
  })
  server = createServer((request, response) => {
    if (request.method !== 'POST') return response.setHeader('Content-Type', 'text/html').end(`<script>${script!.text}</script>`)
    let body = ''
    request.on('data', chunk => (body += chunk)).on('end', () => {
      if (!isUp) return response.destroy()
      got.push(Object.keys(JSON.parse(body)))
      response.end(body)
    })
  }).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  address = `http://localhost:${(server.address() as AddressInfo).port}`
  browser = await chromium.launch({
    executablePath: await findChromium(), args: ['--no-sandbox', '--host-resolver-rules=MAP unsafe.test 127.0.0.1'],
  })
}, 60_000)

afterAll(async () => {
  await browser.close()
  server.close()
})

beforeEach(async () => {
  got = []
  isUp = true
  page = await (await browser.newContext()).newPage()
  await page.goto(address)
})

const put = (id: string, entry: string, box = 'box', person = 'zhaleh') => page.evaluate(async ([id, entry, box, person]) => {
  const outbox = await window.kit.openOutbox<string>(box!, person!)
  await outbox.put(id!, entry!)
  return outbox.isDurable
}, [id, entry, box, person])
const list = (box = 'box', person = 'zhaleh') => page.evaluate(async ([box, person]) =>
  [...(await (await window.kit.openOutbox<string>(box!, person!)).list())], [box, person])
/** Everything in the browser's database, as bytes read as text. */
const raw = () => page.evaluate(async () => {
  const database = await new Promise<IDBDatabase>(resolve => {
    const asking = indexedDB.open('kargah-outbox')
    asking.onsuccess = () => resolve(asking.result)
  })
  const all = (store: string) => new Promise<Record<string, unknown>[]>(resolve => {
    const asking = database.transaction(store).objectStore(store).getAll()
    asking.onsuccess = () => resolve(asking.result)
  })
  const text = (value: unknown) => value instanceof ArrayBuffer || value instanceof Uint8Array ? new TextDecoder().decode(value) : String(value)
  const entries = (await all('entries')).map(entry => Object.values(entry).map(text).join(' '))
  const keys = (await all('keys')).map(({ key }) => (key as CryptoKey).extractable)
  return { entries, keys }
})

describe('the outbox', () => {
  test('keeps entries through a reload, sealed with a key that can’t be taken out', async () => {
    expect(await put('1', 'راز پاسخ')).toBe(true)
    await put('2', 'دوم')
    await page.reload()
    expect(await list()).toEqual([['1', 'راز پاسخ'], ['2', 'دوم']])
    const { entries, keys } = await raw()
    expect(entries).toHaveLength(2)
    expect(entries.join()).not.toContain('راز')
    expect(keys).toEqual([false])
  })

  test('is its person’s: another on the same device sees nothing, and takes nothing', async () => {
    await put('1', 'پاسخ ژاله')
    expect(await list('box', 'arman')).toEqual([])
    expect(await put('2', 'پاسخ آرمان', 'box', 'arman')).toBe(false)
    expect(await list()).toEqual([['1', 'پاسخ ژاله']])
  })

  test('forgets what it is told to, and after wiping even the key', async () => {
    await put('1', 'یک')
    await put('1', 'یک', 'other box')
    await page.evaluate(async () => (await window.kit.openOutbox('box', 'zhaleh')).remove(['1']))
    expect([await list(), await list('other box')]).toEqual([[], [['1', 'یک']]])
    await page.evaluate(async () => (await window.kit.openOutbox('other box', 'zhaleh')).wipe())
    expect((await raw()).keys).toHaveLength(1)
  })

  test('of a month ago is emptied', async () => {
    await put('1', 'یک')
    await page.evaluate(() => {
      const now = Date.now()
      Date.now = () => now + 31 * 86_400_000
    })
    expect(await list('another')).toEqual([])
    expect((await raw()).entries).toEqual([])
  })

  test('that is still used is not: its end is put off by using it', async () => {
    await put('1', 'یک')
    const later = (days: number) => page.evaluate(days => {
      const now = Date.now()
      Date.now = () => now + days * 86_400_000
    }, days)
    await later(20)
    await put('2', 'دو')
    await later(20)
    await list('another')
    expect(await list()).toHaveLength(2)
  })

  test('says so where the page has no https, and still works in memory', async () => {
    await page.goto(address.replace('localhost', 'unsafe.test'))
    expect(await put('1', 'یک')).toBe(false)
    expect(await page.evaluate(() => window.kit.randomId())).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})

describe('the sender', () => {
  const start = () => page.evaluate(async () => {
    window.told = []
    const outbox = await window.kit.openOutbox<string>('box', 'zhaleh')
    window.sender = await window.kit.startSender<string>({
      outbox,
      send: async entries => {
        const response = await fetch('/', { method: 'POST', body: JSON.stringify(Object.fromEntries(entries)) })
        return { done: Object.keys(await response.json()) }
      },
      sendLast: entries => navigator.sendBeacon('/', JSON.stringify(Object.fromEntries(entries))),
      onChange: state => window.told.push(state),
    })
  })
  const add = (id: string, replaces?: string) => page.evaluate(([id, replaces]) => window.sender.add(id!, `answer ${id}`, replaces), [id, replaces])
  const wait = (milliseconds: number) => page.waitForTimeout(milliseconds)

  test('sends a second after the first change, what came meanwhile along, and then holds nothing', async () => {
    await start()
    await add('1')
    await add('2', '1')
    await add('3')
    expect(got).toEqual([])
    await wait(1500)
    expect(got).toEqual([['2', '3']])
    expect(await list()).toEqual([])
  })

  test('a large one waits longer, but not on its device, and goes along with a smaller one or when it is asked for', async () => {
    await start()
    const addLarge = (id: string) => page.evaluate(id => window.sender.add(id, 'an essay', undefined, 10_000), id)
    await addLarge('1')
    await wait(1500)
    expect(got).toEqual([])
    expect(await list()).toHaveLength(1)
    await page.evaluate(() => window.sender.ping())
    expect(got).toEqual([['1']])
    await addLarge('2')
    await add('3')
    await wait(1500)
    expect(got).toEqual([['1'], ['2', '3']])
  })

  test('holds everything while the server is away, also through a reload, and sends it when it is back', async () => {
    await start()
    isUp = false
    await add('1')
    await wait(1500)
    expect(await list()).toEqual([['1', 'answer 1']])
    expect(await page.evaluate(() => window.told.at(-1))).toEqual({ waiting: 1, isFailing: true })
    await page.reload()
    isUp = true
    await start()
    await wait(500)
    // The beacon of the page that went away may have come through as well.
    expect(new Set(got.flat())).toEqual(new Set(['1']))
    expect(await list()).toEqual([])
  })

  test('tries at once when the network is back', async () => {
    await start()
    isUp = false
    await add('1')
    await wait(5000)
    isUp = true
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await wait(300)
    expect(got).toEqual([['1']])
  }, 20_000)

  test('sends what waits when the page goes away, and keeps it all the same', async () => {
    await start()
    await add('1')
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden' })
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await wait(300)
    expect(got).toEqual([['1']])
    expect(await list()).toEqual([['1', 'answer 1']])
  })

  test('empties itself when it is asked to, and says when it can’t', async () => {
    await start()
    await add('1')
    expect(await page.evaluate(() => window.sender.flush())).toBe(true)
    isUp = false
    await add('2')
    expect(await page.evaluate(() => window.sender.flush())).toBe(false)
    expect(await list()).toEqual([['2', 'answer 2']])
  })

  test('waits longer after each failure, half of it by chance, at most thirty seconds', () => {
    expect([1, 2, 3, 9].map(failures => [pause(failures, 0), pause(failures, 1)])).toEqual([[500, 1000], [1000, 2000], [2000, 4000], [15_000, 30_000]])
  })
})
