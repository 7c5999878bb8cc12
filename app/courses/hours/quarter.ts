import { addDays, solarDay, solarParts, type Day } from '~/shared/calendar'

/** A quarter of the Solar Hijri year: months 1–3, 4–6, 7–9, 10–12. */
export type Quarter = { year: number; n: 1 | 2 | 3 | 4 }

export function quarterOf(day: Day): Quarter {
  const { year, month } = solarParts(day)
  return { year, n: Math.ceil(month / 3) as Quarter['n'] }
}

/** '1405-3' as an address carries it; undefined when it is none. */
export function parseQuarter(text: string | null): Quarter | undefined {
  const match = /^(1[34]\d\d)-([1-4])$/.exec(text ?? '')
  return match ? { year: Number(match[1]), n: Number(match[2]) as Quarter['n'] } : undefined
}
export const writeQuarter = ({ year, n }: Quarter) => `${year}-${n}`

const firstDay = ({ year, n }: Quarter) => solarDay(year, n * 3 - 2, 1)
export const quarterAfter = ({ year, n }: Quarter, by: 1 | -1): Quarter =>
  by === 1 ? (n === 4 ? { year: year + 1, n: 1 } : { year, n: (n + 1) as Quarter['n'] })
    : n === 1 ? { year: year - 1, n: 4 } : { year, n: (n - 1) as Quarter['n'] }

/** Its first and its last day. */
export const daysOf = (quarter: Quarter) => ({ from: firstDay(quarter), to: addDays(firstDay(quarterAfter(quarter, 1)), -1) })

/** '1405-09': a month as an address carries it. */
export type Month = { year: number; month: number }
export function parseMonth(text: string | null): Month | undefined {
  const match = /^(1[34]\d\d)-(0[1-9]|1[0-2])$/.exec(text ?? '')
  return match ? { year: Number(match[1]), month: Number(match[2]) } : undefined
}
export const writeMonth = ({ year, month }: Month) => `${year}-${String(month).padStart(2, '0')}`
export const monthOf = (day: Day): Month => {
  const { year, month } = solarParts(day)
  return { year, month }
}
export const monthAfter = ({ year, month }: Month, by: 1 | -1): Month => {
  const n = year * 12 + month - 1 + by
  return { year: Math.floor(n / 12), month: (n % 12) + 1 }
}
export const daysOfMonth = (month: Month) => {
  const next = monthAfter(month, 1)
  return { from: solarDay(month.year, month.month, 1), to: addDays(solarDay(next.year, next.month, 1), -1) }
}
