import { faKey } from '~/shared/text'
import { difficultyTitles } from '../bank/messages'
import type { note } from './notes'

const knownDifficulties = new Map([
  ...difficultyTitles.flatMap(({ fa, en }, i) => [fa, en, String(i + 1)].map(name => [faKey(name), i + 1] as const)),
  ...([['ساده', 1], ['سخت', 3], ['difficult', 3]] as const).map(([name, level]) => [faKey(name), level] as const),
])

/** How hard a question is, by its number or by its name; undefined for what is neither. */
export const levelOf = (typed: string) => knownDifficulties.get(faKey(typed))

/** The same of a file's mark `difficulty:…`; what is no level here is told. */
export function levelIn(marks: ReadonlyMap<string, string>, texts: { note: (...args: Parameters<typeof note>) => void }) {
  const typed = marks.get('difficulty')
  const level = typed === undefined ? undefined : levelOf(typed)
  if (typed !== undefined && !level) texts.note('difficultyUnread', { name: typed })
  return level
}
