import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import sharp from 'sharp'
import { afterEach, expect, test } from 'vitest'
import { readStored, recordFile, redrawImage, sendFile, storeBytes } from '~/shared/files.server'
import { isRefusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'

afterEach(() => {
  delete process.env.FILES_URL
})

const keep = async (bytes: Buffer, name = 'یادداشت.txt') => {
  const stored = await storeBytes(bytes)
  return tx(tx => recordFile(tx, stored, { mediaType: 'text/plain', name, uploadedBy: null }))
}

test('what is stored on disk is read back the same', async () => {
  const file = await keep(Buffer.from('سلام'))
  expect((await readStored(file.sha256)).toString()).toBe('سلام')
})

test('what is stored in an S3-compatible store is read back the same', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'kargah-s3-'))
  const s3 = new S3rver({ directory, silent: true, configureBuckets: [{ name: 'kargah', configs: [] }] })
  const server = createServer(s3.callback()).listen(0, '127.0.0.1')
  await s3.configureBuckets()
  await new Promise(resolve => (server.listening ? resolve(0) : server.once('listening', resolve)))
  process.env.FILES_URL = `s3+http://S3RVER:S3RVER@127.0.0.1:${(server.address() as AddressInfo).port}/kargah`
  const file = await keep(Buffer.from('در ابر'))
  expect((await readStored(file.sha256)).toString()).toBe('در ابر')
  await expect(readStored('0'.repeat(64))).rejects.toThrow('404')
  server.close()
})

test('a photo is drawn anew: no EXIF, no GPS, not larger than needed', async () => {
  const photo = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: 'teal' } })
    .withExif({ IFD3: { GPSLatitude: '35/1 41/1 0/1' } }).jpeg().toBuffer()
  expect((await sharp(photo).metadata()).exif).toBeDefined()
  const redrawn = await redrawImage(photo)
  if (!Buffer.isBuffer(redrawn)) throw new Error(redrawn.refused)
  expect(await sharp(redrawn).metadata()).toMatchObject({ format: 'webp', width: 1600 })
  expect((await sharp(redrawn).metadata()).exif).toBeUndefined()
})

test.each([
  ['an SVG with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ['a page that calls itself a photo', Buffer.from('<html><body onload=alert(1)>')],
  ['half a photo', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
  ['nothing', Buffer.alloc(0)],
])('%s is not an image', async (_, bytes) => {
  expect(await redrawImage(bytes)).toEqual({ refused: 'not-an-image' })
})

test('an image of a hundred megapixels is refused before it is expanded', async () => {
  const bomb = await sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: 'white' } }).png().toBuffer()
  expect(await redrawImage(bomb)).toEqual({ refused: 'image-too-large' })
})

test('a phone’s photo of fifty megapixels is drawn small; a drawing as large, which must be opened whole, is not', async () => {
  const large = sharp({ create: { width: 8200, height: 6100, channels: 3, background: 'teal' } })
  const photo = await redrawImage(await large.clone().jpeg().toBuffer())
  expect(isRefusal(photo) || (await sharp(photo).metadata()).width).toBe(1600)
  expect(await redrawImage(await large.png({ compressionLevel: 1 }).toBuffer())).toEqual({ refused: 'image-too-large' })
})

test('a file that is no image of ours is a download, in a sandbox', async () => {
  const answer = await sendFile(await keep(Buffer.from('<script>alert(1)</script>'), 'پرونده.html'))
  expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment; filename\*=UTF-8''%D9/)
  expect(answer.headers.get('Content-Security-Policy')).toContain('sandbox')
  expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
})
