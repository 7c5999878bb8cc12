import type { RichNode } from '~/shared/rich-text'
import { tidyDocument } from '../content/same-document'

export type BlockChange = { kind: 'same' | 'gone' | 'new'; block: RichNode }

/** How one document became another, block by block: the longest run of equal blocks stays, the rest is gone or new. */
export function diffBlocks(before: RichNode, after: RichNode): BlockChange[] {
  const [a, b] = [before.content ?? [], after.content ?? []]
  const [as, bs] = [a, b].map(blocks => blocks.map(block => JSON.stringify(tidyDocument(block)))) as [string[], string[]]
  const longest = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i]![j] = as[i] === bs[j] ? longest[i + 1]![j + 1]! + 1 : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!)
  const changes: BlockChange[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && as[i] === bs[j]) {
      changes.push({ kind: 'same', block: b[j]! })
      i++
      j++
    } else if (i < a.length && (j >= b.length || longest[i + 1]![j]! >= longest[i]![j + 1]!)) {
      changes.push({ kind: 'gone', block: a[i++]! })
    } else changes.push({ kind: 'new', block: b[j++]! })
  }
  return changes
}
