import { documentOf, type RichDocument, type RichNode } from '~/shared/rich-text'
import { isRichText } from '~/shared/rich-text-problems'
import type { Said } from '../exchange/draft'
import { NOTHING_TO_READ, plainReading } from '../plain-reading'
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

/** What its editor posted, as a document: nothing where it is empty, `null` where it can't be kept. */
export function readRich(typed: string | undefined): RichDocument | null | undefined {
  if (!typed) return undefined
  try {
    const document: unknown = JSON.parse(typed)
    if (!isRichText(document)) return null
    return plainReading(document) === '' && !JSON.stringify(document).includes('"image"') ? undefined : document
  } catch {
    return null
  }
}

/**
 * What is typed of a stem, an option, a pair or a step: in each language a line or several, and what is shown in its
 * place where that isn't enough. Words that nobody wrote are what can be read in it.
 */
export function typedSaid(typed: Words, { fa, en }: Partial<Documents> = {}, inLine = true): Said {
  const line = (words: string | undefined) => (inLine && words && hasFormula(words) ? lineOf(words) : undefined)
  const [lineFa, lineEn] = [line(typed.fa), line(typed.en)]
  const english = (lineEn?.plain ?? typed.en) || (en && (plainReading(en) || NOTHING_TO_READ))
  const words = { fa: (lineFa?.plain ?? typed.fa) || (fa ? plainReading(fa) || NOTHING_TO_READ : ''), ...(english && { en: english }) }
  const [richFa, richEn] = [fa ?? lineFa?.document, en ?? lineEn?.document]
  if (!richFa && !richEn) return { words }
  const otherwise = (said: string) => (inLine ? lineOf(said).document : documentOf(said))
  return { words, rich: { fa: richFa ?? otherwise(typed.fa), ...(english && { en: richEn ?? otherwise(typed.en || english) }) } }
}

export type SaidTyped = Words & { rich?: Partial<Documents> }

/** The same as it was typed; `rich` where a line can't hold it. */
export function asTyped({ text, rich }: Pick<Option, 'text' | 'rich'>): SaidTyped {
  const [fa, en] = [typedOf(text.fa, rich?.fa), typedOf(text.en, rich?.en)]
  return {
    fa: fa.line ?? '', ...(en.line !== undefined && { en: en.line }),
    ...((fa.rich || en.rich) && { rich: { ...(fa.rich && { fa: fa.rich }), ...(en.rich && { en: en.rich }) } }),
  }
}

function typedOf(words: string | undefined, rich: RichDocument | undefined): { line?: string; rich?: RichDocument } {
  const line = rich ? sourceOf(rich) : words?.includes('\n') ? undefined : words
  if (line !== undefined || words === undefined) return { line }
  // What is read in it anyway follows what is changed in it.
  const own = rich && words !== (plainReading(rich) || NOTHING_TO_READ) ? words : ''
  return { line: own, rich: rich ?? documentOf(words) }
}

function sourceOf(document: RichDocument): string | undefined {
  const [paragraph, ...more] = document.content ?? []
  const nodes = paragraph?.content ?? []
  if (paragraph?.type !== 'paragraph' || more.length > 0 || !nodes.every(({ type, marks }) => type === 'math' || (type === 'text' && !marks))) return undefined
  return nodes.map(node => (node.type === 'math' ? `\\(${String(node.attrs?.tex)}\\)` : node.text)).join('')
}
