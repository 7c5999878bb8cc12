import { addDays, parseDay, solarDay, solarParts, today, type Day } from '~/shared/calendar'
import { found } from '~/shared/guard'
import type { Text } from '~/shared/text'

export type Holiday = { day: Day; title: Text }
/** A day as one centre has it: the programme's, its own, or one on which it works though others don't. */
export type LocalDay = Holiday & { kind: 'national' | 'closed' | 'open' }

/** The first and the last day of a Solar Hijri year. */
export const daysOfYear = (year: number) => ({ from: solarDay(year, 1, 1), to: addDays(solarDay(year + 1, 1, 1), -1) })
export const solarYear = (day: Day) => solarParts(day).year

/** `?year=1405`; the running year otherwise. */
export function yearOf(search: string) {
  const asked = new URLSearchParams(search).get('year') ?? ''
  return /^1[34]\d\d$/.test(asked) ? Number(asked) : solarYear(today())
}

/** A day in an address: /holidays/2026-03-21. */
export const dayParam = (param: string | undefined): Day =>
  found(param && /^\d{4}-\d\d-\d\d$/.test(param) && parseDay(param) === param ? param : undefined)

const doneWord = (search: string) => new URLSearchParams(search).get('done') ?? ''
export const doneHere = (search: string) => (['added', 'removed', 'shifted'] as const).find(word => word === doneWord(search))

/** What was just done, by the address: a word, or how many days a list had. */
export function doneIn(search: string) {
  const word = (['added', 'removed'] as const).find(known => known === doneWord(search))
  return word ?? (/^\d{1,4}$/.test(doneWord(search)) ? { count: Number(doneWord(search)) } : undefined)
}
