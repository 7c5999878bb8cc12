import { diffArrays } from 'diff'
import type { Text } from '~/shared/text'
import { HOUR_KINDS, LINE_KINDS, type HourKind, type LineKind, type StandardText, type UnitText } from './standard-text'

export type Mark = 'same' | 'added' | 'removed'
export type Line = { mark: Mark; text: Text }
export type Piece = { mark: Mark; text: string }
export type Fact = 'title' | 'level' | 'code' | 'policyName'
export type UnitChange = {
  unitId: string
  mark: Mark | 'changed'
  title: Text
  /** Only what differs. */
  titleWas?: Text
  hours: { kind: 'theory' | 'practice'; before: number; after: number }[]
  lines: { kind: LineKind; lines: Line[] }[]
  moved?: { before: number; after: number }
}
export type Comparison = {
  facts: { fact: Fact; before: Text; after: Text }[]
  hours: { kind: HourKind; before: number; after: number }[]
  entry?: { fa: Piece[]; en: Piece[] }
  tools: Line[]
  units: UnitChange[]
}

const sameText = (a: Text, b: Text) => a.fa === b.fa && a.en === b.en
const markOf = ({ added, removed }: { added?: boolean; removed?: boolean }): Mark => (added ? 'added' : removed ? 'removed' : 'same')
const plain = (value: string | null): Text => ({ fa: value ?? '—', en: value ?? '—' })

/** Line by line; a line counts as the same when both its languages are. */
const compareLines = (before: readonly Text[], after: readonly Text[]): Line[] =>
  diffArrays([...before], [...after], { comparator: sameText })
    .flatMap(change => change.value.map(text => ({ mark: markOf(change), text })))
/** Whole words and whole numbers, with their half-spaces: what compares words elsewhere knows Latin ones alone. */
const wordsOf = (text: string) => text.match(/[\p{L}\p{M}\p{N}\u200c]+|\s+|./gsu) ?? []
const compareWords = (before: string, after: string): Piece[] =>
  diffArrays(wordsOf(before), wordsOf(after)).map(change => ({ mark: markOf(change), text: change.value.join('') }))
const differs = (lines: readonly Line[]) => lines.some(({ mark }) => mark !== 'same')

/** What of a standard is other in a later version than in an earlier one, unit by unit. */
export function compareStandards(before: StandardText, after: StandardText): Comparison {
  const facts = [
    { fact: 'title' as const, before: before.title, after: after.title },
    { fact: 'level' as const, before: before.level, after: after.level },
    { fact: 'code' as const, before: plain(before.code), after: plain(after.code) },
    { fact: 'policyName' as const, before: plain(before.policyName), after: plain(after.policyName) },
  ].filter(fact => !sameText(fact.before, fact.after))
  const tools = compareLines(before.tools, after.tools)
  return {
    facts,
    hours: HOUR_KINDS.map(kind => ({ kind, before: before.hours[kind], after: after.hours[kind] }))
      .filter(hours => hours.before !== hours.after),
    entry: sameText(before.entry, after.entry)
      ? undefined
      : { fa: compareWords(before.entry.fa, after.entry.fa), en: compareWords(before.entry.en, after.entry.en) },
    tools: differs(tools) ? tools : [],
    units: compareUnits(before.units, after.units),
  }
}

function compareUnits(before: readonly UnitText[], after: readonly UnitText[]): UnitChange[] {
  const were = new Map(before.map((unit, i) => [unit.unitId, { unit, at: i + 1 }]))
  const are = new Set(after.map(({ unitId }) => unitId))
  const kept = before.filter(({ unitId }) => are.has(unitId)).map(({ unitId }) => unitId)
  const order = after.filter(({ unitId }) => were.has(unitId)).map(({ unitId }) => unitId)
  const now = after.map((unit, i) => {
    const was = were.get(unit.unitId)
    if (!was) return whole(unit, 'added')
    // Moved is what stands elsewhere among those that stayed; a new unit before it moves nothing.
    const hasMoved = kept.indexOf(unit.unitId) !== order.indexOf(unit.unitId)
    return compareUnit(was.unit, unit, hasMoved ? { before: was.at, after: i + 1 } : undefined)
  })
  return [...now, ...before.filter(({ unitId }) => !are.has(unitId)).map(unit => whole(unit, 'removed'))]
}

const whole = (unit: UnitText, mark: 'added' | 'removed'): UnitChange => ({
  unitId: unit.unitId,
  mark,
  title: unit.title,
  hours: (['theory', 'practice'] as const).map(kind => ({
    kind, before: mark === 'added' ? 0 : unit[kind], after: mark === 'added' ? unit[kind] : 0,
  })),
  lines: LINE_KINDS.filter(kind => unit[kind].length > 0)
    .map(kind => ({ kind, lines: unit[kind].map(text => ({ mark, text })) })),
})

function compareUnit(before: UnitText, after: UnitText, moved?: UnitChange['moved']): UnitChange {
  const change = {
    titleWas: sameText(before.title, after.title) ? undefined : before.title,
    hours: (['theory', 'practice'] as const).map(kind => ({ kind, before: before[kind], after: after[kind] }))
      .filter(hours => hours.before !== hours.after),
    lines: LINE_KINDS.map(kind => ({ kind, lines: compareLines(before[kind], after[kind]) })).filter(({ lines }) => differs(lines)),
    moved,
  }
  const isSame = !change.titleWas && change.hours.length === 0 && change.lines.length === 0 && !moved
  return { unitId: after.unitId, title: after.title, mark: isSame ? 'same' : 'changed', ...change }
}
