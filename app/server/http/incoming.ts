import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'
import { Refused } from './refusal'
import type { Site } from './site'

const HOST = /^(?:[a-z0-9.-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])
const FORWARDED = ['x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'x-forwarded-port', 'forwarded', 'x-real-ip']

/**
 * The address that was asked for. Its origin is PUBLIC_URL's, else what `Host` says if that can be a host at all.
 * @throws Refused for what is no address: a bad host, a broken escape, a NUL.
 */
export function addressOf(incoming: IncomingMessage, site: Site): URL {
  const target = incoming.url ?? ''
  const [path = ''] = target.split('?', 1)
  // A path that begins with two slashes would be another host in a redirect.
  if (!path.startsWith('/') || /^\/[/\\]/.test(path) || /%00|\0/.test(target) || !isDecodable(path)) throw new Refused(400, 'badAddress')
  const address = `${originOf(incoming, site)}${target}`
  if (!URL.canParse(address)) throw new Refused(400, 'badAddress')
  return new URL(address)
}

function originOf(incoming: IncomingMessage, { publicUrl, trustedProxies }: Site) {
  if (publicUrl) return publicUrl.origin
  const host = (trustedProxies && last(incoming, 'x-forwarded-host')) || incoming.headers.host || ''
  if (!HOST.test(host)) throw new Refused(400, 'badAddress')
  const isSecure = trustedProxies > 0 && last(incoming, 'x-forwarded-proto') === 'https'
  return `${isSecure ? 'https' : 'http'}://${host.toLowerCase()}`
}

function isDecodable(path: string) {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

export function checkMethod({ method = '' }: IncomingMessage) {
  if (!METHODS.has(method)) throw new Refused(405, 'wrongMethod', {}, { Allow: 'GET, HEAD, POST' })
}

/** The client's address as the nearest trusted proxy saw it, without such a proxy the socket's; of IPv6 the network. */
export function clientAddressOf(incoming: IncomingMessage, { trustedProxies }: Site) {
  const hops = listed(incoming, 'x-forwarded-for')
  const seen = trustedProxies > 0 ? hops.at(-Math.min(trustedProxies, hops.length)) : undefined
  return networkOf((seen ?? incoming.socket.remoteAddress ?? '').replace(/^::ffff:/i, ''))
}

// Whoever has one IPv6 address has 2^64 of them: a limit on one would be none.
function networkOf(address: string) {
  if (!isIPv6(address)) return address
  const [head, tail] = address.replace(/%.*/, '').split('::').map(part => part.split(':').filter(Boolean))
  const groups = [...head!, ...(tail ? [...Array<string>(8 - head!.length - tail.length).fill('0'), ...tail] : [])]
  return `${groups.slice(0, 4).map(group => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}

/** The headers for the application, without those that only a trusted proxy may have written. */
export function headersOf(incoming: IncomingMessage, { trustedProxies }: Site) {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value === undefined || (!trustedProxies && FORWARDED.includes(name))) continue
    for (const one of [value].flat()) headers.append(name, one)
  }
  return headers
}

const listed = (incoming: IncomingMessage, name: string) =>
  String(incoming.headers[name] ?? '').split(',').map(part => part.trim()).filter(Boolean)
const last = (incoming: IncomingMessage, name: string) => listed(incoming, name).at(-1)
