import { faKey, type Text } from '~/shared/text'

/** What a trade says of itself; the id is its address and never changes. */
export type TradeText = { title: Text; isco08: string | null; summary: Text }
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

export const sameText = (a: TradeText, b: TradeText) =>
  a.title.fa === b.title.fa && a.title.en === b.title.en && a.isco08 === b.isco08 &&
  a.summary.fa === b.summary.fa && a.summary.en === b.summary.en
