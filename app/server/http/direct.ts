import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import type { Received } from '~/assessments/sitting/receive-answers.server'
import type { Turn } from '~/assessments/sitting/receive-turns.server'
import { ADDRESS_HEADER } from '~/shared/address-asked'
import type { Asked } from '~/shared/guard'

/** What the bundle of the pages gives the server beside its routes. */
export type Direct = {
  receiveAnswers(asked: Asked, sittingId: string, text: string): Promise<Received>
  receiveStart(asked: Asked, examSessionId: string): Promise<Turn | undefined>
  receiveSubmission(asked: Asked, sittingId: string): Promise<Turn | undefined>
}
type Answer = { status: number; headers: OutgoingHttpHeaders; text: string }

const ANSWERS = /^\/sittings\/([^/]+)\/answers$/
const TURNS = [
  ['receiveStart', /^\/exam-sessions\/([^/]+)\/sittings(\.data)?$/],
  ['receiveSubmission', /^\/sittings\/([^/]+)\/submission(\.data)?$/],
] as const

/**
 * What a hall of candidates sends in one minute, or every few seconds: a web request with its router costs more than the
 * act.
 * @returns undefined for everything else, and where there is more to say than where to go on.
 */
export async function answerDirectly(direct: Direct, incoming: IncomingMessage, address: URL, body?: Buffer): Promise<Answer | undefined> {
  if (incoming.method !== 'POST') return undefined
  const sitting = ANSWERS.exec(address.pathname)?.[1]
  if (sitting) {
    const { status, body: said } = await direct.receiveAnswers(askedBy(incoming, address), sitting, String(body ?? ''))
    return { status, headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }, text: `${JSON.stringify(said)}\n` }
  }
  for (const [receive, pattern] of TURNS) {
    const [, id, data] = pattern.exec(address.pathname) ?? []
    const turn = id && (await direct[receive](askedBy(incoming, address), id))
    if (turn) return data ? asData(turn) : asPage(turn)
  }
  return undefined
}

const headersOf = ({ to, cookie }: Turn) => ({ Location: to, 'Cache-Control': 'private, no-store', ...(cookie && { 'Set-Cookie': cookie }) })
const asPage = (turn: Turn): Answer => ({ status: 303, headers: headersOf(turn), text: '' })

/** What Remix's client reads of a redirect (its single fetch, in turbo-stream's writing). */
function asData(turn: Turn): Answer {
  const [shape, flags] = turn.cookie
    ? [{ _1: 2, _3: 4, _5: 6, _7: 8, _9: 8 }, [true, 'reload', false, 'replace']]
    : [{ _1: 2, _3: 4, _5: 6, _7: 6, _8: 6 }, [false, 'reload', 'replace']]
  return {
    status: 202,
    headers: { ...headersOf(turn), 'Content-Type': 'text/x-script', 'X-Remix-Response': 'yes', Vary: 'Accept-Encoding' },
    text: `${JSON.stringify([shape, 'redirect', turn.to, 'status', 303, 'revalidate', ...flags])}\n`,
  }
}

/** What the route of the same address is given of a request. */
export function askedBy({ headers }: IncomingMessage, { href: url }: URL): Asked {
  return {
    url,
    headers: {
      get(name) {
        const value = name === ADDRESS_HEADER ? url : headers[name.toLowerCase()]
        return Array.isArray(value) ? value.join(', ') : (value ?? null)
      },
    },
  }
}
