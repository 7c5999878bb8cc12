/** Where to go next, if it lies on this site: one slash, no backslash, no blanks; else `otherwise`. */
export const ownPath = (then: unknown, otherwise = '/home') =>
  typeof then === 'string' && then.length <= 500 && /^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(then) ? then : otherwise
