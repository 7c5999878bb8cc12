import type { IncomingMessage } from 'node:http'
import { Refused } from './refusal'
import type { Site } from './site'

/** For every answer. A route that sets one of them itself knows better. */
export function securityHeaders({ isSecure }: Site): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    // With `no-referrer` a browser would send our own forms with `Origin: null`.
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
    ...(isSecure && { 'Strict-Transport-Security': 'max-age=31536000' }),
  }
}

export function contentSecurityPolicy({ isSecure, isDevelopment }: Site, nonce: string) {
  // In development Vite writes styles into the page and keeps a socket open.
  const styles = isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' ${styles}`,
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    ...(isSecure ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

/**
 * Refuses what another site makes a browser send. Programs send neither header and pass; cookies are SameSite besides.
 * @throws Refused 403.
 */
export function checkOrigin({ method = '', headers }: IncomingMessage, address: URL) {
  if (method === 'GET' || method === 'HEAD') return
  const { origin } = headers
  const site = headers['sec-fetch-site']
  const ours = [address.host, headers.host]
  const isForeign = origin !== undefined && !(URL.canParse(origin) && ours.includes(new URL(origin).host))
  if (isForeign || (site !== undefined && site !== 'same-origin' && site !== 'none')) throw new Refused(403, 'foreign')
}
