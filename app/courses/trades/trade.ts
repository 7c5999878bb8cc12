import { faKey, faStore, type Language, type Text } from '~/shared/text'

/** What people call a trade beside its title (خیاطی, sewing): searched as the title is. */
export type AlsoCalled = Record<Language, string[]>
/** What a trade says of itself; the id is its address and never changes. */
export type TradeText = { title: Text; alsoCalled: AlsoCalled; isco08: string | null; summary: Text }
export type Trade = TradeText & { id: string; editedAt: Date | null; offered: TradeText | null }
export type ListedTrade = { id: string; title: Text; isco08: string | null; standards: number; centres: number; isOffered: boolean }

export type RowVerdict = 'new' | 'changed' | 'same' | 'wrong'
export type ImportRow = {
  line: number
  verdict: RowVerdict
  data: { id: string; text: TradeText | null; before: TradeText | null }
  problems: Text[]
}

/** A title in one spelling of each language: no two trades share one. */
export const keysOf = (title: Text) => [`fa ${faKey(title.fa)}`, `en ${faKey(title.en)}`]

export const MOST_NAMES = 20
export const LONGEST_NAME = 60

/** Names as they are typed, with commas or line by line: each once, however it is spelt. */
export function namesOf(typed: string) {
  const names = typed.split(/[,،؛;\n]/).map(faStore).filter(name => faKey(name) !== '')
  return [...new Map(names.map(name => [faKey(name), name])).values()]
}

export const areNames = (names: readonly string[]) => names.length <= MOST_NAMES && names.every(({ length }) => length <= LONGEST_NAME)
export const writeNames = (names: readonly string[], language: Language) => names.join(language === 'fa' ? '، ' : ', ')
const written = ({ fa, en }: AlsoCalled) => [...fa, '', ...en].join('\n')

export const sameText = (a: TradeText, b: TradeText) =>
  a.title.fa === b.title.fa && a.title.en === b.title.en && a.isco08 === b.isco08 && written(a.alsoCalled) === written(b.alsoCalled) &&
  a.summary.fa === b.summary.fa && a.summary.en === b.summary.en
