import { faKey, type Text } from './text'

/** One thing that a search found, with the page that the viewer may open. */
export type Hit = { to: string; title: Text; hint?: Text | null }
/** `isNear` where nothing was found as it was typed, and this is close to it. */
export type Found = { hits: Hit[]; hasMore: boolean; isNear?: boolean }

/** What was typed: words as LIKE patterns over search keys, and the whole as it stands for codes and numbers. */
export type Query = { typed: string; key: string; patterns: string[]; limit: number }

const SHORT_LIST = 5
export const LONG_LIST = 50
/** Of a single letter everything would be found. */
const LEAST = 2

/** One spelling for every ی and ک, no half-spaces, at most six words. */
export function queryOf(typed: string, limit = SHORT_LIST): Query | undefined {
  const words = typed.slice(0, 200).split(/\s+/).map(faKey).filter(Boolean).slice(0, 6)
  const key = words.join('')
  return key.length < LEAST ? undefined : { typed: typed.trim().slice(0, 200), key, patterns: words.map(word => `%${word}%`), limit }
}

/** Sources ask for one row more than is shown. */
export const cut = <Row>(rows: readonly Row[], { limit }: Query, hitOf: (row: Row) => Hit): Found =>
  ({ hits: rows.slice(0, limit).map(hitOf), hasMore: rows.length > limit })
