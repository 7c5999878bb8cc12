/** What Word's lists are counted with, as far as it isn't plain digits: `lower` and `upper` letters, Roman, the Arabic alphabet and abjad. */
const ALPHABET = ['الف', ...'بتثجحخدذرزسشصضطظعغفقکلمنهوی']
const ABJAD = ['الف', ...'بجدهوزحطیکلمنسعفصقرشتثخذضظغ']
const ROMAN: [string, number][] = [
  ['m', 1000], ['cm', 900], ['d', 500], ['cd', 400], ['c', 100], ['xc', 90], ['l', 50], ['xl', 40], ['x', 10], ['ix', 9], ['v', 5], ['iv', 4], ['i', 1],
]
const PLAIN = /^(?:decimal|hindiNumbers|numberInDash|hindiCounting)|^$/

const latin = (n: number) => String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26))
const roman = (n: number) => ROMAN.reduce(([text, left], [sign, value]) => [text + sign.repeat(Math.floor(left / value)), left % value] as const, ['', n] as const)[0]
const letters = (of: readonly string[], n: number) => of[(n - 1) % of.length]!.repeat(Math.ceil(n / of.length))

const WRITTEN: Record<string, (n: number) => string> = {
  lowerLetter: latin, upperLetter: n => latin(n).toUpperCase(), lowerRoman: roman, upperRoman: n => roman(n).toUpperCase(),
  arabicAlpha: n => letters(ALPHABET, n), arabicAbjad: n => letters(ABJAD, n),
}

/** Counted by digits, which our lists are too. */
export const isPlainCount = (format: string) => PLAIN.test(format)
/** A number as a list of this format writes it; one that we don't know is written in digits. */
export const counted = (n: number, format: string) => (n > 0 && n < 4000 && WRITTEN[format]?.(n)) || String(n)
