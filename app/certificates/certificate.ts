import type { Day } from '~/shared/calendar'
import { faKey, toLatinDigits, type Language, type Text } from '~/shared/text'

export type CertificateKind = 'skill' | 'course_completion' | 'club'
export type CertificateStatus = 'valid' | 'expired' | 'suspended' | 'revoked' | 'replaced'
export type NameShown = 'full' | 'initials'
/** English only where the holder typed it. */
export type HolderName = { fa: string; en: string | null }
export type Signatory = { role: string; name: HolderName }
/** Marks are exact decimals, as text: '84.125'. */
export type PartResult = { part: string; revisionId: string; marks: string }

export const REVOCATION_REASONS = [
  'issued-in-error', 'false-documents', 'exam-misconduct', 'result-changed', 'holder-request',
] as const
export const SUSPENSION_REASONS = ['under-review', 'result-changed'] as const
export const REINSTATEMENT_REASONS = ['review-ended'] as const
export const REPLACEMENT_REASONS = ['name-corrected', 'result-changed', 'data-corrected'] as const
export type EventReason = (typeof REVOCATION_REASONS | typeof SUSPENSION_REASONS | typeof REINSTATEMENT_REASONS |
  typeof REPLACEMENT_REASONS)[number]

/** Why an approval is refused. */
export type ProposalRefusal = 'nobody-chosen' | 'too-many' | 'not-owed' | 'own-certificate'
export type ReplacementRefusal = 'not-replaceable' | 'no-longer-passed' | 'own-certificate' | 'proposed-already'
export type ApprovalRefusal = 'own-proposal' | 'own-certificate' | 'declined-already' | 'no-longer-passed' |
  'changed-since-proposed' | 'not-replaceable'

export type EventKind = 'issued' | 'suspended' | 'reinstated' | 'revoked' | 'replaced'
export type CertificateEvent = { kind: EventKind; reason: EventReason | null; madeAt: Date }

/** What was copied on the day of issue, and where it stands now. */
export type Certificate = {
  id: string
  kind: CertificateKind
  kindTitle: Text
  organisationId: string
  personId: string
  bookingId: string
  number: string
  code: string
  holderName: HolderName
  trade: Text
  standard: Text
  standardVersionId: string
  standardVersion: number
  level: Text
  hoursTheory: number
  hoursPractice: number
  policy: Text
  results: PartResult[]
  combinedMarks: string
  assessedOn: Day
  centre: Text
  province: Text
  signatories: Signatory[]
  wording: number
  issuedAt: Date
  issuedOn: Day
  expiresOn: Day | null
  auditHead: string | null
  statusList: number
  statusIndex: number
  status: CertificateStatus
  reason: EventReason | null
  since: Date
  replacedByCode: string | null
  replacesCode: string | null
  nameShown: NameShown
}

/** How a code is typed: any case, with spaces or hyphens, digits of any script. Undefined when it can't be one. */
export function normaliseCode(typed: string | undefined) {
  const code = toLatinDigits(typed ?? '').toLowerCase().replace(/[\s-]/g, '')
  return /^[2-9a-hjkmnp-z]{20}$/.test(code) ? code : undefined
}

/** In fours, as it is printed and read aloud. */
export const groupCode = (code: string) => code.replace(/(.{4})(?=.)/g, '$1 ')

const MARKS = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** 'S1405-NM-TEH-01-00042', typed in any case and digits, with any dash and spaces. */
export function normaliseNumber(typed: string) {
  const number = toLatinDigits(typed).toUpperCase().replace(MARKS, '').replace(/[‐-―−]/g, '-').replace(/\s/g, '')
  return /^[A-Z]\d{4}-[A-Z0-9-]{3,20}-\d{5,9}$/.test(number) ? number : undefined
}

/** As it stands in a sentence of either direction. */
export const EXAMPLE_NUMBER = '\u2066S1405-NM-TEH-01-00042\u2069'

export const numberOf = (letter: string, solarYear: number, centreCode: string, running: number) =>
  `${letter}${solarYear}-${centreCode}-${String(running).padStart(5, '0')}`

const wordsOf = (name: string) => name.trim().split(/\s+/).filter(Boolean)

/** «ژاله پنداری» → «ژ. پ.»; 'Zhaleh Pendari' → 'Z. P.'. */
export const initialsOf = (name: string) => wordsOf(name).map(word => `${[...word][0]}.`).join(' ')

/** The holder's name in a language (Persian where no other was typed), as far as the holder lets it be shown. */
export function shownName({ fa, en }: HolderName, shown: NameShown, language: Language) {
  const name = language === 'en' && en ? en : fa
  return shown === 'full' ? name : initialsOf(name)
}

/** Is what was typed this person's family name (the last word or words of the name), in either script? */
export function isFamilyName({ fa, en }: HolderName, typed: string) {
  const key = faKey(typed)
  const endings = [fa, en ?? ''].flatMap(name => wordsOf(name).map((_, i, words) => faKey(words.slice(i).join(''))))
  return key.length > 1 && endings.includes(key)
}
