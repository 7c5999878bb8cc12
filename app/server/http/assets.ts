import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json', '.map': 'application/json', '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8', '.html': 'text/html; charset=utf-8', '.xml': 'application/xml',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.webp': 'image/webp',
  '.avif': 'image/avif', '.gif': 'image/gif', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.ttf': 'font/ttf',
  '.mp4': 'video/mp4', '.webm': 'video/webm', '.mp3': 'audio/mpeg', '.pdf': 'application/pdf', '.wasm': 'application/wasm',
}

type Asset = { file: string; size: number; type: string; etag: string; cache: string; br?: number; gz?: number }
export type Assets = Map<string, Asset>

/** Every file of the built client by its address, so that no address can reach any other file. */
export function listAssets(folder: string): Assets {
  const assets: Assets = new Map()
  if (!existsSync(folder)) return assets
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const sizes = new Map(files.map(entry => join(entry.parentPath ?? entry.path, entry.name)).map(file => [file, statSync(file)]))
  for (const [file, { size, mtimeMs }] of sizes) {
    const address = `/${relative(folder, file).split(sep).join('/')}`
    if (address.startsWith('/.vite/') || /\.(br|gz)$/.test(address)) continue
    const isHashed = address.startsWith('/assets/')
    assets.set(address, {
      file,
      size,
      type: TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
      etag: `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`,
      // A service worker or an icon keeps its name, so its age is asked for.
      cache: isHashed ? 'public, max-age=31536000, immutable' : /\.m?js$/.test(address) ? 'no-cache' : 'public, max-age=3600',
      br: sizes.get(`${file}.br`)?.size,
      gz: sizes.get(`${file}.gz`)?.size,
    })
  }
  return assets
}

/** What a script, style or font needs of the headers meant for pages; a page loads twenty of them. */
function forParts(headers: Record<string, string>) {
  const { 'X-Content-Type-Options': nosniff, 'Strict-Transport-Security': transport } = headers
  return { ...(nosniff && { 'X-Content-Type-Options': nosniff }), ...(transport && { 'Strict-Transport-Security': transport }) }
}

/** @returns false when the address names no file of the client. */
export async function sendAsset(assets: Assets, path: string, incoming: IncomingMessage, outgoing: ServerResponse, extra: Record<string, string>) {
  const asset = incoming.method === 'GET' || incoming.method === 'HEAD' ? assets.get(path) : undefined
  if (!asset) return false
  const encoding = encodingOf(asset, String(incoming.headers['accept-encoding'] ?? ''))
  const etag = encoding ? asset.etag.replace(/"$/, `-${encoding}"`) : asset.etag
  const isDocument = /svg|html|xml|pdf/.test(asset.type)
  const headers = {
    ...(isDocument ? extra : forParts(extra)),
    'Content-Type': asset.type,
    'Cache-Control': asset.cache,
    ETag: etag,
    // Opened by itself a drawing or page from the client's folder runs nothing.
    ...(isDocument && { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox" }),
    // A worker lives under the policy that it came with: it may ask this site, and nobody else.
    ...(path === '/service-worker.js' && { 'Content-Security-Policy': "default-src 'none'; connect-src 'self'" }),
    ...((asset.br || asset.gz) && { Vary: 'Accept-Encoding' }),
  }
  if (incoming.headers['if-none-match']?.split(',').some(tag => tag.trim().replace(/^W\//, '') === etag)) {
    outgoing.writeHead(304, headers).end()
    return true
  }
  const suffix = encoding ? (encoding === 'br' ? '.br' : '.gz') : ''
  outgoing.writeHead(200, {
    ...headers,
    'Content-Length': encoding === 'br' ? asset.br : encoding === 'gzip' ? asset.gz : asset.size,
    ...(encoding && { 'Content-Encoding': encoding }),
  })
  if (incoming.method === 'HEAD') outgoing.end()
  else await pipeline(createReadStream(asset.file + suffix), outgoing)
  return true
}

function encodingOf({ br, gz }: Asset, accepted: string) {
  if (br && /\bbr\b/.test(accepted)) return 'br'
  if (gz && /\bgzip\b/.test(accepted)) return 'gzip'
  return undefined
}
