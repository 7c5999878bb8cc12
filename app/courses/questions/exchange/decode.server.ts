import type { Refusal } from '~/shared/guard'
import { persianLetters } from '~/shared/text'

/** Node 20 reads these as Latin-1, which has control signs where Windows has its quotation marks and dashes. */
const LATIN = /^(windows-1252|cp1252|iso-8859-1|latin1)$/
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ'

export type Decoded = { text: string; isOldPersian: boolean }

/**
 * Bytes as text: UTF-8, UTF-16 with its mark, or Windows-1256, when what it then says is mostly Arabic letters. A file
 * that names its own encoding (XML) is taken at its word, whichever this machine knows. Arabic keyboards' ي and ك become Persian letters: candidates
 * would see them as misspelt, and Windows-1256 has no others.
 */
export function decode(bytes: Buffer): Decoded | Refusal<'not-text' | 'unknown-encoding'> {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return plain(new TextDecoder('utf-16le').decode(bytes))
  if (first === 0xfe && second === 0xff) return plain(new TextDecoder('utf-16be').decode(bytes))
  if (bytes.includes(0)) return { refused: 'not-text' }
  const named = /^<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{1,20})["']/i.exec(bytes.subarray(0, 200).toString('latin1'))?.[1]?.toLowerCase()
  if (named?.endsWith('1256')) return oldPersian(new TextDecoder('windows-1256').decode(bytes))
  try {
    // Without its mark, what says «UTF-16» in plain letters is none.
    const text = new TextDecoder(named && !named.startsWith('utf') ? named : 'utf-8', { fatal: true }).decode(bytes)
    return plain(named && LATIN.test(named) ? text.replace(/[\x80-\x9F]/g, sign => WINDOWS_1252[sign.charCodeAt(0) - 128]!) : text)
  } catch {
    if (named) return { refused: 'unknown-encoding' }
    const text = new TextDecoder('windows-1256').decode(bytes)
    const high = text.replace(/[\x00-\x7F]/g, '')
    const arabic = high.replace(/[^\u0600-\u06FF\u200C]/g, '').length
    return arabic >= high.length * 0.7 ? oldPersian(text) : { refused: 'unknown-encoding' }
  }
}

const plain = (text: string): Decoded => ({ text: persianLetters(text.replace(/^\uFEFF/, '')), isOldPersian: false })
const oldPersian = (text: string): Decoded => ({ text: persianLetters(text), isOldPersian: true })
