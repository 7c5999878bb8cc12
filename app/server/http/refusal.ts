import type { IncomingMessage, ServerResponse } from 'node:http'
import { preferencesOf } from '~/shared/language.server'
import { fill } from '~/shared/text'
import { messages } from './messages'

export type Reason = keyof typeof messages

/** A "no" of the server itself, before any page: plain text in the person's language. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly reason: Reason,
    readonly values: Record<string, string | number> = {},
    readonly headers: Record<string, string> = {},
  ) {
    super(reason)
  }
}

export function refuse(incoming: IncomingMessage, response: ServerResponse, { status, reason, values, headers }: Refused) {
  const { language } = preferencesOf(
    new Request('http://nowhere', {
      headers: { Cookie: incoming.headers.cookie ?? '', 'Accept-Language': incoming.headers['accept-language'] ?? '' },
    }),
  )
  const text = `${fill(messages[reason][language], values, language)}\n`
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Language': language,
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  })
  response.end(incoming.method === 'HEAD' ? undefined : text)
}
