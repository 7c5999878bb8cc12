import type { OutgoingHttpHeaders } from 'node:http'
import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'

/** Stands in a page for the nonce of whoever it is sent to. Never sent: nobody can write it into a text of theirs. */
export const NONCE = randomBytes(16).toString('base64url')
/** A page without a program: a fiftieth larger than at 6, at half the work. One with its program is counted by the byte. */
const [LEVEL, FOR_PROGRAM] = [4, 6]
/** Below this gzip gains nothing. */
const SMALL = 860

/** A whole page as it is sent, to one person or, where they'd be given the same, to many. */
export class DrawnPage {
  readonly #plain: Buffer
  /** With a nonce in it each page sent is another. */
  readonly #text?: string
  #squeezed?: Buffer

  constructor(html: string, readonly headers: OutgoingHttpHeaders, readonly status = 200) {
    this.#plain = Buffer.from(html)
    if (html.includes(NONCE)) this.#text = html
  }

  /** Bytes that keeping it costs. */
  get size() {
    return 200 + 2 * this.#plain.length
  }

  /** The bytes for a client, gzipped where that is worth it. */
  bytesFor(nonce: string, takesGzip: boolean): { body: Buffer; isGzip: boolean } {
    const plain = this.#text === undefined ? this.#plain : Buffer.from(this.#text.replaceAll(NONCE, nonce))
    if (!takesGzip || plain.length < SMALL) return { body: plain, isGzip: false }
    const body = this.#squeezed ?? gzipSync(plain, { level: this.#text === undefined ? LEVEL : FOR_PROGRAM })
    if (plain === this.#plain) this.#squeezed = body
    return { body, isGzip: true }
  }
}
