import { found } from '~/shared/guard'

/** An address with a malformed name of a course, lesson or quiz is an address of nothing. */
export const contentId = (param: string | undefined) =>
  found(param && /^[a-z][a-z0-9-]{1,59}$/.test(param) ? param : undefined)
