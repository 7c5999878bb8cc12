/*
 * Keeps the pages that the server says may be kept, with what they are drawn with, for when there is no network. A copy
 * belongs to one person and goes when somebody else, or nobody, is signed in; what waits to be sent (the outbox) is not
 * touched here. The network always comes first, except for a film or recording that somebody keeps on purpose; what is
 * sent is never answered from a copy.
 */
import { openOutbox, randomId } from '../outbox'

/* global BUILD -- the build's own stamp (vite.config.ts), so that a browser sees each version of the program as a new worker. */
// What is kept changes its form: a new number, and the old copies go.
const PARTS = 'kargah-1-parts'
const PAGES = 'kargah-1-pages'
const STATE = 'kargah-1-state'
const INDEX = '/offline'
const MOST_PAGES = 80
// What is `brief` is somebody else's work: a day at most, and gone once the server says that it is done with.
const DAYS = { reading: 60, work: 7, brief: 1, index: 60 }
/** What comes with a page unasked: pictures up to here, and recordings that are short. */
const MOST_BYTES = { picture: 4_000_000, recording: 1_000_000 }
/** With a copy at hand nobody waits longer than this for a network that is there and isn't. */
const PATIENCE = 10_000
const SIGNING_IN = /^\/(login|demo\/sign-in|register|invitations|password-resets)(\/|$)/

const keyOf = url => url.origin + url.pathname
const headerOf = (answer, name) => answer.headers.get(`Kargah-${name}`) || ''

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', event => event.waitUntil(begin()))

async function begin() {
  const known = [PARTS, PAGES, STATE]
  for (const name of await caches.keys()) if (!known.includes(name)) await caches.delete(name)
  await tidy()
  await self.registration.navigationPreload?.enable()
  await self.clients.claim()
}

// Whose copies these are. After a sign-in nobody is sure until the next page says who it is for.
async function stateOf(name) {
  const kept = await (await caches.open(STATE)).match(`/${name}`)
  return kept ? kept.text() : ''
}
const setState = async (name, value) => (await caches.open(STATE)).put(`/${name}`, new Response(value))

// One answer after the other: of two at once the second would take away what the first one kept.
let met = Promise.resolve()
const meet = person => (met = met.catch(() => {}).then(() => become(person)))

async function become(person) {
  if ((await stateOf('owner')) !== person) {
    // First the name: a page that is on its way into the copies is then nobody's to read.
    await setState('owner', person)
    await caches.delete(PAGES)
  }
  if (await stateOf('unsure')) await setState('unsure', '')
  isBlind = false
}

async function meetIn(answer) {
  const person = headerOf(answer, 'Person')
  if (person) await meet(person).catch(trustNone)
  return person
}

// The device is full or its copies can't be reached: whose they are can't be noted, so that they are nobody's.
let isBlind = false
async function trustNone() {
  isBlind = true
  // Taking away needs no room. Should that fail too, no worker is better than one that knows the one before.
  const gone = await Promise.allSettled([caches.delete(STATE), caches.delete(PAGES)])
  if (gone.some(({ status }) => status === 'rejected')) await self.registration.unregister().catch(() => {})
}

async function forget() {
  await setState('owner', 'nobody')
  await caches.delete(PAGES)
}

async function copyOf(url) {
  if (isBlind || (await stateOf('unsure'))) return undefined
  // A picture's address may carry its version.
  const copy = await (await caches.open(PAGES)).match(keyOf(url), { ignoreSearch: true })
  if (!copy || headerOf(copy, 'Person') !== (await stateOf('owner'))) return undefined
  // A picture goes with its page.
  if (!copy.headers.get('Kept-At') || !isOld(copy)) return copy
  await drop(url)
}

const isOld = copy => Date.now() - new Date(copy.headers.get('Kept-At') || 0).getTime() > (DAYS[headerOf(copy, 'Offline')] || 0) * 86_400_000

/** Takes a page away, and the pictures under its own address. */
async function drop(url) {
  const pages = await caches.open(PAGES)
  if (!(await pages.delete(keyOf(url)))) return
  for (const request of await pages.keys())
    if (request.url.startsWith(`${keyOf(url)}/`) && !(await pages.match(request)).headers.get('Kept-At')) await pages.delete(request)
}

self.addEventListener('fetch', event => {
  const { request } = event
  const url = new URL(request.url)
  if (url.origin !== self.location.origin) return
  // Safe Exam Browser adds its key to what it asks for itself, not to what a worker asks for it.
  if (request.mode === 'navigate' && /\bSEB\b/.test(self.navigator.userAgent)) return
  if (request.mode === 'navigate') event.respondWith(request.method === 'GET' ? page(event, url) : sent(request, url))
  else if (request.method === 'GET' && url.pathname.startsWith('/assets/')) event.respondWith(part(request))
  else if (request.method === 'GET' && /^(audio|video|track)$/.test(request.destination)) event.respondWith(played(request, url))
  else if (request.method === 'GET' && /^(image|font|manifest)$/.test(request.destination)) event.respondWith(picture(request))
})

self.addEventListener('message', event => {
  // A page that came before this worker did asks to be kept.
  const { here } = event.data || {}
  const url = typeof here === 'string' ? new URL(here) : undefined
  if (url && url.origin === self.location.origin) event.waitUntil(look(url))
})

const ask = url => fetch(url.href, { redirect: 'manual', headers: { Accept: 'text/html' } }).catch(() => undefined)

async function look(url) {
  const answer = await ask(url)
  if (answer) await learn(url, answer)
}

async function page(event, url) {
  const copy = url.pathname === INDEX ? undefined : await copyOf(url).catch(() => undefined)
  const asked = (async () => (await event.preloadResponse) || fetch(event.request))()
  try {
    const answer = await (copy ? Promise.race([asked, late()]) : asked)
    // A proxy in front of a server that is down.
    if (copy && copy.headers.get('Kept-At') && answer.status >= 502) return await read(copy, url)
    // Before the page is seen: what it does next may already be without a network.
    await meetIn(answer)
    event.waitUntil(learn(url, answer.clone()))
    return answer
  } catch {
    asked.catch(() => {})
    // A paper that was kept beside its lesson is no page: it is opened as it is.
    if (copy && !copy.headers.get('Kept-At')) return copy
    const seen = copy && (await read(copy, url).catch(() => undefined))
    if (seen) return seen
    return offlinePage(url.pathname === INDEX ? undefined : 'data-unreached=""')
  }
}

const late = () => new Promise((_, reject) => setTimeout(reject, PATIENCE))

/** A form. It goes to the server or nowhere. */
async function sent(request, url) {
  // Gone back to: the browser asks its own memory alone, which keeps no answer to a form. Nothing is sent; the form is shown anew.
  if (request.cache === 'only-if-cached') return (await ask(url)) || offlinePage('data-unreached=""')
  if (url.pathname === '/logout') await forget().catch(trustNone)
  if (SIGNING_IN.test(url.pathname)) await setState('unsure', 'yes').catch(trustNone)
  // Whatever becomes of the copies, a form goes on its way, and is not called unsent once it has arrived.
  const copy = await copyOf(url).catch(() => undefined)
  const answer = await fetch(request).catch(() => undefined)
  if (!answer) return offlinePage('data-unsent=""')
  // A page without a program of its own sent what it was for.
  if (copy && headerOf(copy, 'Offline') === 'brief') await look(url).catch(() => {})
  return answer
}

const part = async request => (await (await caches.open(PARTS)).match(request.url)) || fetch(request)

async function picture(request) {
  try {
    return await fetch(request)
  } catch (error) {
    const kept = (await copyOf(new URL(request.url))) || (await (await caches.open(PARTS)).match(request.url))
    if (kept) return kept
    throw error
  }
}

/** A film is asked for piece by piece; from a copy it is given so too, or nobody could wind it on. */
async function played(request, url) {
  const copy = await copyOf(url).catch(() => undefined)
  if (!copy) return fetch(request)
  const asked = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('Range') || '')
  if (!asked) return copy
  const whole = await copy.blob()
  const from = Number(asked[1])
  const to = Math.min(asked[2] ? Number(asked[2]) : Infinity, whole.size - 1)
  if (from > to) return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${whole.size}` } })
  const headers = { 'Accept-Ranges': 'bytes', 'Content-Type': whole.type, 'Content-Length': String(to - from + 1), 'Content-Range': `bytes ${from}-${to}/${whole.size}` }
  return new Response(whole.slice(from, to + 1, whole.type), { status: 206, headers })
}

// What each page's newest answer said: while an older one's parts are on their way, the server may have said that it is done.
const newest = new Map()

/** What an answer from the network teaches: who is signed in, and whether its page may be kept. */
async function learn(url, answer) {
  const turn = Symbol('turn')
  newest.set(keyOf(url), turn)
  const person = await meetIn(answer)
  // Gone, handed in, or no longer this person's: the server decides, also about the copy.
  if (answer.type === 'opaqueredirect' || (answer.status >= 400 && answer.status < 500)) return drop(url)
  if (answer.status !== 200 || !person || person === 'nobody') return
  const kind = headerOf(answer, 'Offline')
  if (DAYS[kind] && !url.search) await keep(url, answer, person, kind, () => newest.get(keyOf(url)) === turn)
  else if (!kind) await drop(url)
  if (Date.now() - tidied > 3_600_000) await tidy()
  const index = await copyOf(new URL(INDEX, self.location.origin))
  if (kind !== 'index' && (!index || index.headers.get('Kept-Build') !== BUILD)) await look(new URL(INDEX, self.location.origin))
}

async function keep(url, answer, person, kind, isNewest) {
  const html = await answer.text()
  const parts = new Set(html.match(/\/assets\/[\w.-]+\.(?:js|css|woff2)/g))
  const { pictures, recordings, others } = besideText(html)
  const fonts = await Promise.all([...parts].map(takePart))
  const headers = new Headers(answer.headers)
  headers.delete('Content-Encoding')
  headers.delete('Content-Length')
  const title = /<title[^>]*>([^<]*)/.exec(html)
  headers.set('Kept-At', new Date().toISOString())
  headers.set('Kept-Build', BUILD)
  headers.set('Kept-Title', encodeURIComponent(title ? title[1].replace(/ · [^·]*$/, '') : ''))
  headers.set('Kept-Parts', [...parts, ...fonts.flat()].join(' '))
  headers.set('Kept-Beside', [...pictures, ...recordings, ...others].join(' '))
  const pages = await caches.open(PAGES)
  // Somebody else may have signed in meanwhile.
  if ((await stateOf('owner')) !== person || !isNewest()) return
  await pages.put(keyOf(url), new Response(html, { headers }))
  await Promise.all([...pictures.map(src => takeBeside(pages, src, 'picture', person, isNewest)), ...recordings.map(src => takeBeside(pages, src, 'recording', person, isNewest))])
  if (kind === 'reading' || kind === 'brief') await tidy()
}

/** @returns the fonts that a style sheet names. */
async function takePart(address) {
  const parts = await caches.open(PARTS)
  let kept = await parts.match(address)
  if (!kept) {
    const answer = await fetch(address)
    if (!answer.ok) return []
    await parts.put(address, answer.clone())
    kept = answer
  }
  if (!address.endsWith('.css')) return []
  const fonts = [...(await kept.text()).matchAll(/url\(["']?(\/assets\/[\w.-]+\.woff2)/g)].map(([, font]) => font)
  await Promise.all(fonts.map(takePart))
  return fonts
}

/** The addresses of what stands beside a page's words: pictures, recordings with their words, and what is kept on purpose only. */
function besideText(html) {
  const all = pattern => [...new Set([...html.matchAll(pattern)].map(([, address]) => address.replaceAll('&amp;', '&')))]
  return {
    pictures: all(/<img[^>]* src="(\/[^"]+)"/g),
    recordings: all(/<(?:audio|track)[^>]* src="(\/[^"#]+)/g),
    others: all(/ data-keep-beside="(\/[^"]+)"/g),
  }
}

async function takeBeside(pages, src, kind, person, isNewest) {
  if (await pages.match(src)) return
  const leaving = new AbortController()
  const answer = await fetch(src, { signal: leaving.signal }).catch(() => undefined)
  if (!answer?.ok || Number(answer.headers.get('Content-Length') || 0) >= MOST_BYTES[kind]) return leaving.abort()
  const headers = new Headers(answer.headers)
  headers.delete('Content-Encoding')
  headers.set('Kargah-Person', person)
  if (isNewest()) await pages.put(src, new Response(answer.body, { headers }))
}

let tidied = 0
/** Copies that are too old or too many go, and what no copy needs: parts, and what stood beside. */
async function tidy() {
  tidied = Date.now()
  const pages = await caches.open(PAGES)
  const kept = []
  for (const request of await pages.keys()) {
    const copy = await pages.match(request)
    const at = copy.headers.get('Kept-At')
    if (at) kept.push({ request, at, isOld: isOld(copy), parts: copy.headers.get('Kept-Parts') || '', beside: copy.headers.get('Kept-Beside') })
  }
  kept.sort((a, b) => (a.at < b.at ? 1 : -1))
  const needed = new Set()
  const beside = new Set()
  for (const [i, { request, isOld, parts, beside: own }] of kept.entries()) {
    if (isOld || i >= MOST_PAGES) await drop(new URL(request.url))
    else {
      for (const address of parts.split(' ')) needed.add(new URL(address, self.location.origin).href)
      for (const address of (own || '').split(' ')) beside.add(new URL(address, self.location.origin).href)
    }
  }
  // A copy of an earlier program doesn't say what stands beside it.
  if (kept.every(({ beside }) => beside !== null))
    for (const request of await pages.keys())
      if (!beside.has(request.url) && !(await pages.match(request)).headers.get('Kept-At')) await pages.delete(request)
  const parts = await caches.open(PARTS)
  for (const { url } of await parts.keys()) if (!needed.has(url)) await parts.delete(url)
}

/** The copy, to be seen. Of somebody else's work it is first written down: what can't be on record is not shown. */
async function read(copy, url) {
  if (headerOf(copy, 'Offline') === 'brief') await noteRead(headerOf(copy, 'Person'), url.pathname)
  return shown(copy)
}

/** An entry in the reader's own outbox, which any page of theirs sends (offline.js). */
async function noteRead(personId, path) {
  const outbox = await openOutbox(`reads:${personId}:${path}`, personId, { page: '', address: `${path}/reads?by=${personId}`, field: 'reads' })
  // In a worker's memory it would not outlive the minute.
  if (!outbox.isDurable) throw new Error('it can’t be noted')
  const id = randomId()
  await outbox.put(id, { id, at: new Date().toISOString() })
}

/** The copy, saying that it is one and from when. */
async function shown(copy) {
  const html = await copy.text()
  const headers = new Headers(copy.headers)
  headers.set('Cache-Control', 'no-store')
  const at = timeOf(html, copy.headers.get('Kept-At'))
  // Also in the attribute: a page with a program of its own writes the sentence anew.
  const marked = html.replace('hidden="" data-kept-mark=""', `data-kept-mark="${at}"`).replaceAll('{kept-at}', at)
  return new Response(marked, { headers })
}

async function offlinePage(mark) {
  const index = await copyOf(new URL(INDEX, self.location.origin)).catch(() => undefined)
  if (!index) {
    const words = 'شبکه در دسترس نیست. کمی بعد دوباره بکوشید.\nThere is no network. Please try again in a little while.\n'
    return new Response(words, { status: 503, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
  }
  const html = await index.text()
  return new Response(html.replace(`hidden="" ${mark}`, mark), { status: mark ? 503 : 200, headers: index.headers })
}

function timeOf(html, at) {
  const isPersian = /<html[^>]* lang="fa"/.test(html)
  const calendar = /data-calendar="gregorian"/.test(html) ? 'gregory' : 'persian'
  const say = options => new Intl.DateTimeFormat(`${isPersian ? 'fa-IR' : 'en-GB'}-u-ca-${calendar}`, { timeZone: 'UTC', ...options })
  // Tehran's hour; an old phone's table of zones has another one in summer.
  const inTehran = moment => new Date(moment.getTime() + 3.5 * 3_600_000)
  const then = inTehran(new Date(at))
  const day = say({ day: 'numeric', month: 'long' })
  const time = say({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(then)
  return day.format(then) === day.format(inTehran(new Date())) ? time : `${day.format(then).replaceAll(' ', '\u00A0')}${isPersian ? '،' : ','} ${time}`
}
