import type { Answer, ItemKind, PublicItem, Words } from '~/courses/questions/question'
import { formatNumber } from '~/shared/text'
import type { Booklet, BookletItem } from './booklets.server'

const both = (say: (language: 'fa' | 'en') => string): Words => ({ fa: say('fa'), en: say('en') })
const numbered = (n: number) => both(language => formatNumber(n, language))
const LETTERS = { fa: 'الف ب پ ت ث ج چ ح خ د ذ ر'.split(' '), en: 'A B C D E F G H I J K L'.split(' ') }
/** What options are matched with, and what a gap offers: letters, since options and gaps have numbers. */
export const letterOf = (i: number, language: 'fa' | 'en') => LETTERS[language][i] ?? formatNumber(i + 1, language)

export type SheetItem = Pick<PublicItem, 'kind' | 'body'> & { position: number; sheetNumber: number | null; value: Answer | null }
export type AnswerSheet = Omit<Booklet, 'items'> & { items: SheetItem[] }

const CIRCLED: ItemKind[] = ['single', 'multiple', 'true_false', 'hotspot']
/** Answered by a circle on the sheet. */
export const isCircled = (kind: ItemKind) => CIRCLED.includes(kind)

/** What one types from paper: numbers in the place of words, so that whoever enters it reads no sealed question. */
export const answerSheet = ({ items, ...of }: Booklet): AnswerSheet => ({
  ...of,
  items: items.map(({ position, kind, body, sheetNumber, value }) => ({ position, kind, sheetNumber, value, body: sheetBody(kind, body, position) })),
})

function sheetBody(kind: ItemKind, { options, regions, prompts, blanks, unit }: BookletItem['body'], position: number): PublicItem['body'] {
  const title = both(language => `${language === 'fa' ? 'پرسش' : 'Question'} ${formatNumber(position, language)}`)
  const gaps = (language: 'fa' | 'en') => (blanks ?? []).map((_, i) => `${formatNumber(i + 1, language)}) [[${i + 1}]]`).join(' ')
  return {
    stem: kind === 'blanks' ? both(language => `${title[language]}: ${gaps(language)}`) : title,
    // Of a picture one enters the number that was circled: its places are options like others.
    ...((options ?? regions) && { options: (options ?? regions)!.map(({ id }, i) => ({ id, text: numbered(i + 1) })) }),
    ...(prompts && { prompts: prompts.map(({ id }, i) => ({ id, text: both(language => `${letterOf(i, language)})`) })) }),
    // What a gap offers is chosen by its letter.
    ...(blanks && { blanks: blanks.map(({ options }) => (options ? { options: options.map(({ id }, i) => ({ id, text: both(language => letterOf(i, language)) })) } : {})) }),
    ...(unit && { unit }),
  }
}
