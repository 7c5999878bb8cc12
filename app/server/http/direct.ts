import type { IncomingMessage } from 'node:http'
import type { Received } from '~/assessments/sitting/receive-answers.server'
import { ADDRESS_HEADER } from '~/shared/address-asked'
import type { Asked } from '~/shared/guard'

/** What the bundle of the pages gives the server beside its routes. */
export type Direct = { receiveAnswers(asked: Asked, sittingId: string, text: string): Promise<Received> }

const ANSWERS = /^\/sittings\/([^/]+)\/answers$/

/** The sitting whose answers are sent: a hall of candidates does so every few seconds, and a web request with its router costs more than the save. */
export const sittingOf = ({ method }: IncomingMessage, path: string) => (method === 'POST' ? ANSWERS.exec(path)?.[1] : undefined)

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
