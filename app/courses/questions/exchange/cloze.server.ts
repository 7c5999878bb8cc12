import type { Text } from '~/shared/text'
import { feedbackOf, plainDecimal, writtenNotes } from './answers'
import { blanks, type GapWritten } from './draft'
import { readHtml } from './html.server'
import { finish, cut } from './moodle-question.server'
import { child, noteExtras, tagsOf, Texts, textOf, type MoodleEntry, type Xml } from './moodle-xml.server'
import { note } from './notes'

// {2:SHORTANSWER:=خاک#آفرین~%50%زمین}: weight, kind, answers parted by ~.
const GAP = /\{(\d*):([A-Z_]+):((?:\\[^]|[^\\}]){0,5000})\}/g
const MOST_CHARACTERS = 200_000
const WRITTEN = ['SHORTANSWER', 'SA', 'MW', 'SHORTANSWER_C', 'SAC', 'MWC']
const CHOSEN = /^(MULTICHOICE|MC)(_?(V|H|S|VS|HS|VV))?$/

/** Moodle's embedded answers: a text with gaps. */
export function readCloze(question: Xml): MoodleEntry {
  const texts = new Texts()
  const element = child(question, 'questiontext')
  const html = textOf(element)
  const title = textOf(child(question, 'name')).trim() || readHtml(html).said.words.fa
  if (html.length > MOST_CHARACTERS) return { title: cut(title), notes: [note('tooLong', { n: MOST_CHARACTERS / 1000 })] }
  const gaps: (GapWritten | undefined)[] = []
  const notes: Text[] = []
  let unknown = ''
  let isWeighted = false
  const marked = html.replace(GAP, (_, weight: string, kind: string, answers: string) => {
    const gap = gapOf(kind, answers, notes)
    if (!gap) unknown ||= kind
    if (weight && weight !== '1') isWeighted = true
    return `[[${gaps.push(gap)}]]`
  })
  const left = (...args: Parameters<typeof note>): MoodleEntry => ({ title: cut(title), notes: [note(...args)] })
  if (gaps.length === 0) return left('gaps')
  if (unknown) return left('unknownKind', { name: unknown })
  if (gaps.some(gap => gap === undefined)) return left('noRight')
  if (isWeighted) notes.push(note('equalWeights'))
  const tags = tagsOf(question, texts)
  const stem = texts.said(element, marked)
  const general = texts.words(child(question, 'generalfeedback'))
  noteExtras(question, texts)
  return finish({ title, question, texts, tags, drawn: { draw: blanks({ stem, feedback: feedbackOf(general) }, gaps as GapWritten[]), notes } })
}

function gapOf(kind: string, written: string, notes: Text[]): GapWritten | undefined {
  const answers = split(written, '~').filter(part => part !== '').map(answerOf)
  const full = answers.filter(({ fraction }) => fraction > 99.9)
  if (CHOSEN.test(kind)) {
    if (full.length !== 1) return undefined
    if (answers.some(({ fraction }) => fraction !== 0 && fraction <= 99.9)) notes.push(note('weights'))
    notes.push(...answers.flatMap(({ said, feedback }) => (feedback ? [note('answerFeedback', { name: said.words.fa })] : [])))
    return { kind: 'choice', options: answers.map(({ said }) => said), right: answers.indexOf(full[0]!) }
  }
  notes.push(...writtenNotes(answers))
  if (WRITTEN.includes(kind)) {
    if (kind.endsWith('C')) notes.push(note('cases'))
    return full.length > 0 ? { kind: 'text', accepted: full.map(({ said }) => said.words.fa) } : undefined
  }
  if ((kind === 'NUMERICAL' || kind === 'NM') && full.length === 1) {
    const [value = '', tolerance = '0'] = full[0]!.said.words.fa.split(':')
    const [number, width] = [plainDecimal(value), plainDecimal(tolerance)]
    return number === undefined || width === undefined ? undefined : { kind: 'number', value: number, tolerance: width }
  }
  return undefined
}

function answerOf(part: string) {
  const [, sign = '', percent, rest = ''] = /^(=)?(?:%(-?[\d.]+)%)?([^]*)$/.exec(part) ?? []
  const [text = '', feedback = ''] = split(rest, '#')
  const fraction = sign ? 100 : Number(percent ?? 0)
  return { said: { words: { fa: wordsOf(text) } }, fraction, feedback: feedback ? { fa: wordsOf(feedback) } : undefined }
}

/** Parts at a sign that no backslash stands before. */
function split(text: string, sign: string) {
  const parts = ['']
  for (const [piece] of text.matchAll(/\\[^]|[^\\]|\\$/g)) {
    if (piece === sign) parts.push('')
    else parts[parts.length - 1] += piece
  }
  return parts
}

const wordsOf = (text: string) => readHtml(text.replace(/\\([^])/g, '$1')).said.words.fa
