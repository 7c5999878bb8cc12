import type { Text } from '~/shared/text'
import { feedbackOf, plainDecimal, takesAnything, withoutEscapes, writtenNotes } from './answers'
import { blanks, type GapWritten } from './draft'
import { readHtml } from './html.server'
import { finish, cut, withPicture } from './moodle-question.server'
import { child, noteExtras, tagsOf, Texts, textOf, type MoodleEntry, type Xml } from './moodle-xml.server'
import { listOf, note } from './notes'

// {2:SHORTANSWER:=خاک#آفرین~%50%زمین}: weight, kind, answers parted by ~.
const GAP = /\{(\d*):([A-Z_]+):((?:\\[^]|[^\\}]){0,5000})\}/g
/** What was meant as one: «{2:NUMERICAL=23.8}», «{1:SA:…» without its end. */
const LIKE_GAP = /\{\d*:?[A-Z_]{2,20}[:=][^{}]{0,120}\}?/g
const MOST_CHARACTERS = 200_000
const PICTURES = /data:image\/[a-z+.-]{1,20};base64,[A-Za-z0-9+/=\s]+/g
const WRITTEN = ['SHORTANSWER', 'SA', 'MW', 'SHORTANSWER_C', 'SAC', 'MWC']
const CHOSEN = /^(MULTICHOICE|MC)(_?(V|H|S|VS|HS|VV))?$/

/** Moodle's embedded answers: a text with gaps. */
export function readCloze(question: Xml): MoodleEntry {
  const texts = new Texts()
  const element = child(question, 'questiontext')
  const html = textOf(element)
  const title = textOf(child(question, 'name')).trim() || readHtml(html).said.words.fa
  const pictures: string[] = []
  const short = html.replace(PICTURES, data => `data:${pictures.push(data)}`)
  if (short.length > MOST_CHARACTERS) return { title: cut(title), notes: [note('tooLong', { n: MOST_CHARACTERS / 1000 })] }
  const gaps: GapWritten[] = []
  let why: Text | undefined
  const notes: Text[] = []
  let isWeighted = false
  let hasPictures = false
  const marked = short.replace(GAP, (_, weight: string, kind: string, answers: string) => {
    if (/<img\b/i.test(answers)) hasPictures = true
    const gap = gapOf(kind, answers, notes, texts)
    if (weight && weight !== '1') isWeighted = true
    if ('kind' in gap) return `[[${gaps.push(gap)}]]`
    why ??= gap
    return ''

  })
  const left = (...args: Parameters<typeof note>): MoodleEntry => ({ title: cut(title), notes: [note(...args)] })
  if (hasPictures) return left('gapPictures')
  if (why) return { title: cut(title), notes: [why] }
  if (gaps.length === 0) return left('gaps')
  if (isWeighted) notes.push(note('equalWeights'))
  const tags = tagsOf(question, texts)
  const stem = withPicture(texts.said(element, marked.replace(/data:(\d+)/g, (data, n: string) => pictures[Number(n) - 1] ?? data)), texts.oldPicture(question))
  const unread = stem.words.fa.match(LIKE_GAP)
  if (unread) texts.note('gapUnread', { name: listOf(unread) })
  const general = texts.words(child(question, 'generalfeedback'))
  noteExtras(question, texts)
  return finish({ title, question, texts, tags, drawn: { draw: blanks({ stem, feedback: feedbackOf(general) }, gaps), notes } })
}

/** The gap, or why it is none. */
function gapOf(kind: string, written: string, notes: Text[], texts: Texts): GapWritten | Text {
  const answers = split(written, '~').filter(part => part !== '').map(part => answerOf(part, texts))
  const full = answers.filter(({ fraction }) => fraction > 99.9)
  if (CHOSEN.test(kind)) {
    if (full.length !== 1) return note(full.length === 0 ? 'noRight' : 'severalRight')
    if (answers.some(({ fraction }) => fraction !== 0 && fraction <= 99.9)) notes.push(note('weights'))
    notes.push(...answers.flatMap(({ said, feedback }) => (feedback ? [note('answerFeedback', { name: said.words.fa })] : [])))
    return { kind: 'choice', options: answers.map(({ said }) => said), right: answers.indexOf(full[0]!) }
  }
  notes.push(...writtenNotes(answers))
  if (WRITTEN.includes(kind)) {
    if (kind.endsWith('C')) notes.push(note('cases'))
    const wild = full.find(({ said }) => takesAnything(said.words.fa))
    if (wild) return note('wildcard', { name: wild.said.words.fa })
    return full.length > 0 ? { kind: 'text', accepted: full.map(({ said }) => withoutEscapes(said.words.fa)) } : note('noAccepted')
  }
  if (kind === 'NUMERICAL' || kind === 'NM') {
    if (full.length !== 1) return note(full.length === 0 ? 'noRight' : 'severalNumbers')
    const [value = '', tolerance = '0'] = full[0]!.said.words.fa.split(':')
    const [number, width] = [plainDecimal(value), plainDecimal(tolerance)]
    return number === undefined || width === undefined ? note('notANumber', { name: full[0]!.said.words.fa }) : { kind: 'number', value: number, tolerance: width }
  }
  return note('unknownKind', { name: kind })
}

function answerOf(part: string, texts: Texts) {
  const [, sign = '', percent, rest = ''] = /^(=)?(?:%(-?[\d.]+)%)?([^]*)$/.exec(part) ?? []
  const [text = '', feedback = ''] = split(rest, '#')
  const fraction = sign ? 100 : Number(percent ?? 0)
  return { said: { words: texts.plain(unescaped(text)) }, fraction, feedback: feedback ? { fa: readHtml(unescaped(feedback)).said.words.fa } : undefined }
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

const unescaped = (text: string) => text.replace(/\\([^])/g, '$1')
