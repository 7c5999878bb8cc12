import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey'
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { environment } from '~/shared/environment.server'

// The one place that reads the private key. What leaves this file is signatures and public halves.

/** `id` is the public key as a multibase multikey: 'z6Mk…'. */
export type Signer = { id: string; sign: (data: Uint8Array) => Buffer }

type Kept = { file: string; signer: Promise<Signer> }
let kept: Kept | undefined

/**
 * The signer of this installation; its key is read once.
 * @throws Error when SIGNING_KEY_FILE can't be read, is no Ed25519 key, or its passphrase is wrong.
 */
export function openSigner(): Promise<Signer> {
  const file = environment().signingKeyFile
  if (kept?.file !== file) {
    const signer = readSigner(file)
    const mine: Kept = (kept = { file, signer })
    // What failed is tried again: the key may have been brought back.
    signer.catch(() => kept === mine && (kept = undefined))
  }
  return kept.signer
}

async function readSigner(file: string): Promise<Signer> {
  const key = createPrivateKey({ key: await readFile(file), passphrase: environment().signingKeyPassphrase })
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('the signing key is no Ed25519 key')
  const id = await multikeyOf(createPublicKey(key))
  return { id, sign: data => sign(null, data, key) }
}

async function multikeyOf(key: KeyObject) {
  const { publicKeyMultibase } = await Ed25519Multikey.fromJwk({ jwk: key.export({ format: 'jwk' }) })
  return publicKeyMultibase
}

const publicKeys = new Map<string, Promise<KeyObject>>()

async function publicKeyOf(id: string) {
  const key = await Ed25519Multikey.from({ type: 'Multikey', publicKeyMultibase: id })
  return createPublicKey({ key: await Ed25519Multikey.toJwk({ keyPair: key }), format: 'jwk' })
}

export async function isSignedBy(keyId: string, data: Uint8Array, signature: Uint8Array) {
  const key = publicKeys.get(keyId) ?? publicKeyOf(keyId)
  publicKeys.set(keyId, key)
  return verify(null, data, await key, signature)
}

/** A new key for SIGNING_KEY_FILE, encrypted when a passphrase is set. */
export function makeSigningKey() {
  const { privateKey } = generateKeyPairSync('ed25519')
  const passphrase = environment().signingKeyPassphrase
  const cipher = passphrase ? { cipher: 'aes-256-cbc', passphrase } : {}
  return privateKey.export({ type: 'pkcs8', format: 'pem', ...cipher }).toString()
}

/** For /readyz: does the signer answer, and rightly? @returns what is wrong, or undefined. */
export async function checkSigner(): Promise<string | undefined> {
  const { id, sign } = await openSigner()
  const probe = Buffer.from(`kargah readyz ${Date.now()}`)
  return (await isSignedBy(id, probe, sign(probe))) ? undefined : 'the signer’s own signature does not verify'
}
