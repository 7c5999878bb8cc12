import { faKey, type Text } from '~/shared/text'

/** The columns of the template, in their order. `also` are other headings by which a column is known. */
export const COLUMNS = [
  { key: 'givenFa', title: { fa: 'نام', en: 'Given name' }, needed: true, example: 'زهرا' },
  { key: 'familyFa', title: { fa: 'نام خانوادگی', en: 'Family name' }, needed: true, example: 'محمدی' },
  { key: 'nameEn', title: { fa: 'نام به لاتین', en: 'Latin name' }, needed: false, example: 'Zahra Mohammadi' },
  { key: 'fatherName', title: { fa: 'نام پدر', en: 'Father’s name' }, needed: false, example: 'رضا' },
  { key: 'bornOn', title: { fa: 'تاریخ تولد', en: 'Date of birth' }, needed: true, example: '1381/02/08' },
  { key: 'gender', title: { fa: 'جنسیت', en: 'Gender' }, needed: true, example: 'زن' },
  { key: 'documentKind', title: { fa: 'نوع سند', en: 'Document' }, needed: false, example: 'کد ملی' },
  { key: 'documentNumber', title: { fa: 'شمارهٔ سند', en: 'Document number' }, needed: true, example: '9999999999', also: ['کد ملی', 'National ID'] },
  { key: 'mobile', title: { fa: 'همراه', en: 'Mobile' }, needed: true, example: '09700000999', also: ['شماره همراه', 'تلفن همراه', 'موبایل'] },
  { key: 'email', title: { fa: 'رایانامه', en: 'E-mail' }, needed: false, example: 'zahra@nemune.example', also: ['ایمیل'] },
  { key: 'province', title: { fa: 'استان', en: 'Province' }, needed: false, example: 'تهران' },
  { key: 'guardianName', title: { fa: 'نام ولی', en: 'Guardian’s name' }, needed: false, example: '' },
  { key: 'guardianMobile', title: { fa: 'همراه ولی', en: 'Guardian’s mobile' }, needed: false, example: '' },
  { key: 'guardianRelation', title: { fa: 'نسبت ولی', en: 'Guardian’s relation' }, needed: false, example: '' },
] as const satisfies { key: string; title: Text; needed: boolean; example: string; also?: string[] }[]

export type ColumnKey = (typeof COLUMNS)[number]['key']

const known = new Map<string, ColumnKey>(COLUMNS.flatMap(column => {
  const headings = [column.title.fa, column.title.en, column.key, ...('also' in column ? column.also : [])]
  return headings.map(heading => [faKey(heading), column.key] as const)
}))

export type Head = { at: Map<ColumnKey, number>; missing: ColumnKey[]; unknown: string[]; twice: ColumnKey[] }

/** Whether these cells are headings, at least most of those that are needed. */
export const isHead = (cells: string[]) => new Set(cells.map(cell => known.get(faKey(cell))).filter(Boolean)).size >= 3

/** Where each column stands by the headings, in either language and any order. */
export function readHead(headings: string[]): Head {
  const head: Head = { at: new Map(), missing: [], unknown: [], twice: [] }
  for (const [position, heading] of headings.entries()) {
    const key = known.get(faKey(heading))
    if (!key) {
      if (heading.trim()) head.unknown.push(heading.trim().slice(0, 40))
    } else if (head.at.has(key)) head.twice.push(key)
    else head.at.set(key, position)
  }
  head.missing = COLUMNS.filter(({ key, needed }) => needed && !head.at.has(key)).map(({ key }) => key)
  return head
}
