import { toLatinDigits } from '~/shared/text'

/** An exact decimal: `units` / 10^`scale`. */
type Decimal = { units: bigint; scale: number }

/**
 * A number as people type it, in any script: «۳۰٫۵», '30.5', '−4', '۱٬۲۰۰'; with Persian or Arabic digits «۳/۵» is
 * three and a half, as it is written by hand. Undefined when it can't be read in one way only ('3,5', '1/2').
 * @returns a plain decimal: '30.5', '-4', '1200'.
 */
export function parseDecimal(typed: string): string | undefined {
  const eastern = /[\u0660-\u0669\u06F0-\u06F9]/.test(typed)
  const latin = toLatinDigits(typed.normalize('NFKC'))
    .replace(/[\s\u200C\u200E\u200F\u2066-\u2069]/g, '')
    .replace(/^[−–]/, '-')
  const pointed = (eastern ? latin.replace('/', '.') : latin).replace('٫', '.')
  const match = /^([+-]?)(\d{1,12}|\d{1,3}(?:[,٬]\d{3}){1,3})(?:\.(\d{1,9}))?$/.exec(pointed)
  if (!match) return undefined
  const [, sign, whole, fraction] = match
  const number = whole!.replace(/[,٬]/g, '').replace(/^0+(?=\d)/, '')
  const rest = (fraction ?? '').replace(/0+$/, '')
  const written = rest ? `${number}.${rest}` : number
  return sign === '-' && /[1-9]/.test(written) ? `-${written}` : written
}

/** Whether what stands in a field for a number can't be read as one; a number whose decimals are still to come is no error. */
export const isUnreadable = (typed: string) => {
  const begun = typed.trim().replace(/[-−–.٫/,٬]$/, '')
  return begun !== '' && parseDecimal(begun) === undefined
}

function exact(decimal: string): Decimal {
  const [whole, fraction = ''] = decimal.split('.') as [string, string?]
  return { units: BigInt(whole + fraction), scale: fraction.length }
}

const at = ({ units, scale }: Decimal, wanted: number) => units * 10n ** BigInt(wanted - scale)

/** |a − b| ≤ tolerance, without rounding; all three plain decimals. */
export function isWithin(a: string, b: string, tolerance: string) {
  const all = [a, b, tolerance].map(exact)
  const scale = Math.max(...all.map(one => one.scale))
  const [left, right, limit] = all.map(one => at(one, scale)) as [bigint, bigint, bigint]
  const distance = left > right ? left - right : right - left
  return distance <= limit
}
