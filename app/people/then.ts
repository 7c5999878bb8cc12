/** Where to go next, if it lies on this site: one slash, no backslash, no blanks; else `otherwise`. */
export const ownPath = (then: unknown, otherwise = '/home') => (isOwn(then) ? then : otherwise)

const isOwn = (then: unknown): then is string =>
  typeof then === 'string' && then.length <= 500 && /^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(then) && !becomesHost(then)

// "/.//evil.example" is "//evil.example" as soon as somebody tidies it up.
const becomesHost = (path: string) =>
  !URL.canParse(path, 'http://own') || new URL(path, 'http://own').pathname.startsWith('//')
