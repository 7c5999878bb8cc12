import { faKey, toLatinDigits, type Text } from '~/shared/text'
import { parseDecimal } from '../decimal'
import { feedbackOf } from './answers'
import { levelOf } from './difficulty'
import { blanks, matching, multiple, ordering, single, stemOf, type Draft, type Entry, type Said } from './draft'
import { words } from './draft-problems'
import { readGap } from './gap-syntax'
import { cut } from './moodle-question.server'
import { listOf, note, type NoteName } from './notes'
import { wholePoints } from './points'
import { COLUMNS, knownKinds, OPTIONS, optionKey } from './sheet-columns'

/** 'فارسی // English' in one cell. */
const saidOf = (cell: string): Said => {
  const [fa = '', ...en] = cell.split(' // ')
  return { words: words(fa, en.join(' // ')) }
}

const TRUE = /^(true|t|yes|درست|صحیح|ص|بله|بلی|1)$/i
const FALSE = /^(false|f|no|نادرست|غلط|غ|خیر|0)$/i
const NO = /^(0|-|no|false|نه|خیر|ندارد)$/i

type Drawn = Pick<Draft, 'kind' | 'body' | 'key' | 'feedback'>
class Left {
  constructor(readonly why: Text) {}
}
const left = (...args: Parameters<typeof note>) => new Left(note(...args))

/** A row as a question; what stands in it and belongs to no part of its kind is told. */
export function readRow(cellAt: (key: string) => string, line: number): Entry {
  const looked = new Set<string>()
  const cell = (key: string) => {
    looked.add(key)
    return cellAt(key)
  }
  const title = cut(cellAt('stemFa').replace(/^=formula.*/, ''))
  const none = (...args: Parameters<typeof note>): Entry => ({ title, notes: [note(...args)] })
  if (COLUMNS.some(({ key }) => /^=formula/.test(cellAt(key)))) return none('formulaCell', { line })
  if (!cell('kind')) return none('noKind')
  const kind = knownKinds.get(faKey(cell('kind')))
  if (!kind || kind === 'hotspot') return none('unknownKind', { name: cell('kind') })
  const notes: Text[] = []
  const stem: Said = { words: words(cell('stemFa'), cell('stemEn')) }
  const feedback = feedbackOf(cell('feedback') ? saidOf(cell('feedback')).words : undefined)
  const drawn = draw({ kind, stem, feedback, cell, notes })
  if (drawn instanceof Left) return { title, notes: [drawn.why] }
  const difficulty = cell('difficulty')
  const level = levelOf(difficulty)
  if (difficulty && !level) notes.push(note('difficultyUnread', { name: difficulty }))
  const [code, unit] = [cell('code'), cell('unit')]
  const unread = COLUMNS.filter(({ key }) => !looked.has(key) && !['', '0', '-'].includes(toLatinDigits(cellAt(key))))
  if (unread.length > 0) notes.push(note('cellsUnread', { name: { fa: listOf(unread.map(({ title: { fa } }) => fa)).fa, en: listOf(unread.map(({ title: { en } }) => en)).en } }))
  return { title, notes, draft: { ...drawn, ...(code && { code }), ...(unit && { unit }), ...(level && { difficulty: level }) } }
}

type Row = { kind: Draft['kind']; stem: Said; feedback: Draft['feedback']; cell: (key: string) => string; notes: Text[] }

function draw({ kind, stem, feedback, cell, notes }: Row): Drawn | Left {
  const shared = { stem, feedback }
  const filled = () => Array.from({ length: OPTIONS }, (_, i) => ({ column: i + 1, words: cell(optionKey(i + 1)) })).filter(one => one.words)
  const isPartial = () => cell('credit') !== '' && !NO.test(toLatinDigits(cell('credit')))
  switch (kind) {
    case 'single': case 'multiple': {
      const options = filled()
      const right = rightOf(cell('right'), options)
      if (right instanceof Left) return right
      const all = options.map(one => saidOf(one.words))
      if (kind === 'multiple') return multiple(shared, all, right, isPartial() ? 'partial' : undefined)
      return right.length === 1 ? single(shared, all, right[0]!) : left('severalRight')
    }
    case 'true_false': {
      const said = toLatinDigits(cell('right'))
      if (!TRUE.test(said) && !FALSE.test(said)) return said ? left('rightUnread', { name: cell('right') }) : left('noRight')
      return { kind, body: stemOf(stem), key: { kind, right: TRUE.test(said) }, feedback }
    }
    case 'numeric': {
      const [value, width] = [parseDecimal(cell('right')), parseDecimal(cell('tolerance') || '0')]
      if (value === undefined || width === undefined) return cell('right') ? left('notANumber', { name: cell(value === undefined ? 'right' : 'tolerance') }) : left('noRight')
      const measure = cell('measure')
      return { kind, body: { ...stemOf(stem), ...(measure && { unit: saidOf(measure).words }) }, key: { kind, value, tolerance: width.replace('-', '') }, feedback }
    }
    case 'short_text': {
      const accepted = filled().map(one => one.words)
      const wild = accepted.find(one => one.includes('*'))
      if (wild) return left('wildcard', { name: wild })
      return { kind, body: stemOf(stem), key: { kind, accepted: accepted.length > 0 || !cell('right') ? accepted : [cell('right')] }, feedback }
    }
    case 'matching': {
      const cells = filled().map(one => one.words)
      const parts = cells.map(one => one.split(one.includes('->') ? '->' : /[→←]/).map(part => part.trim()))
      const unread = parts.findIndex(pair => pair.length !== 2 || !pair[1])
      if (unread >= 0) return left('pairUnread', { name: cells[unread]! })
      const said = parts.map(([prompt, choice]): [Said | undefined, Said] => [prompt ? saidOf(prompt) : undefined, saidOf(choice!)])
      return matching(shared, said.flatMap(([prompt, choice]): [Said, Said][] => (prompt ? [[prompt, choice]] : [])), said.flatMap(([prompt, choice]) => (prompt ? [] : [choice])))
    }
    case 'ordering': return ordering(shared, filled().map(one => saidOf(one.words)), isPartial() ? 'neighbours' : undefined)
    case 'blanks': {
      const cells = filled().map(one => one.words)
      const twice = cells.find(one => one.split('|').filter(part => part.trim().startsWith('*')).length > 1)
      if (twice) return left('severalRight')
      const gaps = cells.map(readGap)
      const unread = gaps.indexOf(undefined)
      return unread >= 0 ? left('notANumber', { name: cells[unread]! }) : blanks(shared, gaps.flatMap(gap => gap ?? []))
    }
    case 'essay': case 'file': {
      const typed = cell('right') && parseDecimal(cell('right'))
      if (typed === undefined) return left('notANumber', { name: cell('right') })
      const { points, rounded } = wholePoints(Number(typed || '1'))
      if (rounded) notes.push(rounded)
      return { kind, body: stemOf(stem), key: { kind, points }, feedback }
    }
    default: return left('unknownKind' satisfies NoteName, { name: kind })
  }
}

/** Which options are right: by the number over their column, or by the words of one. */
function rightOf(typed: string, options: readonly { column: number; words: string }[]): number[] | Left {
  if (!typed) return left('noRight')
  const byWords = options.findIndex(one => one.words === typed)
  const parts = typed.split(/[,،;؛\s]+/).filter(Boolean).map(part => ({ part, at: options.findIndex(({ column }) => String(column) === parseDecimal(part)) }))
  const unknown = parts.find(({ at }) => at < 0)
  if (!unknown) return [...new Set(parts.map(({ at }) => at))]
  return byWords >= 0 ? [byWords] : left('rightUnread', { name: unknown.part })
}
