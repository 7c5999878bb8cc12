import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes, randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { environment } from './environment.server'

type Keys = { seal: Buffer; index: Buffer; audit: Buffer }
const kept = globalThis as { kargahKeys?: Keys }

/** The identity key file holds 32 bytes as hex or base64; the keys for each use are derived from it. */
function keys(): Keys {
  if (kept.kargahKeys) return kept.kargahKeys
  const text = readFileSync(environment().identityKeyFile, 'utf8').trim()
  const root = Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64')
  if (root.length !== 32) throw new Error('IDENTITY_KEY_FILE must hold 32 bytes as hex or base64')
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', root, '', `kargah ${use}`, 32))
  return (kept.kargahKeys = { seal: derive('seal'), index: derive('index'), audit: derive('audit') })
}

/** AES-256-GCM: nonce, tag and text as base64. For what must be read again: identity numbers, second-factor secrets. */
export function seal(text: string) {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keys().seal, nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

export function unseal(sealed: string) {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', keys().seal, bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}

/** HMAC for finding a sealed value again without storing it. */
export const keyedHash = (text: string, use: 'index' | 'audit' = 'index') =>
  createHmac('sha256', keys()[use]).update(text).digest('hex')

export const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')

// No 0, 1, i, l, o: people read these aloud.
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz'
/** A code to be typed or read aloud; five bits of chance a letter. */
export const randomCode = (length: number) => Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('')
/** 160 bits for links. */
export const randomToken = () => randomBytes(20).toString('base64url')
export const randomDigits = (length: number) => Array.from({ length }, () => randomInt(10)).join('')

/**
 * In an order that nobody can foretell, each as likely as any other (Durstenfeld, Algorithm 235, 1964); the first
 * `count` of it where not all are wanted. The list given stays as it is.
 */
export function shuffled<T>(list: readonly T[], count = list.length): T[] {
  const drawn = [...list]
  const wanted = Math.min(count, drawn.length)
  for (let place = 0; place < wanted; place++) {
    const other = randomInt(place, drawn.length)
    ;[drawn[place], drawn[other]] = [drawn[other]!, drawn[place]!]
  }
  return drawn.slice(0, wanted)
}
