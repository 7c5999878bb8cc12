import type { AppLoadContext } from '@remix-run/node'
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { ADDRESS_HEADER } from '~/shared/address-asked'
import { log } from '~/shared/log.server'
import { readyz } from '../readiness'
import { sendAnswer, sendPage } from './answer'
import { type Assets, sendAsset } from './assets'
import { readBody } from './body'
import { DrawnPage } from './drawn-page'
import { answerDirectly, type Direct } from './direct'
import { addressOf, checkMethod, clientAddressOf, headersOf } from './incoming'
import { refuse, Refused } from './refusal'
import { drawRefusal, isPage, opensPage, pageOf } from './refusal-page'
import { checkOrigin, contentSecurityPolicy, securityHeaders } from './security'
import type { Site } from './site'

export type Application = (request: Request, context: AppLoadContext) => Promise<Response | DrawnPage>
/** For what is no page. */
const CLOSED = "default-src 'none'; frame-ancestors 'none'"
type Parts = {
  site: Site
  application: Application
  /** Answered past the application. */
  direct?: Direct
  assets: Assets
  /** Turns an address into words that name no one: `/people/*`. */
  describe: (path: string) => string
}

/** One request from the first byte to the log's line. Never rejects. */
export function handlerOf({ site, application, direct, assets, describe }: Parts) {
  const secure = securityHeaders(site)

  return async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const begin = performance.now()
    const requestId = randomBytes(9).toString('base64url')
    const gone = new AbortController()
    outgoing.once('close', () => {
      if (!outgoing.writableFinished) gone.abort()
      if (log.isLevelEnabled('info')) record(incoming, outgoing, requestId, performance.now() - begin)
    })
    try {
      await route(incoming, outgoing, requestId, gone.signal)
    } catch (error) {
      if (gone.signal.aborted || outgoing.destroyed) return
      if (error instanceof Refused) return no(incoming, outgoing, error, requestId)
      log.error({ err: error, requestId }, 'a request failed')
      if (outgoing.headersSent) return void outgoing.destroy()
      await no(incoming, outgoing, new Refused(500, 'failed', { code: requestId }), requestId)
    }
  }

  /** The server's own "no": a page for a person, a line for a program. */
  async function no(incoming: IncomingMessage, outgoing: ServerResponse, refused: Refused, requestId: string) {
    const nonce = randomBytes(16).toString('base64')
    const page = opensPage(incoming)
      ? await drawRefusal(application, incoming, undefined, { nonce, clientAddress: clientAddressOf(incoming, site), requestId }, pageOf(refused))
      : undefined
    if (!page) return refuse(incoming, outgoing, refused)
    for (const [name, value] of Object.entries(refused.headers)) page.headers.set(name, value)
    await sendAnswer(incoming, outgoing, page, headersFor(page, nonce, requestId))
  }

  function headersFor(answer: Response, nonce: string, requestId: string) {
    return { ...secure, 'X-Request-Id': requestId, 'Content-Security-Policy': isPage(answer) ? contentSecurityPolicy(site, nonce) : CLOSED }
  }

  async function route(incoming: IncomingMessage, outgoing: ServerResponse, requestId: string, signal: AbortSignal) {
    checkMethod(incoming)
    const path = incoming.url?.split('?', 1)[0] ?? ''
    if (path === '/healthz') return sendJson(outgoing, 200, { alive: true })
    if (path === '/readyz') {
      const state = await readyz()
      return sendJson(outgoing, state.ready ? 200 : 503, state)
    }
    const address = addressOf(incoming, site)
    if (await sendAsset(assets, decodeURIComponent(path), incoming, outgoing, secure)) return
    if (path.startsWith('/assets/')) throw new Refused(404, 'notFound')
    checkOrigin(incoming, address)

    const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD'
    const body = hasBody ? await readBody(incoming) : undefined
    const known = direct && (await answerDirectly(direct, incoming, address, body))
    if (known) {
      const { status, headers, text } = known
      return sendText(outgoing, status, text, { ...secure, ...headers, 'X-Request-Id': requestId, 'Content-Security-Policy': CLOSED })
    }
    const headers = headersOf(incoming, site)
    headers.set(ADDRESS_HEADER, address.href)
    const request = new Request(address, { method: incoming.method, headers, body, signal })
    const nonce = randomBytes(16).toString('base64')
    const clientAddress = clientAddressOf(incoming, site)
    const context = { nonce, clientAddress, requestId }
    const answer = await application(request, context)
    if (answer instanceof DrawnPage) {
      return sendPage(incoming, outgoing, answer, nonce, {
        ...secure, 'X-Request-Id': requestId, 'Content-Security-Policy': contentSecurityPolicy(site, nonce),
      })
    }
    const { status } = answer
    const isBare = status >= 400 && !isPage(answer) && opensPage(incoming)
    const page = isBare ? await drawRefusal(application, incoming, address, context, { status }) : undefined
    if (page) await answer.body?.cancel()
    await sendAnswer(incoming, outgoing, page ?? answer, headersFor(page ?? answer, nonce, requestId))
  }

  function record({ method, url = '' }: IncomingMessage, { statusCode, writableFinished }: ServerResponse, requestId: string, ms: number) {
    const route = describe(url.split('?', 1)[0]!)
    log.info({ method, route, status: statusCode, ms: Math.round(ms * 10) / 10, requestId, ...(!writableFinished && { cutOff: true }) })
  }
}

const sendJson = (outgoing: ServerResponse, status: number, content: object) =>
  sendText(outgoing, status, `${JSON.stringify(content)}\n`, {
    'Content-Type': 'application/json', 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff',
  })

function sendText(outgoing: ServerResponse, status: number, text: string, headers: OutgoingHttpHeaders) {
  outgoing.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(text) })
  outgoing.end(text)
}

/**
 * Keeps of an address only the words that the program's own routes are written with; ids, codes, tokens and names
 * become `*`.
 */
export function describerOf(routePaths: (string | undefined)[]) {
  const known = new Set(routePaths.flatMap(path => (path ?? '').split('/')).filter(word => !/^[:*]/.test(word)))
  return (path: string) => path.split('/').map(word => (known.has(word) ? word : '*')).join('/')
}
