import type { Text } from '~/shared/text'
import { note } from './notes'

/** What an essay is worth: whole, from 1 to 100; with a word on it where the file said otherwise. */
export function wholePoints(grade: number): { points: number; rounded?: Text } {
  const points = Math.min(Math.max(Math.round(grade), 1), 100)
  return { points, ...(points !== grade && { rounded: note('pointsRounded', { from: grade, to: points }) }) }
}
