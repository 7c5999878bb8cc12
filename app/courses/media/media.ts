import type { MediaKind } from '~/shared/rich-text'
import type { Language } from '~/shared/text'

/** As large as one file may be; a longer film is better in parts, for who watches it over a slow network too. */
export const MOST_MEGABYTES = 25
export const MOST_FILES = 500

export type MediaLine = {
  name: string
  kind: MediaKind
  title: string
  mediaType: string
  bytes: number
  captions: Language[]
  addedAt: Date
}
export type MediaReason =
  | 'not-accepted' | 'other-film' | 'not-an-image' | 'image-too-large' | 'svg-with-script' | 'active-pdf' | 'broken-pdf' | 'encrypted' | 'has-macros' | 'too-large-inside' | 'web-page' | 'too-many'

export type Sniffed = { kind: MediaKind; mediaType: string; ending: string } | 'svg' | 'zip'

const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
const starts = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, i) => bytes[i] === byte)

/** What a file is by its first bytes; its name and what a browser says of it count for nothing. */
export function sniff(bytes: Uint8Array): Sniffed | MediaReason {
  const head = ascii(bytes, 0, 12)
  if (starts(bytes, 0xff, 0xd8, 0xff)) return { kind: 'image', mediaType: 'image/jpeg', ending: 'jpg' }
  if (head.startsWith('\x89PNG')) return { kind: 'image', mediaType: 'image/png', ending: 'png' }
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return { kind: 'image', mediaType: 'image/webp', ending: 'webp' }
  if (head.startsWith('RIFF') && head.endsWith('WAVE')) return { kind: 'audio', mediaType: 'audio/wav', ending: 'wav' }
  if (head.slice(4, 8) === 'ftyp' && head.slice(8, 12) === 'qt  ') return 'other-film'
  if ((head.startsWith('RIFF') && head.endsWith('AVI ')) || starts(bytes, 0x30, 0x26, 0xb2, 0x75)) return 'other-film'
  if (head.slice(4, 8) === 'ftyp')
    return head.slice(8, 11) === 'M4A'
      ? { kind: 'audio', mediaType: 'audio/mp4', ending: 'm4a' }
      : { kind: 'video', mediaType: 'video/mp4', ending: 'mp4' }
  if (starts(bytes, 0x1a, 0x45, 0xdf, 0xa3))
    return ascii(bytes, 0, 80).includes('matroska') ? 'other-film' : { kind: 'video', mediaType: 'video/webm', ending: 'webm' }
  if (head.startsWith('ID3') || (bytes[0] === 0xff && (bytes[1]! & 0xe6) === 0xe2)) return { kind: 'audio', mediaType: 'audio/mpeg', ending: 'mp3' }
  if (head.startsWith('OggS')) return { kind: 'audio', mediaType: 'audio/ogg', ending: 'ogg' }
  if (head.startsWith('%PDF-')) return { kind: 'file', mediaType: 'application/pdf', ending: 'pdf' }
  if (head.startsWith('PK\x03\x04')) return 'zip'
  return sniffText(bytes)
}

function sniffText(bytes: Uint8Array): Sniffed | MediaReason {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, 4096), { stream: true })
  } catch {
    return 'not-accepted'
  }
  if (/[\x00-\x08]/.test(text)) return 'not-accepted'
  if (/<svg[\s>]/i.test(text)) return 'svg'
  if (/<(?:!doctype|html|script|body|head|\?xml)/i.test(text)) return 'web-page'
  return text.trim() === '' ? 'not-accepted' : { kind: 'file', mediaType: 'text/plain; charset=utf-8', ending: 'txt' }
}
