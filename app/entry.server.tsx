import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { PassThrough } from 'node:stream'
import { renderToPipeableStream, renderToStaticMarkup } from 'react-dom/server'
import { endedRoleWords } from './people/grants/ended-role.server'
import { findSignedIn } from './people/session.server'
import { jsonAnswer } from './shared/json-answer.server'
import './shared/load-context'
import { log } from './shared/log.server'
import type { Offline } from './shared/offline/offline-marks'
import { EndedRoleProvider } from './shared/ui/ended-role'
import { NonceProvider } from './shared/ui/nonce'

/** Past the router, for the server (app/server/http/direct.ts). */
export { receiveAnswers } from './assessments/sitting/receive-answers.server'
export { receiveStart, receiveSubmission } from './assessments/sitting/receive-turns.server'

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true
  }
}

/** A page that is not whole after this many milliseconds is given up. */
export const streamTimeout = 5_000

/** A page that brings no program along: plain markup, a tenth cheaper than what a program takes over. */
export function drawPage(context: EntryContext, url: string) {
  const headers = new Headers({ 'Content-Type': 'text/html; charset=utf-8' })
  tellKeeper(200, headers, context)
  return { html: `<!DOCTYPE html>${renderToStaticMarkup(<RemixServer context={context} url={url} />)}`, headers: Object.fromEntries(headers) }
}

/**
 * Renders the whole page before a byte is sent. What the client's program doesn't take over is rendered as plain markup,
 * a tenth cheaper. React 18.3.1's renderToPipeableStream pads chunks with NUL bytes where a
 * multi-byte (Persian) character would straddle its buffer; browsers show them as U+FFFD: the zeros at the end of each
 * chunk are dropped.
 */
export default async function handleRequest(
  request: Request, status: number, headers: Headers, context: EntryContext, { nonce }: Pick<AppLoadContext, 'nonce'>,
) {
  const json = jsonAnswer(request, status, headers, context)
  if (json) return json
  headers.set('Content-Type', 'text/html; charset=utf-8')
  tellKeeper(status, headers, context)
  const page = (
    <NonceProvider value={nonce}>
      <EndedRoleProvider value={status === 403 || status === 404 ? await endedRoleOf(request) : undefined}>
        <RemixServer context={context} url={request.url} nonce={nonce} />
      </EndedRoleProvider>
    </NonceProvider>
  )
  if (!handleOf(context)?.scripts) return new Response(Buffer.from(`<!DOCTYPE html>${renderToStaticMarkup(page)}`), { status, headers })
  return new Promise<Response>((resolve, reject) => {
    const chunks: Buffer[] = []
    let answer = status
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

/** What opened yesterday may be shut today: whoever meets a shut door is told which of their roles ended. */
async function endedRoleOf(request: Request) {
  const viewer = await findSignedIn(request)
  return viewer && endedRoleWords(viewer)
}

/** Whose page this is and whether a copy may be kept: the service worker reads it. */
function tellKeeper(status: number, headers: Headers, context: EntryContext) {
  const root = context.staticHandlerContext.loaderData.root as { viewer: { id: string } | null } | undefined
  if (root) headers.set('Kargah-Person', root.viewer?.id ?? 'nobody')
  const { offline, isKept } = handleOf(context) ?? {}
  const page = context.staticHandlerContext.loaderData[context.staticHandlerContext.matches.at(-1)?.route.id ?? '']
  if (root?.viewer && status === 200 && offline && (isKept?.(page) ?? true)) headers.set('Kargah-Offline', offline)
}

const handleOf = ({ staticHandlerContext: { matches }, routeModules }: EntryContext) =>
  routeModules[matches.at(-1)?.route.id ?? '']?.handle as
    { scripts?: boolean; offline?: Offline; isKept?: (page: unknown) => boolean } | undefined

/** What a loader or an action threw unforeseen. A "no" that the person sees, or a request given up, is no fault. */
export function handleError(error: unknown, { request, context }: { request: Request; context?: Partial<AppLoadContext> }) {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  log.error({ err: error instanceof Error ? error : new Error(String(error)), requestId: context?.requestId }, 'a loader or an action failed')
}
