import { fillRows, type DrawRow } from '~/courses/questions/fill-rows'
import type { ItemKind } from '~/courses/questions/question'

/** `marks`: what each question of the row is worth, an exact decimal. */
export type BlueprintRow = DrawRow & { marks: string }
/** In short: unit id → how many questions, each worth one. */
export type Blueprint = Record<string, number> | BlueprintRow[]

export const MOST_ROWS = 40

export const rowsOf = (blueprint: Blueprint): BlueprintRow[] =>
  (Array.isArray(blueprint)
    ? blueprint
    : Object.entries(blueprint).map(([unitId, items]) => ({ unitId, items, marks: '1' }))
  ).filter(({ items }) => items > 0)

type Counted = { unitId: string; difficulty: number; kind: ItemKind; count: number }
type Anchor = { itemId: string; unitId: string; difficulty: number; kind: ItemKind }

/** What each row could be given at most, if the others are served too, and which anchors fit no row. */
export function checkBank(rows: BlueprintRow[], bank: readonly Counted[], anchors: readonly Anchor[] = []) {
  const wanted = rows.reduce((sum, { items }) => sum + items, 0)
  const isSame = (a: Counted, b: Anchor) => a.unitId === b.unitId && a.difficulty === b.difficulty && a.kind === b.kind
  const others = bank.flatMap(cell => {
    const named = anchors.filter(anchor => isSame(cell, anchor)).length
    return Array<Counted>(Math.min(wanted, Math.max(0, cell.count - named))).fill(cell)
  })
  const given = fillRows(rows, [...anchors, ...others], anchors.map((_, index) => index))
  const placed = new Set(given.flat())
  return {
    ready: given.map(items => items.length),
    homeless: anchors.filter((_, index) => !placed.has(index)),
  }
}
