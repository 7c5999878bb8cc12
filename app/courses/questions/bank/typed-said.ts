import type { RichDocument, RichNode } from '~/shared/rich-text'
import type { Documents, Option, Words } from '../question'

/** A formula in a line that is typed: «\(x^2\)», as in other programs' files. */
const FORMULA = /\\\(((?:[^\\]|\\[^)]){1,500}?)\\\)/
const PIECES = new RegExp(FORMULA.source, 'g')
export const hasFormula = (typed: string) => FORMULA.test(typed)

/** A typed line as a text, its formulas as formulas; `plain` is how it reads without them. */
export function lineOf(typed: string): { plain: string; document: RichDocument } {
  const content: RichNode[] = []
  const say = (text: string) => void (text && content.push({ type: 'text', text }))
  let from = 0
  for (const found of typed.matchAll(PIECES)) {
    say(typed.slice(from, found.index))
    content.push({ type: 'math', attrs: { tex: found[1]!.trim() } })
    from = found.index + found[0].length
  }
  say(typed.slice(from))
  return { plain: typed.replace(PIECES, (_, tex: string) => tex.trim()), document: { type: 'doc', content: [{ type: 'paragraph', content }] } }
}

/** What is typed of an option, a pair or a step. */
export function typedSaid(typed: Words): { words: Words; rich?: Documents } {
  if (![typed.fa, typed.en ?? ''].some(hasFormula)) return { words: typed }
  const [fa, en] = [lineOf(typed.fa), typed.en === undefined ? undefined : lineOf(typed.en)]
  return { words: { fa: fa.plain, ...(en && { en: en.plain }) }, rich: { fa: fa.document, ...(en && { en: en.document }) } }
}

/** The same as it was typed; where it holds more than formulas, the words alone. */
export const asTyped = ({ text, rich }: Pick<Option, 'text' | 'rich'>): Words =>
  ({ fa: sourceOf(rich?.fa) ?? text.fa, ...(text.en !== undefined && { en: sourceOf(rich?.en) ?? text.en }) })

function sourceOf(document: RichDocument | undefined): string | undefined {
  const [paragraph, ...more] = document?.content ?? []
  const nodes = paragraph?.content ?? []
  if (paragraph?.type !== 'paragraph' || more.length > 0 || !nodes.every(({ type, marks }) => type === 'math' || (type === 'text' && !marks))) return undefined
  return nodes.map(node => (node.type === 'math' ? `\\(${String(node.attrs?.tex)}\\)` : node.text)).join('')
}
