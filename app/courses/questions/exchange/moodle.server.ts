import { XMLParser } from 'fast-xml-parser'
import type { Refusal } from '~/shared/guard'
import type { Text } from '~/shared/text'
import { readCloze } from './cloze.server'
import { carefully, type Entry, type Reading } from './draft'
import { settingsInWords } from './foreign-words'
import { note } from './notes'
import { cut, isNamed, readQuestion } from './moodle-question.server'
import { child, textOf, type MoodleEntry, type Xml } from './moodle-xml.server'

const parser = new XMLParser({
  ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, parseAttributeValue: false, trimValues: false, htmlEntities: true,
  processEntities: { enabled: true, maxTotalExpansions: 1_000_000, maxExpandedLength: 8_000_000 },
  isArray: name => ['answer', 'subquestion', 'hint', 'tag', 'file', 'unit', 'dragbox', 'selectoption', 'drag', 'drop', 'dataset_definition'].includes(name),
})
const MOST_CHARACTERS = 4_000_000
/** More than any file may hold; the rest is not looked at. */
const MOST_PIECES = 20_000
/** What Moodle may be told of a question that is decided elsewhere here: by the exam, or not at all. */
const SETTINGS = [
  'penalty', 'shuffleanswers', 'answernumbering', 'showstandardinstruction', 'unitgradingtype', 'unitpenalty', 'showunits', 'unitsleft',
  'responsefieldlines', 'layouttype', 'selecttype', 'selectcount', 'showgrading', 'shownumcorrect', 'numberingstyle',
]

/** A quiz in Moodle's XML, question by question: none is parsed before it is asked for. */
export function readMoodle(text: string): Reading | Refusal<'has-doctype' | 'no-quiz' | 'broken-xml'> {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return { refused: 'has-doctype' }
  if (!/<quiz[\s>/]/.test(text)) return { refused: 'no-quiz' }
  const pieces = questionsIn(text)
  if (pieces.length > 0 && pieces.every(({ isCut }) => isCut)) return { refused: 'broken-xml' }
  return { total: pieces.length, entries: entriesOf(pieces) }
}

/** `isCut`: it has a beginning and no end. */
type Piece = { xml: string; line: number; isCut?: boolean }

/** Where each question begins and ends, passing over comments and CDATA; one that is left open ends where the next begins. */
function questionsIn(text: string): Piece[] {
  const pieces: Piece[] = []
  const sign = /<!--|<!\[CDATA\[|<question[\s>]|<\/question\s*>|<\/?subquestions>/g
  let start = -1
  let within = 0
  let areParts = false
  let line = 1
  let nextLine = text.indexOf('\n')
  const add = (from: number, to: number, isCut = false) => {
    for (; nextLine >= 0 && nextLine < from; nextLine = text.indexOf('\n', nextLine + 1)) line++
    pieces.push({ xml: text.slice(from, to), line, ...(isCut && { isCut }) })
  }
  for (let match = sign.exec(text); match && pieces.length <= MOST_PIECES; match = sign.exec(text)) {
    const skipTo = match[0] === '<!--' ? '-->' : match[0] === '<![CDATA[' ? ']]>' : undefined
    if (skipTo) {
      const end = text.indexOf(skipTo, match.index)
      if (end < 0) break
      sign.lastIndex = end + skipTo.length
    } else if (match[0].endsWith('subquestions>')) areParts = start >= 0 && !match[0].startsWith('</')
    else if (match[0].startsWith('<question')) {
      // Some programs keep a <question> within theirs: among its parts, or one that has no kind of its own.
      if (start >= 0 && (areParts || !/^<question\s[^>]*\btype\s*=/.test(text.slice(match.index, match.index + 200)))) {
        if (text[text.indexOf('>', match.index) - 1] !== '/') within++
        continue
      }
      within = 0
      if (start >= 0) add(start, match.index, true)
      start = -1
      const end = text.indexOf('>', match.index)
      if (text[end - 1] === '/') add(match.index, end + 1)
      else start = match.index
    } else if (start >= 0 && within > 0) within--
    else if (start >= 0) {
      add(start, match.index + match[0].length)
      start = -1
    }
  }
  if (start >= 0) add(start, text.length, true)
  return pieces
}

function* entriesOf(pieces: readonly Piece[]): Generator<Entry> {
  let unit: string | undefined
  const settings = new Set<string>()
  let hasNames = false
  for (const { xml, line, isCut } of pieces) {
    if (isCut) {
      yield { title: nameIn(xml), notes: [note('cutOff', { line })] }
      continue
    }
    const [question, why] = parse(xml)
    if (!question) {
      yield { title: nameIn(xml), notes: [why === 'tooLong' ? note('tooLong', { n: MOST_CHARACTERS / 1000 }) : whyUnread(why ?? '', line)] }
      continue
    }
    for (const name of SETTINGS) if (name in question) settings.add(name)
    const entry: MoodleEntry = carefully(nameIn(xml), line, () => (/^(cloze|multianswer)$/.test(String(question['@type'])) ? readCloze : readQuestion)(question))
    if (entry.draft && isNamed(textOf(child(question, 'name')), entry.draft)) hasNames = true
    if (entry.category !== undefined) unit = entry.category
    const { category: _, ...rest } = entry
    yield rest.draft && unit && !rest.draft.unit ? { ...rest, draft: { ...rest.draft, unit }, isInCategory: true } : rest
  }
  const said = [...(hasNames ? [note('names')] : []), ...(settings.size > 0 ? [note('settings', { name: settingsInWords(SETTINGS.filter(name => settings.has(name))) })] : [])]
  if (said.length > 0) yield { title: 'Moodle', notes: said, isAside: true }
}

function parse(xml: string): [Xml | undefined, string?] {
  if (xml.length > MOST_CHARACTERS) return [undefined, 'tooLong']
  try {
    const { question } = parser.parse(xml, true) as { question?: Xml | string }
    // An element with words and no attributes is those words: a quiz of a backup, which holds numbers of questions.
    return [typeof question === 'object' ? question : {}]
  } catch (error) {
    return [undefined, (error as Error).message]
  }
}

/** What it is called, read without the parser, which could not. */
const nameIn = (xml: string) => cut(/<name\b[^>]*>\s*<text>(?:<!\[CDATA\[)?([^<\]]{1,200})/.exec(xml)?.[1] ?? '')

/** What the parser says of broken XML: its words, then the line and column within the question. */
const REASONS: [RegExp, (parts: string[], line: (own: string) => number) => Text][] = [
  [/^Expected closing tag '([^']*)' \(opened in line (\d+), col \d+\)/, ([name, opened], line) => note('xmlNotClosed', { name: name!, line: line(opened!) })],
  [/^Unclosed tag '([^']*)'[^]*:(\d+):\d+$/, ([name, at], line) => note('xmlNotClosed', { name: name!, line: line(at!) })],
  [/^Closing tag '([^']*)' has not been opened[^]*:(\d+):\d+$/, ([name, at], line) => note('xmlNotOpened', { name: name!, line: line(at!) })],
  [/^char '([^']*)' is not expected[^]*:(\d+):\d+$/, ([found, at], line) => note('xmlSign', { found: found!, line: line(at!) })],
  [/^(?:Attribute|Attributes|boolean attribute)\b[^]*:(\d+):\d+$/, ([at], line) => note('xmlAttribute', { line: line(at!) })],
  [/:(\d+):\d+$/, ([at], line) => note('xmlBroken', { line: line(at!) })],
]

function whyUnread(said: string, start: number): Text {
  for (const [pattern, say] of REASONS) {
    const [whole, ...parts] = pattern.exec(said.trim()) ?? []
    if (whole !== undefined) return say(parts, own => start + Number(own) - 1)
  }
  return note('xmlBroken', { line: start })
}
