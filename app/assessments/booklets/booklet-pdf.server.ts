import QRCode from 'qrcode'
import type { Documents, ItemBody, Words } from '~/courses/questions/question'
import { formatDay, today } from '~/shared/calendar'
import { environment } from '~/shared/environment.server'
import { withFormulas } from '~/shared/formulas.server'
import type { RichNode } from '~/shared/rich-text'
import { fill, formatNumber, localDigits, type Language, type Text } from '~/shared/text'
import { typeset } from '~/shared/typeset/typeset.server'
import { messages as dayMessages } from '../exam-day/messages'
import type { ExamSession } from '../assessment'
import { messages as sessionMessages } from '../exam-sessions/messages'
import { isCircled, letterOf } from './answer-sheet'
import type { Booklet, BookletItem } from './booklets.server'
import { messages } from './messages'
import { paperPictures, pictureKey } from './paper-pictures.server'

type Opened = { session: ExamSession; booklets: Booklet[] }
const QR = { type: 'svg', margin: 0, errorCorrectionLevel: 'M' } as const

/** Each candidate's questions, and behind them the answer sheet on a page of its own. */
export const bookletPdf = async (opened: Opened, language: Language, now = new Date()) =>
  typeset('assessments/booklets/booklet', await bookletWords(opened, language), now)

export async function bookletWords({ session, booklets }: Opened, language: Language) {
  const say = (text: Text, values: Record<string, string | number> = {}) => fill(text[language], values, language)
  return {
    language,
    title: say(messages.booklet),
    sheet: say(messages.sheet),
    'sheet-hint': say(messages.sheetHint),
    'essay-sheet': say(messages.essaySheet),
    'essay-hint': say(messages.essayHint),
    signature: say(messages.signature),
    centre: session.organisationName[language],
    course: session.courseTitle[language],
    number: say(sessionMessages.number, { number: Number(session.number) }),
    when: formatDay(today(session.startsFrom), language, 'full'),
    length: say(sessionMessages.questionsIn, { items: session.items, minutes: session.minutes }),
    pictures: await paperPictures(booklets.flatMap(({ items }) => items.map(({ body }) => body)), language),
    booklets: await Promise.all(booklets.map(async booklet => ({
      name: (language === 'en' && booklet.nameEn) || booklet.nameFa,
      seat: [say(messages.seat, { seat: booklet.seatNumber }), booklet.room ?? session.place].filter(Boolean).join(' · '),
      // Leads the officer to where this sheet is entered.
      qr: await QRCode.toString(new URL(`/exam-sessions/${session.id}/booklets/${booklet.bookingId}`, environment().publicUrl).href, QR),
      'qr-label': say(dayMessages.name),
      items: booklet.items.map(item => itemWords(item, language, say)),
    }))),
  }
}

type Say = (text: Text, values?: Record<string, string | number>) => string
type Told = { text: string; rich: RichNode | null }

function itemWords({ position, kind, body, marks, sheetNumber }: BookletItem, language: Language, say: Say) {
  const n = (number: number) => formatNumber(number, language)
  const words = (said: Words) => (language === 'en' && said.en) || said.fa
  const told = (text: Words, rich?: Documents): Told => ({ text: words(text), rich: rich ? withFormulas((language === 'en' && rich.en) || rich.fa) : null })
  const gaps = (text: string) => withGaps(text, body, words, language)
  const stem = told(body.stem, body.rich)
  const options: Told[] = kind === 'true_false'
    ? [messages.true, messages.false].map(text => told(text))
    : kind === 'hotspot' ? (body.regions ?? []).map(({ text }) => told(text)) : (body.options ?? []).map(({ text, rich }) => told(text, rich))
  const hint = { multiple: messages.severalHint, ordering: messages.orderHint, matching: messages.matchHint, hotspot: messages.placeHint }[kind as string]
  return {
    number: n(position),
    marks: say(messages.marks, { marks: Number(marks) }),
    language: language === 'en' && !(body.rich ?? body.stem).en ? 'fa' : language,
    stem: { text: gaps(stem.text), rich: stem.rich && inTexts(stem.rich, gaps) },
    picture: pictureKey(body, language),
    hint: hint ? say(hint) : sheetNumber ? say(messages.essayOn, { number: localDigits(sheetNumber, language) }) : '',
    sheet: sheetNumber ? say(messages.sheetNumber, { number: localDigits(sheetNumber, language) }) : '',
    prompts: (body.prompts ?? []).map(({ text, rich }, i) => ({ number: letterOf(i, language), ...told(text, rich) })),
    options: options.map((option, i) => ({ number: n(i + 1), ...option })),
    choices: isCircled(kind) ? options.map((_, i) => n(i + 1)) : [],
    // Of each place one line to write on; of a gap that offers words, their letters to circle.
    lines: lineLabels(kind, body).map((_, i, all) => ({
      label: all.length > 1 ? `${kind === 'matching' ? letterOf(i, language) : n(i + 1)})` : '',
      choices: (kind === 'blanks' && body.blanks?.[i]?.options?.map((_, j) => letterOf(j, language))) || [],
    })),
    unit: body.unit ? words(body.unit) : '',
  }
}

const inTexts = (node: RichNode, change: (text: string) => string): RichNode => ({
  ...node, ...(node.text !== undefined && { text: change(node.text) }), ...(node.content && { content: node.content.map(one => inTexts(one, change)) }),
})

const withGaps = (text: string, body: ItemBody, words: (said: Words) => string, language: Language) =>
  text.replace(/\[\[(\d+)\]\]/g, (_, gap: string) => {
    const options = body.blanks?.[Number(gap) - 1]?.options?.map(({ text }, i) => `${letterOf(i, language)}) ${words(text)}`).join(' / ')
    return `……… (${formatNumber(Number(gap), language)}) ………${options ? ` [${options}]` : ''}`
  })

const lineLabels = (kind: BookletItem['kind'], { prompts, options, blanks }: ItemBody): unknown[] =>
  kind === 'matching' ? prompts ?? [] : kind === 'ordering' ? options ?? [] : kind === 'blanks' ? blanks ?? [] : kind === 'numeric' || kind === 'short_text' ? [0] : []
