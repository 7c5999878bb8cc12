import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { verifyCredential } from '@digitalbazaar/vc'
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list'
import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { readCertificate } from '~/certificates/certificates.server'
import { signedBadge } from '~/certificates/credentials/badge.server'
import { loaderOf } from '~/certificates/credentials/contexts.server'
import { didDocument } from '~/certificates/credentials/did-document.server'
import { statusListCredential } from '~/certificates/credentials/status-list.server'
import { chooseHolderName } from '~/certificates/holder/choose-holder-name.server'
import { reinstateCertificate } from '~/certificates/register/reinstate-certificate.server'
import { revokeCertificate } from '~/certificates/register/revoke-certificate.server'
import { suspendCertificate } from '~/certificates/register/suspend-certificate.server'
import { checkSigner, openSigner } from '~/certificates/signer.server'
import { listSigningKeys, publishKey } from '~/certificates/signing-keys.server'
import { sql } from '~/shared/sql.server'
import { createCertificate } from '../factories/certificates'
import { done } from '../factories/people'

/** A verifier that nobody here wrote: the library, with what it would have fetched from our addresses. */
async function verifyElsewhere(credential: object) {
  const did = didDocument(await listSigningKeys())
  const lists = await Promise.all([1, 2].map(statusListCredential))
  const documents = {
    [did.id]: did,
    ...Object.fromEntries(did.verificationMethod.map(method => [method.id, { '@context': 'https://w3id.org/security/multikey/v1', ...method }])),
    ...Object.fromEntries(lists.map((list, i) => [`http://localhost:3000/status-lists/${i + 1}`, list!])),
  }
  const suite = new DataIntegrityProof({ cryptosuite })
  const { verified, statusResult } = await verifyCredential({ credential, suite, documentLoader: loaderOf(documents), checkStatus })
  const set = statusResult?.results?.filter(({ status }) => status).map(({ credentialStatus }) => credentialStatus.statusPurpose)
  return { verified, set }
}

const badgeOf = async (code: string) => (await signedBadge((await readCertificate(code))!)) as Record<string, never> & { proof: object[] }
const changed = <T extends object>(thing: T, change: (copy: any) => void) => {
  const copy = structuredClone(thing)
  change(copy)
  return copy
}

test('the badge verifies with another’s library, offline, and its status follows the register', async () => {
  const { code, manager } = await createCertificate()
  const badge = await badgeOf(code)
  expect(badge).toMatchObject({
    id: `http://localhost:3000/certificates/${code}/badge.json`, type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: 'did:web:localhost%3A3000' }, proof: [{ cryptosuite: 'eddsa-rdfc-2022', proofPurpose: 'assertionMethod' }],
    credentialSubject: { identifier: [{ identityHash: 'ژاله پنداری · Zhaleh Pendari' }] },
  })
  expect(await verifyElsewhere(badge)).toEqual({ verified: true, set: [] })
  await done(suspendCertificate(manager, code, { reason: 'under-review', note: 'گزارش رسید' }))
  expect(await verifyElsewhere(badge)).toEqual({ verified: true, set: ['suspension'] })
  await done(reinstateCertificate(manager, code, { note: 'درست بود' }))
  await done(revokeCertificate(manager, code, { reason: 'issued-in-error', note: 'اشتباه' }))
  expect(await verifyElsewhere(badge)).toEqual({ verified: true, set: ['revocation'] })
})

test('of a hundred forged badges none is accepted', async () => {
  const { code } = await createCertificate()
  const { code: other } = await createCertificate()
  const [badge, stolen] = [await badgeOf(code), await badgeOf(other)]
  const forger = await import('@digitalbazaar/ed25519-multikey').then(multikey =>
    multikey.fromJwk({ jwk: generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }) }))
  const forgeries: object[] = [
    changed(badge, copy => (copy.credentialSubject.identifier[0].identityHash = 'کس دیگر')),
    changed(badge, copy => (copy.credentialSubject.achievement.name = 'پزشک')),
    changed(badge, copy => (copy.credentialSubject.licenseNumber = 'S1405-X-00001')),
    changed(badge, copy => (copy.validFrom = '2020-01-01T00:00:00Z')),
    changed(badge, copy => (copy.credentialStatus[0].statusListIndex = '99')),
    changed(badge, copy => delete copy.credentialStatus),
    changed(badge, copy => (copy.proof = stolen.proof)),
    changed(badge, copy => (copy.proof = [])),
    changed(badge, copy => delete copy.proof),
    changed(badge, copy => (copy.proof[0].verificationMethod = `did:web:localhost%3A3000#${forger.publicKeyMultibase}`)),
    changed(badge, copy => (copy.proof[0].created = '2020-01-01T00:00:00Z')),
    changed(badge, copy => (copy.issuer.id = 'did:web:elsewhere.example')),
  ]
  const value = (badge.proof[0] as { proofValue: string }).proofValue
  for (let i = forgeries.length; i < 100; i++) {
    const at = 2 + ((i * 7) % (value.length - 3))
    const forged = value.slice(0, at) + (value[at] === 'A' ? 'B' : 'A') + value.slice(at + 1)
    forgeries.push(changed(badge, copy => (copy.proof[0].proofValue = forged)))
  }
  const answers = await Promise.all(forgeries.map(verifyElsewhere))
  expect(answers.filter(({ verified }) => verified)).toEqual([])
  expect((await verifyElsewhere(badge)).verified).toBe(true)
}, 60_000)

test('a badge names its holder as the holder wishes, and holds no marks', async () => {
  const { code, holder } = await createCertificate()
  await chooseHolderName(holder, { code, shown: 'initials' })
  const text = JSON.stringify(await badgeOf(code))
  expect(text).toContain('ژ. پ. · Z. P.')
  expect(text).not.toMatch(/پنداری|Pendari|84\.125|85\.5/)
})

test('a key that another followed stays published, and what it signed stays verifiable; a revoked one asserts nothing', async () => {
  const { code } = await createCertificate()
  const badge = await badgeOf(code)
  const { id } = await openSigner()
  const newer = await import('@digitalbazaar/ed25519-multikey').then(multikey =>
    multikey.fromJwk({ jwk: generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }) }))
  await publishKey(newer.publicKeyMultibase)
  await publishKey(newer.publicKeyMultibase)
  const keys = await listSigningKeys()
  expect(keys.map(key => [key.id, key.validUntil === null])).toEqual([[newer.publicKeyMultibase, true], [id, false]])
  expect((await verifyElsewhere(badge)).verified).toBe(true)

  const owner = (await import('postgres')).default(process.env.TEST_SUPER_URL!, { max: 1 })
  await owner`update signing_keys set revoked_at = now() where id = ${id}`
  await owner.end()
  expect(didDocument(await listSigningKeys()).verificationMethod).toHaveLength(2)
  expect((await verifyElsewhere(badge)).verified).toBe(false)
})

test('a status list is there as soon as it has a certificate; the signer answers', async () => {
  await sql`select`
  const { certificate } = await createCertificate()
  expect(await statusListCredential(2 * certificate.statusList - 1)).toMatchObject({
    type: ['VerifiableCredential', 'BitstringStatusListCredential'], credentialSubject: { statusPurpose: 'revocation' },
  })
  expect(await statusListCredential(2 * certificate.statusList)).toMatchObject({ credentialSubject: { statusPurpose: 'suspension' } })
  expect(await statusListCredential(2 * certificate.statusList + 1)).toBeUndefined()
  expect(await checkSigner()).toBeUndefined()
})
