import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { issue } from '@digitalbazaar/vc'
import { openSigner } from '../signer.server'
import { publishKey } from '../signing-keys.server'
import { loaderOf } from './contexts.server'
import { ownDid } from './did-document.server'

/** Signs a credential (eddsa-rdfc-2022); `proof` comes as an array, as Open Badges asks. */
export async function signCredential(credential: object) {
  const signer = await openSigner()
  await publishKey(signer.id)
  const suite = new DataIntegrityProof({
    cryptosuite,
    signer: { id: `${ownDid()}#${signer.id}`, algorithm: 'Ed25519', sign: async ({ data }) => signer.sign(data) },
  })
  const signed = await issue({ credential, suite, documentLoader: loaderOf() })
  return { ...signed, proof: [signed.proof].flat() }
}
