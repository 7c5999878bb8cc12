import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { checkSigner, isSignedBy, makeSigningKey, openSigner } from '~/certificates/signer.server'

const keyFile = (text: string) => {
  const file = join(tmpdir(), `kargah-key-${randomUUID()}`)
  writeFileSync(file, text, { mode: 0o600 })
  vi.stubEnv('SIGNING_KEY_FILE', file)
  return file
}

beforeEach(() => void vi.stubEnv('SIGNING_KEY_PASSPHRASE', undefined))
afterEach(() => void vi.unstubAllEnvs())

test('a key signs, and only its own signature over the same bytes verifies', async () => {
  keyFile(makeSigningKey())
  const { id, sign } = await openSigner()
  expect(id).toMatch(/^z6Mk/)
  const data = Buffer.from('گواهی')
  expect(await isSignedBy(id, data, sign(data))).toBe(true)
  expect(await isSignedBy(id, Buffer.from('گواهی.'), sign(data))).toBe(false)
})

test('with a passphrase the key lies encrypted, and is useless without it', async () => {
  vi.stubEnv('SIGNING_KEY_PASSPHRASE', 'یک گذرواژهٔ بلند')
  const text = makeSigningKey()
  expect(text).toContain('BEGIN ENCRYPTED PRIVATE KEY')
  keyFile(text)
  expect(await checkSigner()).toBeUndefined()
  vi.stubEnv('SIGNING_KEY_PASSPHRASE', 'گذرواژهٔ دیگر')
  keyFile(text)
  await expect(openSigner()).rejects.toThrow()
})

test('a key that is missing, or of another kind, is said to be so; one that is brought back is taken', async () => {
  vi.stubEnv('SIGNING_KEY_FILE', join(tmpdir(), randomUUID()))
  await expect(checkSigner()).rejects.toThrow(/ENOENT/)
  const file = keyFile('no key')
  await expect(checkSigner()).rejects.toThrow()
  writeFileSync(file, makeSigningKey())
  expect(await checkSigner()).toBeUndefined()
})
