/** What the assessors' marks come to: not all are in, they agree, or they lie too far apart. */
export type Agreement =
  | { state: 'waiting' | 'disagreed' }
  /** The mark is 100 · points / of, exactly. */
  | { state: 'agreed'; points: number; of: number }

type Rules = { assessors: number; disagreementLimit: string }

/** '76.67' → 7667: marks have at most two decimals. */
export const hundredths = (mark: string) => Math.round(Number(mark) * 100)

/**
 * The mean of the assessors' marks when the highest and the lowest are within the limit. Otherwise one more assessor
 * marks, and the mean of that mark and the nearest earlier one counts, if these two are within it; of two equally near,
 * the higher.
 * @param marks in the order they were given.
 */
export function agreementOf(marks: string[], { assessors, disagreementLimit }: Rules): Agreement {
  const given = marks.map(hundredths)
  const limit = hundredths(disagreementLimit)
  if (given.length < assessors) return { state: 'waiting' }
  const first = given.slice(0, assessors)
  if (Math.max(...first) - Math.min(...first) <= limit) return meanOf(first)
  const [extra] = given.slice(assessors)
  if (extra === undefined) return { state: 'disagreed' }
  const [nearest] = first.sort((a, b) => Math.abs(a - extra) - Math.abs(b - extra) || b - a) as [number]
  return Math.abs(nearest - extra) <= limit ? meanOf([nearest, extra]) : { state: 'disagreed' }
}

const meanOf = (marks: number[]): Agreement =>
  ({ state: 'agreed', points: marks.reduce((sum, mark) => sum + mark, 0), of: 100 * 100 * marks.length })
