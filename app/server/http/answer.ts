import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { constants, createGzip, gzip, gzipSync } from 'node:zlib'
import type { DrawnPage } from './drawn-page'

const squeeze = promisify(gzip)
/** Of what is squeezed at each request: a fiftieth larger than at 6, at half the work. */
const LEVEL = 4
// Whoever sits at the same computer next must not find the page by going back.
const SOMEBODY = /(?:^|;\s*)(?:__Host-)?session=/
/** Below this gzip gains nothing. */
const SMALL = 860
const LARGE = 200_000
const TEXT = /^(text\/|application\/(json|javascript|xml|ld\+json|manifest\+json|[a-z.-]+\+json|[a-z.-]+\+xml)|image\/svg\+xml)/

/** Sends a page that is whole already. */
export function sendPage(incoming: IncomingMessage, outgoing: ServerResponse, page: DrawnPage, nonce: string, extra: Record<string, string>) {
  const { body, isGzip } = page.bytesFor(nonce, takesGzip(incoming))
  const { vary, ...headers } = page.headers
  outgoing.writeHead(page.status, {
    'cache-control': cachingFor(incoming), ...extra, ...headers, vary: [vary, 'Accept-Encoding'].filter(Boolean).join(', '),
    ...(isGzip && { 'content-encoding': 'gzip' }), 'content-length': body.length,
  })
  outgoing.end(body)
}

const cachingFor = ({ headers }: IncomingMessage) => (SOMEBODY.test(headers.cookie ?? '') ? 'private, no-store' : 'private, no-cache')

/**
 * Sends the application's answer: text as a whole, gzipped when the client takes it; downloads and event streams as
 * they come.
 * @returns the bytes of a whole answer.
 */
export async function sendAnswer(incoming: IncomingMessage, outgoing: ServerResponse, answer: Response, extra: Record<string, string>) {
  const headers: OutgoingHttpHeaders = {}
  for (const [name, value] of Object.entries(extra)) if (!answer.headers.has(name)) headers[name] = value
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') headers[name] = value
  const cookies = answer.headers.getSetCookie()
  if (cookies.length) headers['set-cookie'] = cookies
  if (!answer.headers.has('cache-control')) headers['cache-control'] = cachingFor(incoming)

  const type = answer.headers.get('content-type') ?? ''
  const isText = TEXT.test(type) && !answer.headers.has('content-encoding')
  const isStream = /^attachment/.test(answer.headers.get('content-disposition') ?? '') || type.startsWith('text/event-stream')
  if (isText) headers.vary = [answer.headers.get('vary'), 'Accept-Encoding'].filter(Boolean).join(', ')
  const mayGzip = isText && takesGzip(incoming) && !type.startsWith('text/event-stream')

  if (incoming.method === 'HEAD' || !answer.body) {
    await answer.body?.cancel()
    outgoing.writeHead(answer.status, headers)
    outgoing.end()
    return 0
  }
  if (!isText || isStream) {
    if (mayGzip) {
      headers['content-encoding'] = 'gzip'
      delete headers['content-length']
    }
    outgoing.writeHead(answer.status, headers)
    const source = Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0])
    await (mayGzip ? pipeline(source, createGzip({ level: LEVEL, flush: constants.Z_NO_FLUSH }), outgoing) : pipeline(source, outgoing))
    return 0
  }
  let body: Buffer = withoutNul(Buffer.from(await answer.arrayBuffer()))
  if (mayGzip && body.length > SMALL) {
    // A page is squeezed quicker here than it is handed to another thread.
    body = body.length < LARGE ? gzipSync(body, { level: LEVEL }) : await squeeze(body, { level: LEVEL })
    headers['content-encoding'] = 'gzip'
  }
  headers['content-length'] = body.length
  outgoing.writeHead(answer.status, headers)
  outgoing.end(body)
  return body.length
}

export const takesGzip = ({ headers }: IncomingMessage) => /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(headers['accept-encoding'] ?? ''))

/** React's renderer pads chunks of Persian with NUL bytes; a text never holds one. */
export const withoutNul = (body: Buffer) => (body.includes(0) ? Buffer.from(body.filter(byte => byte !== 0)) : body)
