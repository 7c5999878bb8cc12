import { parse, type GIFTQuestion, type NumericalFormat, type TextChoice, type TextFormat } from 'gift-pegjs'
import { toLatinDigits } from '~/shared/text'
import { drawChoices, drawNumber, drawShortText, feedbackOf, middle, type Drawn, type GivenNumber } from './answers'
import { readCloze } from './cloze.server'
import { levelIn } from './difficulty'
import { carefully, matching, MOST_PARTS, stemOf, type Entry, type Reading, type Said } from './draft'
import { embeddedIn, withEscapes } from './gift-typed'
import { cut, isNamed } from './moodle-question.server'
import { Texts } from './moodle-xml.server'
import { listOf, note } from './notes'
import { wholePoints } from './points'

const MOST_CHARACTERS = 60_000
type Block = { text: string; line: number }

/**
 * A GIFT file, block by block: a blank line parts them, unless the braces are still open; after one a title begins another
 * question even then, so that a brace which was forgotten costs its own question alone.
 */
export function readGift(text: string): Reading {
  const blocks = blocksIn(text.replace(/\r\n?/g, '\n'))
  return { total: blocks.length, entries: entriesOf(blocks) }
}

function blocksIn(text: string): Block[] {
  const blocks: Block[] = []
  let lines: string[] = []
  let start = 1
  let isOpen = false
  let isAfterBlank = false
  const flush = () => {
    if (lines.some(line => line.trim() && !line.trim().startsWith('//'))) blocks.push({ text: lines.join('\n'), line: start })
    lines = []
    isOpen = false
  }
  for (const [i, line] of text.split('\n').entries()) {
    const isBlank = line.trim() === ''
    if (isBlank && !isOpen) {
      flush()
      continue
    }
    if (isAfterBlank && isOpen && /^\s*::[^:]/.test(line)) flush()
    isAfterBlank = isBlank
    if (lines.length === 0) start = i + 1
    // A line that names a category ends its block by itself.
    if (/^\s*\$CATEGORY:/.test(line)) {
      flush()
      blocks.push({ text: line.trim(), line: i + 1 })
      continue
    }
    if (isBlank) continue
    lines.push(line)
    if (!line.trim().startsWith('//')) for (const sign of line.replace(/\\./g, '')) isOpen = sign === '{' || (isOpen && sign !== '}')
  }
  flush()
  return blocks
}

function* entriesOf(blocks: readonly Block[]): Generator<Entry> {
  let unit: string | undefined
  let hasNames = false
  for (const { text, line } of blocks) {
    const category = /^\$CATEGORY:(.*)$/.exec(text)?.[1]?.trim()
    if (category !== undefined) {
      unit = category.split('/').at(-1)!
      yield { title: cut(category), notes: [note('category', { name: unit })], isAside: true }
      continue
    }
    const entry = carefully(cut(text), line, () => readBlock(text, line))
    hasNames ||= entry.draft !== undefined && isNamed(entry.title, entry.draft)
    yield entry.draft && unit && !entry.draft.unit ? { ...entry, draft: { ...entry.draft, unit }, isInCategory: true } : entry
  }
  if (hasNames) yield { title: 'GIFT', notes: [note('names')], isAside: true }
}

function readBlock(text: string, line: number): Entry {
  const title = cut(text.replace(/^\s*\/\/.*$/gm, '').replace(/^\s*::/, '').split('::')[0]!.trim())
  if (text.length > MOST_CHARACTERS) return { title, notes: [note('tooLong', { n: MOST_CHARACTERS / 1000 })] }
  const latin = inLatin(text)
  const [question, error] = parsed(latin)
  if (question) return readQuestion(question)
  if (!error) return { title, notes: [note('cutOff', { line })] }
  const embedded = embeddedIn(text)
  if (embedded) return readCloze(embedded)
  const [typed, { location, found } = error] = parsed(withEscapes(latin))
  if (typed) return readQuestion(typed)
  return { title, notes: [found?.trim() ? note('notExpected', { line: line + (location?.start.line ?? 1) - 1, found }) : note('cutOff', { line })] }
}

type Unread = { location?: { start: { line: number } }; found?: string | null }
function parsed(text: string): [GIFTQuestion | undefined, Unread?] {
  try {
    return [parse(`${text}\n`)[0]]
  } catch (error) {
    return [undefined, error as Unread]
  }
}

/** What GIFT knows in Latin alone, written in Persian: the numbers of a numeric answer, and true or false. */
function inLatin(text: string) {
  return text
    .replace(/(?<!\\)\{\s*#(?:\\.|[^\\}])*/g, numbers => numbers.replace(
      /((?:^\{\s*#|(?<!\\)[=:%]|\.\.)\s*[-+]?)([\d۰-۹٠-٩][\d۰-۹٠-٩.٫/]*)/g, (_, before: string, number: string) => before + toLatinDigits(number).replace('٫', '.')))
    .replace(/(?<!\\)\{\s*(درست|صحیح|صحيح|نادرست|غلط)(?=\s*[#}])/g, (_, said: string) => (said === 'نادرست' || said === 'غلط' ? '{F' : '{T'))
}

/** The grammar keeps what was escaped as its number, and forgets to give it back where a pair’s answer stands. */
const unescaped = (text: string) => text.replace(/&&(\d{3});/g, (_, code: string) => String.fromCharCode(Number(code)))

const FORMATS = { moodle: 'moodle_auto_format', html: 'html', markdown: 'markdown', plain: 'plain_text' } as const

function readQuestion(question: GIFTQuestion): Entry {
  if (question.type === 'Category') return { title: cut(question.title), notes: [note('notAQuestion')] }
  const texts = new Texts()
  const said = ({ text, format }: TextFormat): Said => texts.said(undefined, text, FORMATS[format])
  const perhaps = (text: TextFormat | null | undefined) => (text ? texts.words(undefined, text.text, FORMATS[text.format]) : undefined)
  const stem = said(question.stem)
  const title = cut(unescaped(question.title ?? stem.words.fa))
  if (question.type === 'Description') return { title, notes: [note('notAQuestion')] }
  const shared = { stem, general: perhaps(question.globalFeedback) }
  const answersOf = (choices: TextChoice[], read = said) => choices.map(({ isCorrect, weight, text, feedback }) =>
    ({ said: read(text), fraction: weight ?? (isCorrect ? 100 : 0), feedback: perhaps(feedback) }))
  // What is typed is compared with what is written, as it stands: '<' is a '<'.
  const typed = ({ text }: TextFormat): Said => ({ words: { fa: text.replace(/[ \t]+$/gm, '').trim() } })

  const draw = (): Drawn => {
    switch (question.type) {
      case 'MC': {
        const isSingle = question.choices.some(({ isCorrect }) => isCorrect)
        return drawChoices(shared, answersOf(question.choices), isSingle, tags.get('credit') === 'all')
      }
      case 'Short': return drawShortText(shared, answersOf(question.choices, typed))
      case 'Numerical': return drawNumber(shared, numbersOf(question.choices, perhaps))
      case 'TF': {
        // The first feedback speaks to who was wrong, the second to who was right.
        const [wrong, right] = [perhaps(question.trueFeedback), perhaps(question.falseFeedback)]
        const feedback = feedbackOf(shared.general, [[String(!question.isTrue), wrong], [String(question.isTrue), right]])
        return { draw: { kind: 'true_false', body: stemOf(stem), key: { kind: 'true_false', right: question.isTrue }, feedback }, notes: [] }
      }
      case 'Matching': {
        const all = question.matchPairs.map(({ subquestion, subanswer }) => ({ prompt: said(subquestion), choice: said({ ...subquestion, text: unescaped(subanswer) }) }))
        const pairs = all.filter(({ prompt }) => prompt.words.fa).map(({ prompt, choice }): [Said, Said] => [prompt, choice])
        const more = all.filter(({ prompt }) => !prompt.words.fa).map(({ choice }) => choice)
        return { draw: matching({ stem, feedback: feedbackOf(shared.general) }, pairs, more), notes: [] }
      }
      case 'Essay': {
        const { points, rounded } = wholePoints(Number(tags.get('points')) || 1)
        return { draw: { kind: 'essay', body: stemOf(stem), key: { kind: 'essay', points }, feedback: feedbackOf(shared.general) }, notes: rounded ? [rounded] : [] }
      }
    }
  }
  const parts = 'choices' in question ? question.choices : 'matchPairs' in question ? question.matchPairs : []
  if (Array.isArray(parts) && parts.length > MOST_PARTS) return { title, notes: [note('manyOptions')] }
  const tags = tagsOf(question.tags ?? [], texts)
  const drawn = draw()
  if (!drawn.draw) return { title, notes: drawn.notes }
  const difficulty = levelIn(tags, texts)
  return {
    title,
    notes: [...drawn.notes, ...texts.allNotes],
    ...texts.allPictures,
    draft: {
      ...drawn.draw,
      ...(question.id && { code: question.id }),
      ...(tags.get('unit') && { unit: tags.get('unit') }),
      ...(difficulty && { difficulty }),
    },
  }
}

function tagsOf(tags: readonly string[], texts: Texts) {
  const own = tags.map(tag => /^(unit|difficulty|credit|points):(.+)$/.exec(tag.replace(/\\(.)/g, '$1')))
  const others = tags.filter((_, i) => !own[i])
  if (others.length > 0) texts.note('tags', { name: listOf(others) })
  return new Map(own.flatMap(match => (match ? [[match[1]!, match[2]!] as const] : [])))
}

type Choices = { weight: number | null; isCorrect: boolean; text: NumericalFormat; feedback: TextFormat | null }[] | NumericalFormat

function numbersOf(choices: Choices, perhaps: (text: TextFormat | null) => GivenNumber['feedback']): GivenNumber[] {
  const all = Array.isArray(choices) ? choices : [{ weight: null, isCorrect: true, text: choices, feedback: null }]
  return all.map(({ weight, isCorrect, text, feedback }) => {
    // '*' takes whatever is typed; the grammar hands it on as words.
    if (text.number === undefined && text.numberHigh === undefined) return { value: (text as { text?: string }).text ?? '*', tolerance: '0', fraction: weight ?? (isCorrect ? 100 : 0), feedback: perhaps(feedback) }
    const { type, number, range, numberHigh, numberLow } = text
    const between = type === 'high-low' ? middle(String(numberLow), String(numberHigh)) : undefined
    const { value, tolerance } = between ?? { value: String(number), tolerance: String(range ?? 0) }
    return { value, tolerance, fraction: weight ?? (isCorrect ? 100 : 0), feedback: perhaps(feedback) }
  })
}
