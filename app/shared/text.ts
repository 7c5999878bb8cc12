export type Language = 'fa' | 'en'
export type Text = Record<Language, string>

const PERSIAN_DIGITS = '۰۱۲۳۴۵۶۷۸۹'

/** Persian and Arabic digits become Latin; everything else stays. */
export const toLatinDigits = (text: string) =>
  text
    .replace(/[\u06F0-\u06F9]/g, digit => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\u0660-\u0669]/g, digit => String(digit.charCodeAt(0) - 0x660))

export const toPersianDigits = (text: string | number) =>
  String(text).replace(/\d/g, digit => PERSIAN_DIGITS[Number(digit)]!)

/** Digits as the language writes them; for codes and phones use Latin digits inside <Ltr>. */
export const localDigits = (text: string | number, language: Language) =>
  language === 'fa' ? toPersianDigits(text) : String(text)

/** An exact decimal, '12.5', as the language writes it: ۱۲٫۵. */
export const localDecimal = (decimal: string, language: Language) =>
  language === 'fa' ? toPersianDigits(decimal).replace('.', '٫') : decimal

const numbers = { fa: new Intl.NumberFormat('fa-IR'), en: new Intl.NumberFormat('en-GB') }
export const formatNumber = (value: number, language: Language) => numbers[language].format(value)

/**
 * Puts values into `{name}` slots; numbers are written in the language's digits. `{name|lesson|lessons}` is the first word
 * for one and the second for any other number (Persian counts in the singular and needs none).
 */
export function fill(template: string, values: Record<string, string | number>, language: Language) {
  return template.replace(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g, (slot, name: string, one?: string, many?: string) => {
    const value = values[name]
    if (value === undefined) return slot
    if (one !== undefined) return Number(value) === 1 ? one : many!
    return typeof value === 'number' ? formatNumber(value, language) : value
  })
}

/** The same in both languages; a value may itself be a text in both, each in its place. */
export function fillTexts(text: Text, values: Record<string, Text | string | number>): Text {
  const into = (language: Language) => fill(text[language], Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value[language] : value]),
  ), language)
  return { fa: into('fa'), en: into('en') }
}

// One spelling for letters that look alike; the database's fa_store and fa_key say the same (a test compares them).
const STORED: Record<string, string> = { ي: 'ی', ى: 'ی', ك: 'ک', ە: 'ه', ہ: 'ه', ھ: 'ه' }
const KEYED: Record<string, string> = {
  ...STORED, ئ: 'ی', ة: 'ه', 'ۀ': 'ه', ؤ: 'و', أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا',
}

/** Arabic keyboards' letters, and others that look alike, as Persian writes them; nothing else changes. */
export const persianLetters = (text: string) => text.replace(/[يىكەہھ]/g, letter => STORED[letter]!)

/** How a name is kept: Persian letters, no direction marks, single spaces, and single half-spaces between two letters. */
export const faStore = (text: string) =>
  persianLetters(text.normalize('NFKC'))
    .replace(/[\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u00AD\u0640]/g, '')
    .replace(/(^|\s)\u200C+|\u200C+(?=\s|$)/g, '$1')
    .replace(/\u200C+/g, '\u200C')
    .replace(/\s+/g, ' ')
    .trim()

/** How a name is searched: no spaces, half-spaces or marks, Latin digits, one letter for every variant. Never shown. */
export const faKey = (text: string) =>
  toLatinDigits(text.normalize('NFKC').toLowerCase())
    .replace(/[يىكەہھئةۀؤأإآٱ]/g, letter => KEYED[letter]!)
    .replace(/[^0-9a-z\u0627-\u063A\u0641-\u064A\u067E\u0686\u0698\u06A9\u06AF\u06CC]+/g, '')

/** کد ملی: ten digits, the last a mod-11 check; ten equal digits are refused. */
export function isNationalId(digits: string) {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false
  const sum = [...digits.slice(0, 9)].reduce((total, digit, i) => total + Number(digit) * (10 - i), 0)
  const rest = sum % 11
  return Number(digits[9]) === (rest < 2 ? rest : 11 - rest)
}

/** شناسهٔ ملی of organisations: eleven digits, the last a mod-11 check. */
export function isLegalId(digits: string) {
  if (!/^\d{11}$/.test(digits) || /^(\d)\1{10}$/.test(digits)) return false
  const weights = [29, 27, 23, 19, 17, 29, 27, 23, 19, 17]
  const shift = Number(digits[9]) + 2
  const rest = weights.reduce((total, weight, i) => total + (shift + Number(digits[i])) * weight, 0) % 11
  return Number(digits[10]) === (rest === 10 ? 0 : rest)
}

/** Any way an Iranian mobile is typed → '+989121234567'; undefined when it is none. */
export function normaliseMobile(typed: string) {
  const digits = toLatinDigits(typed).replace(/[^\d+]/g, '')
  const match = /^(?:\+98|0098|98|0)?(9\d{9})$/.exec(digits)
  return match ? `+98${match[1]}` : undefined
}
