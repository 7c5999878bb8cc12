import { parseDecimal } from '../decimal'
import type { BlankKey, Option, Words } from '../question'
import type { GapWritten } from './draft'

/** A gap as one writes it in a line: 'خاک | زمین' written, '*فاز | نول' chosen (the star marks what is right), '# 30 ± 0.5' a number. */
export function readGap(line: string): GapWritten | undefined {
  const number = /^\s*#\s*([^±]+?)\s*(?:±\s*(.+?))?\s*$/.exec(line)
  if (number) {
    const [value, tolerance] = [parseDecimal(number[1]!), parseDecimal(number[2] ?? '0')]
    return value === undefined || tolerance === undefined ? undefined : { kind: 'number', value, tolerance }
  }
  const parts = line.split('|').map(part => part.trim()).filter(Boolean)
  const right = parts.findIndex(part => part.startsWith('*'))
  if (parts.length === 0) return undefined
  if (right < 0) return { kind: 'text', accepted: parts }
  return { kind: 'choice', options: parts.map((part, i) => ({ words: wordsOf(i === right ? part.slice(1) : part) })), right }
}

/** 'فاز // phase' in two languages. */
const wordsOf = (part: string): Words => {
  const [fa, en] = part.split(' // ').map(one => one.trim())
  return en ? { fa: fa!, en } : { fa: part.trim() }
}
const written = ({ fa, en }: Words) => (en ? `${fa} // ${en}` : fa)

export function writeGap(gap: BlankKey, options: Option[] = []) {
  if (gap.kind === 'text') return gap.accepted.join(' | ')
  if (gap.kind === 'number') return `# ${gap.value} ± ${gap.tolerance}`
  return options.map(({ id, text }) => `${id === gap.right ? '*' : ''}${written(text)}`).join(' | ')
}
