import sharp from 'sharp'
import type { Refusal } from './guard'
import { store } from './file-store.server'
import { sha256 } from './secrets.server'
import type { Tx } from './sql.server'

export type StoredFile = { id: string; sha256: string; bytes: number; mediaType: string; name: string }

export const readStored = (hash: string) => store().get(hash)

/** First the bytes, outside any transaction; then the row that names them. */
export async function storeBytes(bytes: Buffer) {
  const hash = sha256(bytes)
  await store().put(hash, bytes)
  return { sha256: hash, bytes: bytes.length }
}

export async function recordFile(
  tx: Tx,
  stored: { sha256: string; bytes: number },
  file: { mediaType: string; name: string; uploadedBy: string | null },
) {
  const [row] = await tx<[StoredFile]>`
    insert into files (sha256, bytes, media_type, name, uploaded_by)
    values (${stored.sha256}, ${stored.bytes}, ${file.mediaType}, ${file.name.slice(0, 200)}, ${file.uploadedBy})
    returning id, sha256, bytes, media_type, name`
  return row
}

/**
 * A photo as we keep it: drawn anew as WebP, at most 1600 px, so that EXIF, GPS and whatever hid in it are gone.
 * Refused when it is no JPEG, PNG or WebP, or above 40 megapixels (a JPEG, which is drawn small from the start: 64).
 */
export async function redrawImage(bytes: Buffer): Promise<Buffer | Refusal<'not-an-image' | 'image-too-large'>> {
  try {
    const image = sharp(bytes, { limitInputPixels: 64_000_000, failOn: 'error' })
    const { format, width = 0, height = 0 } = await image.metadata()
    if (!['jpeg', 'png', 'webp'].includes(format ?? '')) return { refused: 'not-an-image' }
    if (format !== 'jpeg' && width * height > 40_000_000) return { refused: 'image-too-large' }
    return await image.rotate().resize(1600, 1600, { fit: 'inside', withoutEnlargement: true }).webp({ quality: 80 }).toBuffer()
  } catch (error) {
    return { refused: /pixel limit/i.test(String(error)) ? 'image-too-large' : 'not-an-image' }
  }
}

/** A file's answer: only our own redrawn images may be shown in the page; all else is a download. */
export async function sendFile(file: Pick<StoredFile, 'sha256' | 'mediaType' | 'name'>) {
  const bytes = await readStored(file.sha256)
  const inline = ['image/webp', 'image/png', 'image/jpeg'].includes(file.mediaType)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Length': String(bytes.length),
      'Content-Disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Cache-Control': 'private, max-age=3600',
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

/**
 * A film or recording for a player, which asks for it in parts (`Range`): shown where it stands. What a browser could read
 * as a page is never sent this way.
 */
export async function sendPlayable(request: Request, file: Pick<StoredFile, 'sha256' | 'mediaType' | 'bytes'>) {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get('Range') ?? '')
  const [first, last] = [asked?.[1] ?? '', asked?.[2] ?? '']
  const end = Math.min(last === '' || first === '' ? file.bytes - 1 : Number(last), file.bytes - 1)
  const start = first === '' ? Math.max(0, file.bytes - Number(last || file.bytes)) : Number(first)
  const headers = new Headers({
    'Content-Type': file.mediaType,
    'Accept-Ranges': 'bytes',
    'Content-Disposition': 'inline',
    'Cache-Control': 'private, max-age=3600',
    'Content-Security-Policy': "sandbox; default-src 'none'; media-src 'self'",
    'X-Content-Type-Options': 'nosniff',
  })
  if (asked && (start > end || start >= file.bytes)) {
    headers.set('Content-Range', `bytes */${file.bytes}`)
    return new Response(null, { status: 416, headers })
  }
  const bytes = await readStored(file.sha256)
  const part = asked ? bytes.subarray(start, end + 1) : bytes
  headers.set('Content-Length', String(part.length))
  if (asked) headers.set('Content-Range', `bytes ${start}-${end}/${file.bytes}`)
  return new Response(new Uint8Array(part), { status: asked ? 206 : 200, headers })
}
