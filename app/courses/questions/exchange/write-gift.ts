import type { RichNode } from '~/shared/rich-text'
import { NOTHING_TO_READ } from '../plain-reading'
import type { ItemBody, Words } from '../question'
import { withEscapedStars } from './answers'
import type { Draft, Said } from './draft'
import { note, type NoteName } from './notes'
import { writeHtml } from './write-html'

export type Written = { text: string; notes: ReturnType<typeof note>[] } | { left: ReturnType<typeof note> }
const left = (name: NoteName): Written => ({ left: note(name) })

const escape = (text: string) => text.replace(/[\\~=#{}:]/g, '\\$&').replaceAll('\n', '\\n')

/** One question in GIFT, with our own marks as comments that Moodle reads too. */
export function writeGift(draft: Draft): Written {
  const { body, key, feedback, code, unit, difficulty } = draft
  if (hasNothingToRead(body)) return left('onlyPictures')
  // Words alone travel as words; two languages, anything but words, and words that would be read as HTML or pressed together, as HTML.
  const isHtml = [body, ...(body.options ?? []), ...(body.prompts ?? [])].some(one => one.rich) || hasEnglish(draft) || /[<&]| {2}|(?:\\n){2}/.test(JSON.stringify([body, feedback]))
  const say = ({ words, rich }: Said) => escape(isHtml ? writeHtml(withoutPictures({ words, rich })) : words.fa)
  const tell = (words: Words | undefined) => (words ? `#${say({ words })}` : '')
  const option = (id: string) => body.options!.find(one => one.id === id)!
  const optionSaid = (id: string) => say({ words: option(id).text, rich: option(id).rich })
  const general = feedback.general ? `\n####${say({ words: feedback.general })}` : ''
  const notes = [body, ...(body.options ?? []), ...(body.prompts ?? [])].some(one => hasPicture(one.rich)) || body.figure ? [note('plainOnly')] : []
  const tags = [unit && `unit:${unit}`, difficulty && `difficulty:${difficulty}`]

  let answers: string
  switch (key.kind) {
    case 'single':
      answers = body.options!.map(({ id }) => `\n\t${id === key.right ? '=' : '~'}${optionSaid(id)}${tell(feedback.options?.[id])}`).join('')
      break
    case 'multiple': {
      const share = percent(100 / key.right.length)
      if (key.credit !== 'partial') tags.push('credit:all')
      answers = body.options!.map(({ id }) => `\n\t~%${key.right.includes(id) ? share : `-${share}`}%${optionSaid(id)}${tell(feedback.options?.[id])}`).join('')
      break
    }
    case 'true_false': {
      const [wrong, right] = [feedback.options?.[String(!key.right)], feedback.options?.[String(key.right)]]
      answers = `${key.right ? 'T' : 'F'}${wrong || right ? `#${wrong ? say({ words: wrong }) : ''}` : ''}${tell(right)}`
      break
    }
    case 'numeric': {
      const ranges = [key, ...(key.also ?? [])]
      if (body.unit) notes.push(note('units', { name: body.unit.fa }))
      answers = ranges.length === 1 ? `#${key.value}:${key.tolerance}` : `#${ranges.map(({ value, tolerance }) => `\n\t=${value}:${tolerance}`).join('')}`
      break
    }
    case 'short_text': answers = key.accepted.map(form => `\n\t=${escape(withEscapedStars(form))}`).join(''); break
    case 'matching': {
      const spare = body.options!.filter(({ id }) => !key.pairs.includes(id)).map(({ id }) => `\n\t= -> ${optionSaid(id)}`)
      answers = key.pairs.map((id, i) => `\n\t=${say({ words: body.prompts![i]!.text, rich: body.prompts![i]!.rich })} -> ${optionSaid(id)}`).join('') + spare.join('')
      break
    }
    case 'essay':
      answers = ''
      tags.push(`points:${key.points}`)
      if (key.guide) notes.push(note('feedbackLost'))
      break
    default: return left('noPlaceFor')
  }
  const marks = [code && `[id:${code}]`, ...tags.filter(Boolean).map(tag => `[tag:${tag}]`)].filter(Boolean).join(' ')
  const close = answers.startsWith('\n') || general ? '\n' : ''
  const stem = `${isHtml ? '[html]' : ''}${say({ words: body.stem, rich: body.rich })}`
  return { text: `${marks ? `// ${marks}\n` : ''}${code ? `::${escape(code)}::` : ''}${stem} {${answers}${general}${close}}\n`, notes }
}

const percent = (share: number) => String(Math.round(share * 100_000) / 100_000)

export function hasEnglish(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return 'en' in value || Object.values(value).some(hasEnglish)
}
/** Whether a part of it would be empty without its pictures, which say nothing of themselves either. */
export const hasNothingToRead = (body: ItemBody) =>
  [{ text: body.stem, rich: body.rich }, ...(body.options ?? []), ...(body.prompts ?? [])].some(({ text, rich }) => rich && text.fa.replaceAll(NOTHING_TO_READ, '').trim() === '')
/** Of a picture alone what it says of itself. */
const withoutPictures = ({ words, rich }: Said): Said => ({ words, ...(rich && hasWords(rich.fa) && { rich }) })
const hasWords = (node: RichNode): boolean => Boolean(node.text?.trim()) || node.type === 'math' || node.type === 'formula' || (node.content ?? []).some(hasWords)
const hasPicture = (value: unknown): boolean => JSON.stringify(value ?? null).includes('"image"')
