import { availableParallelism } from 'node:os'

/**
 * How this process is to serve. A mistyped value stops the start.
 * @throws Error in words for a person.
 */
export function settings() {
  const { env } = process
  const host = env.HOST || '127.0.0.1'
  return {
    host,
    port: whole('PORT', env.PORT, 3000, 0, 65_535),
    isLoopback: isLoopback(host),
    /** undefined: nobody said; a new embedded database on a loopback address becomes a demo. */
    demo: env.DEMO === undefined || env.DEMO === '' ? undefined : env.DEMO !== '0',
    workers: env.WORKERS === 'auto' ? availableParallelism() : whole('WORKERS', env.WORKERS, 1, 1, 128),
    /** How many proxies before us may be believed about the client's address: TRUST_PROXY=1 for one. */
    trustedProxies: whole('TRUST_PROXY', env.TRUST_PROXY, 0, 0, 9),
    publicUrl: publicUrl(env.PUBLIC_URL),
  }
}

export const isLoopback = (host: string) => /^(localhost|127(\.\d+){3}|\[?::1\]?)$/.test(host)

function whole(name: string, text: string | undefined, usual: number, least: number, most: number) {
  if (!text) return usual
  const value = Number(text)
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw new Error(`${name}=${text}: a whole number from ${least} to ${most} is needed`)
}

function publicUrl(text: string | undefined) {
  if (!text) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search) return url
  throw new Error(`PUBLIC_URL=${text}: an address like https://kargah.example is needed, without a path`)
}
