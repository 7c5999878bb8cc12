import { ageOn, today, type Day } from '~/shared/calendar'
import { isNationalId, toLatinDigits, type Language } from '~/shared/text'

export const GENDERS = ['woman', 'man'] as const
export const DOCUMENT_KINDS = ['national_id', 'passport', 'refugee_card', 'residence_card'] as const
export const RELATIONS = ['mother', 'father', 'grandparent', 'legal_guardian'] as const
export type Gender = (typeof GENDERS)[number]
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]
export type Relation = (typeof RELATIONS)[number]

/** Under which terms people use this; a new version is accepted anew. */
export const TERMS_VERSION = '1405-1'

export const nameIn = (person: { nameFa: string; nameEn?: string | null }, language: Language) =>
  (language === 'en' && person.nameEn) || person.nameFa

export const isMinorOn = (bornOn: Day, day: Day = today()) => ageOn(bornOn, day) < 18

/** People register from 12 to 100 years of age. */
export const isBirthDay = (bornOn: Day, day: Day = today()) =>
  bornOn < day && ageOn(bornOn, day) >= 12 && ageOn(bornOn, day) <= 100

/**
 * A document's number in one spelling, or undefined when it can't be one. A national ID that a spreadsheet robbed of
 * its leading zeros gets them back before its check digit is tried.
 */
export function documentNumber(kind: DocumentKind, typed: string) {
  const number = toLatinDigits(typed).replace(/[\s\u200c-]/g, '').toUpperCase()
  if (kind !== 'national_id') return /^[A-Z0-9]{5,20}$/.test(number) ? number : undefined
  const padded = /^\d{8,9}$/.test(number) ? number.padStart(10, '0') : number
  return isNationalId(padded) ? padded : undefined
}
