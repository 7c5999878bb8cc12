import { single, type Draft, type Entry, type Reading } from './draft'
import { cut } from './moodle-question.server'
import { note } from './notes'
import { hasEnglish, type Written } from './write-gift'

const LETTER = /^\s*([A-Z])\s*[.)]\s*(.*)$/
const ANSWER = /^\s*(?:ANSWER|پاسخ)\s*[:：]\s*([A-Z])\s*\.?\s*$/i

/** Aiken: a question, its lettered options, the letter that is right. A line that is none of these goes on with the last. */
export function readAiken(text: string): Reading {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const total = lines.filter(line => ANSWER.test(line)).length
  return { total, entries: entriesOf(lines) }
}

function* entriesOf(lines: readonly string[]): Generator<Entry> {
  let stem: string[] = []
  let options: { letter: string; words: string }[] = []
  let start = 1
  const reset = () => {
    stem = []
    options = []
  }
  for (const [i, line] of lines.entries()) {
    const answer = ANSWER.exec(line)?.[1]?.toUpperCase()
    const option = LETTER.exec(line)
    if (answer) {
      yield entryOf(stem.join('\n').trim(), options, answer, start)
      reset()
    } else if (option && stem.length > 0 && option[1] === String.fromCharCode(65 + options.length)) options.push({ letter: option[1]!, words: option[2]!.trim() })
    else if (line.trim() === '') {
      // A blank line after options whose answer never came parts two questions.
      if (options.length > 0 && !answerFollows(lines, i)) {
        yield entryOf(stem.join('\n').trim(), options, undefined, start)
        reset()
      }
    } else if (options.length > 0) options.at(-1)!.words = `${options.at(-1)!.words} ${line.trim()}`.trim()
    else {
      if (stem.length === 0) start = i + 1
      stem.push(line.trim())
    }
  }
  if (stem.length > 0 || options.length > 0) yield entryOf(stem.join('\n').trim(), options, undefined, start)
}

/** Whether the next line with anything in it is an option or the answer. */
function answerFollows(lines: readonly string[], from: number) {
  for (let i = from; i < lines.length; i++) if (lines[i]!.trim() !== '') return ANSWER.test(lines[i]!) || LETTER.test(lines[i]!)
  return false
}

function entryOf(stem: string, options: { letter: string; words: string }[], answer: string | undefined, line: number): Entry {
  const title = cut(stem || options[0]?.words || String(line))
  if (!stem) return { title, notes: [note('noStem')] }
  if (options.length < 2) return { title, notes: [note('fewOptions')] }
  if (!answer) return { title, notes: [note('unreadable', { line, why: 'ANSWER' })] }
  const right = options.findIndex(({ letter }) => letter === answer)
  if (right < 0) return { title, notes: [note('noRight')] }
  return { title, notes: [], draft: single({ stem: { words: { fa: stem } } }, options.map(({ words }) => ({ words: { fa: words } })), right) }
}

/** One question in Aiken, which holds a single choice in one language and nothing else. */
export function writeAiken(draft: Draft): Written {
  const { body, key, feedback } = draft
  if (key.kind !== 'single') return { left: note('noPlaceFor') }
  const flat = (text: string) => text.replace(/\s*\n\s*/g, ' ')
  if (body.options!.some(({ text }) => LETTER.test(text.fa)) || body.stem.fa.split('\n').some(line => LETTER.test(line) || ANSWER.test(line)))
    return { left: note('noPlaceFor') }
  const notes = [
    ...(hasEnglish(draft) ? [note('onlyPersian')] : []),
    ...(body.rich || body.figure || body.options!.some(one => one.rich) ? [note('plainOnly')] : []),
    ...(feedback.general || feedback.options ? [note('feedbackLost')] : []),
  ]
  const letters = body.options!.map(({ id, text }, i) => ({ id, letter: String.fromCharCode(65 + i), words: flat(text.fa) }))
  const lines = [flat(body.stem.fa), ...letters.map(({ letter, words }) => `${letter}. ${words}`), `ANSWER: ${letters.find(({ id }) => id === key.right)!.letter}`]
  return { text: `${lines.join('\n')}\n`, notes }
}
