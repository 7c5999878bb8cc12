export const FEWEST_SHOWN = 5

/**
 * Which counts may be shown beside their total: none under five, and of the others the smallest are held back too while
 * what is held back could be told from the rest, being one part alone or fewer than five people together.
 */
export function suppressSmall<T extends { count: number }>(parts: readonly T[]): (Omit<T, 'count'> & { count: number | null })[] {
  const ascending = [...parts].sort((a, b) => a.count - b.count)
  const hidden = new Set(ascending.filter(({ count }) => count < FEWEST_SHOWN))
  const isTold = () => hidden.size === 1 || [...hidden].reduce((sum, { count }) => sum + count, 0) < FEWEST_SHOWN
  for (const part of ascending) if (hidden.size > 0 && isTold()) hidden.add(part)
  return parts.map(part => ({ ...part, count: hidden.has(part) ? null : part.count }))
}
