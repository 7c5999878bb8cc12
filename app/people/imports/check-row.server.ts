import type { Day } from '~/shared/calendar'
import type { FormErrors } from '~/shared/form'
import { day, email, form, latin, mobile, optional, persian, readForm, text } from '~/shared/form.server'
import { faKey, type Text } from '~/shared/text'
import { sealDocument, type SealedDocument } from '../documents.server'
import {
  DOCUMENT_KINDS,
  documentNumber,
  GENDERS,
  isBirthDay,
  isMinorOn,
  RELATIONS,
  type DocumentKind,
  type Gender,
  type Relation,
} from '../person'
import { documentTitles, genderTitles, messages as registration, relationTitles } from '../registration/messages'
import { COLUMNS, type ColumnKey, type Head } from './columns'
import { messages } from './messages'

export type Problem = { column: ColumnKey | ''; text: Text }
export type ImportedPerson = {
  givenFa: string
  familyFa: string
  nameEn?: string
  fatherName?: string
  bornOn: Day
  gender: Gender
  mobile: string
  email?: string
  provinceId?: string
  document: SealedDocument
  guardian?: { nameFa: string; mobile: string; relation: Relation }
}
export type CheckedRow = { person?: ImportedPerson; name: string; problems: Problem[] }

const rowForm = form({
  givenFa: persian(60),
  familyFa: persian(60),
  nameEn: optional(latin()),
  fatherName: optional(persian(60)),
  bornOn: day(),
  gender: text(20),
  documentKind: optional(text(40)),
  documentNumber: text(30),
  mobile: mobile(),
  email: optional(email()),
  province: optional(text(40)),
  guardianName: optional(persian()),
  guardianMobile: optional(mobile()),
  guardianRelation: optional(text(40)),
})

/** The option that a word in either language, or the option's own key, stands for. */
function optionOf<K extends string>(
  options: readonly K[],
  titles: Record<K, Text>,
  word: string,
  more: Partial<Record<K, string[]>> = {},
) {
  const key = faKey(word)
  return options.find(option =>
    [option, titles[option].fa, titles[option].en, ...(more[option] ?? [])].some(title => faKey(title) === key),
  )
}
const GENDER_WORDS: Record<Gender, string[]> = {
  woman: ['خانم', 'female', 'f', 'دختر'],
  man: ['آقا', 'male', 'm', 'پسر'],
}

/** What a cell could make a spreadsheet do; a phone number's plus is none of it. */
export const isFormula = (cell: string) =>
  /^[=+\-@\t\r]/.test(cell) && !/^\+?[\d۰-۹٠-٩\s()-]{6,}$/.test(cell) && cell.trim() !== '-'
// U+FFFD, or UTF-8 that was read as Windows-1252 on its way here.
const isMisread = (cell: string) =>
  /\uFFFD|[ØÙÚÛ][\u0080-\u00BF\u2018-\u203A€†‡ˆ‰Š‹ŒŽ]/.test(cell) || /^\?{3,}$/.test(cell.replace(/\s/g, ''))

export function checkRow(cells: string[], head: Head, provinces: Map<string, string>): CheckedRow {
  const cellOf = (key: ColumnKey) => (head.at.has(key) ? cells[head.at.get(key)!] ?? '' : '')
  const problems: Problem[] = []
  const posted = new FormData()
  for (const { key } of COLUMNS) {
    const cell = cellOf(key)
    if (isFormula(cell)) problems.push({ column: key, text: messages.isFormula })
    else if (isMisread(cell)) problems.push({ column: key, text: messages.isMisread })
    posted.set(key, bare(cell))
  }
  const name = problems.length > 0 ? '' : `${cellOf('givenFa')} ${cellOf('familyFa')}`.trim().slice(0, 120)
  if (problems.length > 0) return { name, problems }
  const { values, errors } = readForm(rowForm, posted)
  const said = readWords(cellOf, provinces)
  const guardian = values && readGuardian(values, said.slips)
  if (values && !isBirthDay(values.bornOn)) said.slips.bornOn = registration.notABirthDay
  // All that is wrong in a row at once: whoever mends the file sends it again once.
  const slips = { ...said.slips, ...errors }
  const { gender, document } = said
  if (Object.keys(slips).length > 0 || !values || !gender || !document) return { name, problems: problemsOf(slips) }
  const { givenFa, familyFa, nameEn, fatherName, bornOn, mobile, email } = values
  const person = {
    givenFa,
    familyFa,
    nameEn,
    fatherName,
    bornOn,
    gender,
    mobile,
    email,
    provinceId: said.provinceId,
    guardian,
    document: sealDocument(document.kind, document.number),
  }
  return { person, name: `${givenFa} ${familyFa}`, problems: [] }
}

/** The cells whose words stand for something that we know: gender, document, province. */
function readWords(cellOf: (key: ColumnKey) => string, provinces: Map<string, string>) {
  const slips: FormErrors = {}
  const [sex, kindWord, province] = [cellOf('gender'), cellOf('documentKind'), cellOf('province')].map(bare)
  const gender = optionOf(GENDERS, genderTitles, sex!, GENDER_WORDS)
  const kind: DocumentKind | undefined = kindWord ? optionOf(DOCUMENT_KINDS, documentTitles, kindWord) : 'national_id'
  const number = kind && documentNumber(kind, cellOf('documentNumber'))
  const provinceId = province ? provinces.get(faKey(province)) : undefined
  if (!gender) slips.gender = messages.notAGender
  if (!kind) slips.documentKind = messages.notADocumentKind
  else if (!number)
    slips.documentNumber = kind === 'national_id' ? registration.notANationalId : registration.notADocumentNumber
  if (province && !provinceId) slips.province = messages.notAProvince
  return { gender, document: kind && number ? { kind, number } : undefined, provinceId, slips }
}

/** A cell without the dash that stands for nothing. */
const bare = (cell: string) => (cell.trim() === '-' ? '' : cell.trim())

type GuardianCells = {
  bornOn: Day
  mobile: string
  guardianName?: string
  guardianMobile?: string
  guardianRelation?: string
}

function readGuardian(
  { bornOn, mobile, guardianName, guardianMobile, guardianRelation }: GuardianCells,
  slips: FormErrors,
) {
  if (!isMinorOn(bornOn)) return undefined
  const relation = guardianRelation && optionOf(RELATIONS, relationTitles, guardianRelation)
  if (!guardianName) slips.guardianName = registration.guardianNeeded
  if (!guardianMobile) slips.guardianMobile = registration.guardianNeeded
  if (guardianMobile === mobile) slips.guardianMobile = registration.guardianIsSelf
  if (!relation) slips.guardianRelation = messages.notARelation
  return guardianName && guardianMobile && relation
    ? { nameFa: guardianName, mobile: guardianMobile, relation }
    : undefined
}

const problemsOf = (errors: FormErrors): Problem[] =>
  Object.entries(errors).map(([column, text]) => ({ column: column as ColumnKey, text }))
