import { isMachineMarked, type ItemKind } from './question'

/** So many questions of a unit, of one difficulty or of any, of one kind or of any that a machine can mark. */
export type DrawRow = { unitId: string; difficulty?: number | null; kind?: ItemKind | null; items: number }
export type Drawable = { unitId: string; difficulty: number; kind: ItemKind }

export const fits = (row: DrawRow, item: Drawable) =>
  row.unitId === item.unitId && (row.difficulty ?? item.difficulty) === item.difficulty && (row.kind ? row.kind === item.kind : isMachineMarked(item.kind))
const choosiness = ({ difficulty, kind }: DrawRow) => Number(difficulty != null) + Number(kind != null)

/**
 * Gives each row its questions, earlier ones first, no question twice. Rows may want the same questions; as many places
 * are filled as can be at all (augmenting paths: Kuhn, The Hungarian method, 1955). `anchors` are placed before all others.
 * @returns of each row the indices of its items; a row that can't be filled has fewer than it asks.
 */
export function fillRows(rows: readonly DrawRow[], items: readonly Drawable[], anchors: readonly number[] = []): number[][] {
  const given = rows.map(() => new Set<number>())
  const rowOf = new Map<number, number>()
  function put(item: number, row: number) {
    given[rowOf.get(item) ?? row]!.delete(item)
    given[row]!.add(item)
    rowOf.set(item, row)
  }
  /** Finds a row for this question, moving others of its row to another one where they must. */
  function place(item: number, tried: Set<number>): boolean {
    for (const [r, row] of rows.entries()) {
      if (tried.has(r) || !fits(row, items[item]!)) continue
      tried.add(r)
      if (given[r]!.size >= row.items && ![...given[r]!].some(other => place(other, tried))) continue
      put(item, r)
      return true
    }
    return false
  }
  /** One more question for this row, from those nobody has or from a row that finds another. */
  function fill(r: number, tried: Set<number>): boolean {
    for (const [i, item] of items.entries()) {
      if (tried.has(i) || given[r]!.has(i) || !fits(rows[r]!, item)) continue
      tried.add(i)
      const holder = rowOf.get(i)
      if (holder !== undefined && !fill(holder, tried)) continue
      put(i, r)
      return true
    }
    return false
  }
  for (const anchor of anchors) place(anchor, new Set())
  const choosiestFirst = [...rows.keys()].sort((a, b) => choosiness(rows[b]!) - choosiness(rows[a]!))
  for (const r of choosiestFirst) while (given[r]!.size < rows[r]!.items && fill(r, new Set()));
  return given.map(set => [...set])
}
