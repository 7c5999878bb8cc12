import { toLatinDigits } from '~/shared/text'
import { single, type Draft, type Entry, type Reading } from './draft'
import { cut } from './moodle-question.server'
import { note } from './notes'
import { hasEnglish, hasNothingToRead, type Written } from './write-gift'

/** What stands before an option, each row in its order: Latin letters, abjad, the Persian alphabet, numbers. */
const ROWS = [[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'], ['الف', ...'بجدهوزحطی'], ['الف', ...'بپتثجچحخد'], Array.from({ length: 26 }, (_, i) => String(i + 1))]
const LABEL = '[A-Z]|الف|هـ|[\\u0627-\\u06CC]|[0-9۰-۹٠-٩]{1,2}'
const LETTER = new RegExp(`^\\s*(?:([A-Z])\\s*[.)]|(${LABEL})\\s*[.)-](?=\\s|$))\\s*(.*)$`, 'i')
const ANSWER = new RegExp(`^\\s*(?:ANSWER|پاسخ|جواب)\\s*[:：]\\s*(${LABEL})\\s*[.)]?\\s*$`, 'i')

/** What no other format has. */
export const hasAnswerLine = (text: string) => text.split('\n').some(line => ANSWER.test(line))

type Option = { letter: string; words: string[] }
const labelOf = (typed: string) => toLatinDigits(typed).toUpperCase().replace('هـ', 'ه')

function optionIn(line: string) {
  const [, latin, label = latin, words = ''] = LETTER.exec(line) ?? []
  return label ? { letter: labelOf(label), words: [words.trim()] } : undefined
}

/** Aiken: a question, its lettered options, the letter that is right. A line that is none of these goes on with the last. */
export function readAiken(text: string): Reading {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const total = lines.filter(line => ANSWER.test(line)).length || (text.trim() ? 1 : 0)
  return { total, entries: entriesOf(lines) }
}

function* entriesOf(lines: readonly string[]): Generator<Entry> {
  let stem: string[] = []
  let options: Option[] = []
  let start = 1
  const leadsOn = answersAhead(lines)
  const reset = () => {
    stem = []
    options = []
  }
  for (const [i, line] of lines.entries()) {
    const said = ANSWER.exec(line)?.[1]
    const answer = said && labelOf(said)
    const option = optionIn(line)
    if (answer) {
      yield entryOf(stem.join('\n').trim(), options, answer, start)
      reset()
    } else if (option && stem.length > 0 && follows(options, option)) options.push(option)
    else if (line.trim() === '') {
      // A blank line parts two questions, unless this one's options or answer are still to come.
      if (stem.length > 0 && !leadsOn[i]) {
        yield entryOf(stem.join('\n').trim(), options, undefined, start)
        reset()
      }
    } else if (options.length > 0) options.at(-1)!.words.push(line.trim())
    else {
      if (stem.length === 0) start = i + 1
      stem.push(line.trim())
    }
  }
  if (stem.length > 0 || options.length > 0) yield entryOf(stem.join('\n').trim(), options, undefined, start)
}

/** Whether all of them stand in one row of labels, from its first on. */
const follows = (options: readonly Option[], next: Option) => ROWS.some(row => [...options, next].every(({ letter }, i) => letter === row[i]))

/** Of each line whether the next one with anything in it is an option or the answer. */
function answersAhead(lines: readonly string[]) {
  const ahead: boolean[] = []
  let next = false
  for (let i = lines.length - 1; i >= 0; i--) {
    if (lines[i]!.trim() !== '') next = ANSWER.test(lines[i]!) || LETTER.test(lines[i]!)
    ahead[i] = next
  }
  return ahead
}
const wordsOf = ({ words }: Option) => words.filter(Boolean).join(' ')

function entryOf(stem: string, options: Option[], answer: string | undefined, line: number): Entry {
  const title = cut(stem || (options[0] && wordsOf(options[0])) || String(line))
  if (!stem) return { title, notes: [note('noStem')] }
  if (options.length < 2) return { title, notes: [note('fewOptions')] }
  if (!answer) return { title, notes: [note('noAnswerLine')] }
  const right = options.findIndex(({ letter }) => letter === answer)
  if (right < 0) return { title, notes: [note('noRight')] }
  return { title, notes: [], draft: single({ stem: { words: { fa: stem } } }, options.map(one => ({ words: { fa: wordsOf(one) } })), right) }
}

/** One question in Aiken, which holds a single choice in one language and nothing else. */
export function writeAiken(draft: Draft): Written {
  const { body, key, feedback } = draft
  if (key.kind !== 'single') return { left: note('noPlaceFor') }
  if (hasNothingToRead(body)) return { left: note('onlyPictures') }
  const flat = (text: string) => text.replace(/\s*\n\s*/g, ' ')
  // What differs only in its lines or its picture would be one option twice.
  if (new Set(body.options!.map(({ text }) => flat(text.fa).replace(/\s+/g, ' '))).size < body.options!.length) return { left: note('noPlaceFor') }
  if (body.options!.some(({ text }) => LETTER.test(text.fa)) || body.stem.fa.split('\n').some(line => LETTER.test(line) || ANSWER.test(line)))
    return { left: note('noPlaceFor') }
  const notes = [
    ...(hasEnglish(draft) ? [note('onlyPersian')] : []),
    ...(body.rich || body.figure || /\n/.test([body.stem.fa, ...body.options!.map(({ text }) => text.fa)].join('')) || body.options!.some(one => one.rich) ? [note('plainOnly')] : []),
    ...(feedback.general || feedback.options ? [note('feedbackLost')] : []),
  ]
  const letters = body.options!.map(({ id, text }, i) => ({ id, letter: String.fromCharCode(65 + i), words: flat(text.fa) }))
  const lines = [flat(body.stem.fa), ...letters.map(({ letter, words }) => `${letter}. ${words}`), `ANSWER: ${letters.find(({ id }) => id === key.right)!.letter}`]
  return { text: `${lines.join('\n')}\n`, notes }
}
