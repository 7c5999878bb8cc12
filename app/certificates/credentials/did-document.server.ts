import { environment } from '~/shared/environment.server'
import type { SigningKey } from '../signing-keys.server'

/** did:web of this installation: 'did:web:kargah.example', a port as %3A3000. */
export const ownDid = () => `did:web:${encodeURIComponent(new URL(environment().publicUrl).host)}`

/**
 * Every key that has ever signed. One that was followed by another stays: what it signed stays verifiable. Only a revoked
 * key may assert nothing any more.
 */
export function didDocument(keys: Pick<SigningKey, 'id' | 'revokedAt'>[]) {
  const did = ownDid()
  const methods = keys.map(({ id, revokedAt }) => ({
    id: `${did}#${id}`, type: 'Multikey', controller: did, publicKeyMultibase: id,
    ...(revokedAt && { revoked: revokedAt.toISOString() }),
  }))
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: methods,
    assertionMethod: methods.filter(method => !('revoked' in method)).map(({ id }) => id),
  }
}
