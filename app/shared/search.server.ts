import type { Query } from './search'
import { sql, type Fragment } from './sql.server'

/** Each word for itself, all of them: `like all (array)` would pass by every index. */
export const everyWord = ({ patterns }: Query, matches: (pattern: string) => Fragment) =>
  patterns.map(matches).reduce((all, one) => sql`${all} and ${one}`)
