import type { IncomingMessage } from 'node:http'
import { Refused } from './refusal'

const MEGABYTE = 1024 * 1024
/** Forms and JSON; uploads: a lesson's film may have 25 MB, and its form some words. */
const LIMITS = { plain: 1, upload: 26 }
/** So much of what is too large is still taken from the line and dropped: a browser that is cut off while it sends shows no answer. */
const DROPPED = 200 * MEGABYTE
/** All bodies that are being read at one time; more wait outside. */
const ROOM = 256 * MEGABYTE
let taken = 0

/**
 * Reads the whole body before the application sees any of it, so that an upload that is too large or cut off
 * reaches nobody.
 * @throws Refused 413 or 503.
 */
export async function readBody(incoming: IncomingMessage, room = ROOM): Promise<Buffer<ArrayBuffer>> {
  const isUpload = /^multipart\/form-data/i.test(incoming.headers['content-type'] ?? '')
  const megabytes = isUpload ? LIMITS.upload : LIMITS.plain
  const limit = megabytes * MEGABYTE
  const announced = Number(incoming.headers['content-length'] ?? 0)
  // What remains unread of it goes with the connection.
  const tooLarge = () => new Refused(413, 'tooLarge', { n: megabytes }, announced > limit && announced <= DROPPED ? {} : { Connection: 'close' })
  if (announced > limit) throw tooLarge()
  const busy = () => new Refused(503, 'busy', {}, { 'Retry-After': '5', Connection: 'close' })
  if (taken + limit > room && taken > 0) throw busy()
  const chunks: Buffer[] = []
  let size = 0
  try {
    // What is refused half read is answered on its own line: left to itself, the reading would take that with it.
    for await (const chunk of incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length
      taken += chunk.length
      if (size > limit) throw tooLarge()
      // Many that began small together.
      if (taken > room) throw busy()
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  } finally {
    taken -= size
  }
}
