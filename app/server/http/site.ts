import { environment } from '~/shared/environment.server'
import { settings } from '../settings'

/** What the server knows of itself; asked once, not at every request. */
export function siteOf({ isDevelopment = false } = {}) {
  const { publicUrl, trustedProxies } = settings()
  return { publicUrl, trustedProxies, isSecure: environment().isSecure, isDevelopment }
}
export type Site = ReturnType<typeof siteOf>
