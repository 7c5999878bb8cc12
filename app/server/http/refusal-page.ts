import type { AppLoadContext } from '@remix-run/node'
import type { IncomingMessage } from 'node:http'
import type { RefusedPage } from '~/shared/load-context'
import { fillTexts } from '~/shared/text'
import { messages, titles } from './messages'
import type { Refused } from './refusal'

type Answers = (request: Request, context: AppLoadContext) => Promise<unknown>

/** Whether a person will look at the answer as a page: a browser goes there, no program and no script of ours. */
export const opensPage = ({ headers }: IncomingMessage) =>
  /\btext\/html\b/.test(headers.accept ?? '') && ['document', undefined].includes(headers['sec-fetch-dest'] as string | undefined)

export const pageOf = ({ status, reason, values }: Refused): RefusedPage => ({
  status, title: titles[reason], text: fillTexts(messages[reason], values),
})

/**
 * The house's own page, in the person's language and with the way back, for a "no" that no page has drawn: the server's own,
 * and what a file, a calendar or a table answers.
 * @returns undefined when it can't be drawn either.
 */
export async function drawRefusal(
  application: Answers, incoming: IncomingMessage, address: URL | undefined, context: AppLoadContext, refused: RefusedPage,
) {
  const headers = new Headers({ Accept: 'text/html' })
  for (const name of ['cookie', 'accept-language'] as const) if (incoming.headers[name]) headers.set(name, incoming.headers[name])
  try {
    const answer = await application(new Request(address ?? 'http://nowhere/nowhere', { headers }), { ...context, refused })
    return answer instanceof Response && answer.status === refused.status && isPage(answer) ? answer : undefined
  } catch {
    return undefined
  }
}

export const isPage = (answer: Response) => answer.headers.get('content-type')?.startsWith('text/html') ?? false
