/** Where to go next, if it lies on this site: one slash, no backslash, no blanks; else `otherwise`. */
export const ownPath = (then: unknown, otherwise = '/home') => (isOwn(then) ? then : otherwise)

const isOwn = (then: unknown): then is string =>
  typeof then === 'string' && then.length <= 500 && /^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(then) && !becomesHost(then)

// "/.//evil.example" is "//evil.example" as soon as somebody tidies it up.
const becomesHost = (path: string) =>
  !URL.canParse(path, 'http://own') || new URL(path, 'http://own').pathname.startsWith('//')

/** The page that the form stood on: as the form says, else as the browser says. */
export function pageBefore(request: Request, then?: string) {
  if (then) return then
  const referrer = request.headers.get('Referer') ?? ''
  if (!URL.canParse(referrer)) return undefined
  const { host, pathname, search } = new URL(referrer)
  return host === new URL(request.url).host ? pathname + search : undefined
}
