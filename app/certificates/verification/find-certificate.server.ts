import { found } from '~/shared/guard'
import { countFailure, isOverLimit } from '~/shared/limits.server'
import { normaliseCode, type Certificate } from '../certificate'
import { readCertificate } from '../certificates.server'
import { WRONG_CODES } from './limits'

/**
 * The certificate with this code, for anyone: the same 404 for a code that nobody has and for what can be no code, and 429
 * for an address that has asked for too many of them.
 */
export async function findCertificate(typed: string | undefined, clientAddress: string): Promise<Certificate> {
  if (await isOverLimit(WRONG_CODES, clientAddress)) {
    throw new Response('Too many requests', { status: 429, headers: { 'Retry-After': String(WRONG_CODES.minutes * 60) } })
  }
  const code = normaliseCode(typed)
  const certificate = code && (await readCertificate(code))
  if (code && !certificate) await countFailure(WRONG_CODES, clientAddress)
  return found(certificate || undefined)
}
