import { faKey, toPersianDigits, type Text } from '~/shared/text'
import { kindTitles } from '../bank/messages'
import { ITEM_KINDS, type ItemKind } from '../question'

export const OPTIONS = 10
/** One question a row. Options hold choices, accepted forms, 'prompt -> choice', steps in order, or gaps, as the kind asks. */
export const COLUMNS = [
  { key: 'kind', title: { fa: 'نوع', en: 'Kind' } },
  { key: 'stemFa', title: { fa: 'متن پرسش', en: 'Question' } },
  { key: 'stemEn', title: { fa: 'متن پرسش (انگلیسی)', en: 'Question (English)' } },
  { key: 'unit', title: { fa: 'واحد', en: 'Unit' } },
  { key: 'difficulty', title: { fa: 'دشواری', en: 'Difficulty' } },
  { key: 'right', title: { fa: 'درست', en: 'Right' } },
  { key: 'tolerance', title: { fa: 'خطای پذیرفته', en: 'Tolerance' } },
  { key: 'measure', title: { fa: 'یکا', en: 'Unit of measure' } },
  { key: 'credit', title: { fa: 'نمرهٔ بخشی', en: 'Part marks' } },
  { key: 'feedback', title: { fa: 'بازخورد', en: 'Feedback' } },
  { key: 'code', title: { fa: 'شناسه', en: 'Code' } },
  ...Array.from({ length: OPTIONS }, (_, i) => ({ key: `option${i + 1}`, title: { fa: `گزینهٔ ${toPersianDigits(i + 1)}`, en: `Option ${i + 1}` } })),
] satisfies { key: string; title: Text }[]
export const optionKey = (n: number) => `option${n}`

export const knownColumns = new Map(COLUMNS.flatMap(({ key, title }) => [key, title.fa, title.en].map(name => [faKey(name), key] as const)))

/** What people call a kind who have never seen its name here. */
const OTHER_NAMES: [string, ItemKind][] = [
  ['چهارگزینه‌ای', 'single'], ['تستی', 'single'], ['تک‌پاسخی', 'single'], ['چندپاسخی', 'multiple'], ['درست/نادرست', 'true_false'], ['صحیح/غلط', 'true_false'],
  ['صحیح و غلط', 'true_false'], ['صحیح یا غلط', 'true_false'], ['کوتاه‌پاسخ', 'short_text'], ['جورکردن', 'matching'], ['مرتب‌سازی', 'ordering'], ['single choice', 'single'],
  ['multiple choice', 'multiple'], ['true/false', 'true_false'], ['short answer', 'short_text'], ['numerical', 'numeric'], ['cloze', 'blanks'],
]
export const knownKinds = new Map([
  ...ITEM_KINDS.flatMap(kind => [kind, kindTitles[kind].fa, kindTitles[kind].en].map(name => [faKey(name), kind] as const)),
  ...OTHER_NAMES.map(([name, kind]) => [faKey(name), kind] as const),
])
