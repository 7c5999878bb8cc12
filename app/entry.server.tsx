import type { EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { randomBytes } from 'node:crypto'
import { PassThrough } from 'node:stream'
import { renderToPipeableStream } from 'react-dom/server'
import { log } from './shared/log.server'
import { NonceProvider } from './shared/ui/nonce'

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true
  }
}

/** A page that is not whole after this many milliseconds is given up. */
export const streamTimeout = 5_000

// The development server sends styles inline and talks over a socket.
const forDevelopment = import.meta.env.DEV

/** What a page may load: its own origin, and the inline scripts that carry its nonce. */
export function contentSecurityPolicy(nonce: string) {
  const development = forDevelopment
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/**
 * Renders the whole page before a byte is sent. React 18.3.1's renderToPipeableStream pads chunks with NUL bytes where a
 * multi-byte (Persian) character would straddle its buffer; browsers show them as U+FFFD: the zeros at the end of each
 * chunk are dropped.
 */
export default function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext) {
  const nonce = randomBytes(16).toString('base64')
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Content-Security-Policy', contentSecurityPolicy(nonce))
  return new Promise<Response>((resolve, reject) => {
    const chunks: Buffer[] = []
    let answer = status
    const page = (
      <NonceProvider value={nonce}>
        <RemixServer context={context} url={request.url} nonce={nonce} />
      </NonceProvider>
    )
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        clearTimeout(late)
        const body = new PassThrough()
        body.on('data', (chunk: Buffer) => {
          let end = chunk.length
          while (end > 0 && chunk[end - 1] === 0) end--
          chunks.push(Buffer.from(chunk.subarray(0, end)))
        })
        body.on('end', () => resolve(new Response(Buffer.concat(chunks), { status: answer, headers })))
        pipe(body)
      },
      onShellError(error) {
        clearTimeout(late)
        reject(error instanceof Error ? error : new Error('The page could not be rendered'))
      },
      onError(error) {
        answer = 500
        log.error({ err: error }, 'rendering failed')
      },
    })
    const late = setTimeout(abort, streamTimeout + 1_000)
  })
}

/** What a loader or an action threw unforeseen; a request that its sender gave up is no fault. */
export function handleError(error: unknown, { request }: { request: Request }) {
  if (request.signal.aborted) return
  log.error({ err: error instanceof Error ? error : new Error(String(error)), path: new URL(request.url).pathname }, 'request failed')
}
