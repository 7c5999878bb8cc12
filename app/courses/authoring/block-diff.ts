import type { RichNode } from '~/shared/rich-text'
import { tidyDocument } from '../content/same-document'

type Step = { kind: 'same' | 'gone' | 'new'; block: RichNode }
/** A list that stands in both with other items: item by item, each with its number in its own list. */
type ListChange = { kind: 'list'; block: RichNode; items: (Step & { place: number })[] }
export type BlockChange = Step | ListChange

/** How one document became another, block by block: the longest run of equal blocks stays, the rest is gone or new. */
export const diffBlocks = (before: RichNode, after: RichNode) => pairLists(steps(written(before), written(after)))

/** The editor ends a text with an empty line to write on, which is no change of it. */
const written = ({ content = [] }: RichNode) => content.filter(({ type, content }) => type !== 'paragraph' || (content?.length ?? 0) > 0)

function steps(a: readonly RichNode[], b: readonly RichNode[]): Step[] {
  const [as, bs] = [a, b].map(blocks => blocks.map(block => JSON.stringify(tidyDocument(block)))) as [string[], string[]]
  const longest = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i]![j] = as[i] === bs[j] ? longest[i + 1]![j + 1]! + 1 : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!)
  const changes: Step[] = []
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

const LISTS = ['bulletList', 'orderedList']

/** Within what changed between two equal blocks, a list that is gone and one of its kind that came and shares an item are one. */
function pairLists(changes: readonly Step[]): BlockChange[] {
  const isSame = ({ kind }: Step) => kind === 'same'
  const end = changes.findIndex((change, i) => i > 0 && isSame(change) !== isSame(changes[0]!))
  if (end > 0) return [...pairLists(changes.slice(0, end)), ...pairLists(changes.slice(end))]
  let gone = changes.filter(({ kind, block }) => kind === 'gone' && LISTS.includes(block.type))
  const left = new Set<BlockChange>(changes)
  const paired = changes.map((change): BlockChange => {
    const was = change.kind === 'new' && gone.find(({ block }) => block.type === change.block.type && sharesItem(block, change.block))
    if (!was) return change
    gone = gone.slice(gone.indexOf(was) + 1)
    left.delete(was)
    return { kind: 'list', block: change.block, items: itemsOf(was.block, change.block) }
  })
  return paired.filter(change => change.kind === 'list' || left.has(change))
}

const sharesItem = (a: RichNode, b: RichNode) => steps(a.content ?? [], b.content ?? []).some(({ kind }) => kind === 'same')

function itemsOf(before: RichNode, after: RichNode) {
  const startOf = ({ attrs }: RichNode) => Number(attrs?.start ?? 1)
  let [gone, come] = [startOf(before), startOf(after)]
  return steps(before.content ?? [], after.content ?? []).map(step => {
    const place = step.kind === 'gone' ? gone : come
    if (step.kind !== 'new') gone++
    if (step.kind !== 'gone') come++
    return { ...step, place }
  })
}
