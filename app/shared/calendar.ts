import * as jalaali from 'jalaali-js'
import { toLatinDigits, toPersianDigits, type Language } from './text'

/** A calendar day, 'YYYY-MM-DD' (Gregorian), without time or zone. */
export type Day = string
export type Calendar = 'solar' | 'gregorian'

const ZONE = 'Asia/Tehran'
const pad = (n: number, width = 2) => String(n).padStart(width, '0')
const noon = (day: Day) => new Date(`${day}T12:00:00Z`)

const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' })

// Since then Iran keeps one offset; a phone with an older table of zones still puts its clock forward in summer, and what it
// then says is another hour than the server's.
const SETTLED = Date.UTC(2022, 8, 22)
const OFFSET = 3.5 * 3_600_000
/** 'YYYY-MM-DDTHH:mm…' in Tehran, or undefined for what only a table of zones knows. */
const inTehran = (instant: Date) => (instant.getTime() >= SETTLED ? new Date(instant.getTime() + OFFSET).toISOString() : undefined)

export const today = (now = new Date()): Day => inTehran(now)?.slice(0, 10) ?? isoDay.format(now)

export function addDays(day: Day, days: number): Day {
  const moved = noon(day)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}

/** 0 = Saturday … 6 = Friday. */
export const weekdayOf = (day: Day) => (noon(day).getUTCDay() + 1) % 7

export function solarParts(day: Day) {
  const { jy, jm, jd } = jalaali.toJalaali(noon(day))
  return { year: jy, month: jm, day: jd }
}

export function solarDay(year: number, month: number, dayOfMonth: number): Day {
  const { gy, gm, gd } = jalaali.toGregorian(year, month, dayOfMonth)
  return `${pad(gy, 4)}-${pad(gm)}-${pad(gd)}`
}

/**
 * A typed date in any digits, with / - or . between: year first. Years under 1700 are Solar Hijri (۱۴۰۴/۰۷/۰۱),
 * others Gregorian. Undefined when there is no such day.
 */
export function parseDay(typed: string): Day | undefined {
  const match = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(toLatinDigits(typed).replace(/\s/g, ''))
  if (!match) return undefined
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  if (year < 1700) return jalaali.isValidJalaaliDate(year, month, day) ? solarDay(year, month, day) : undefined
  const written = `${pad(year, 4)}-${pad(month)}-${pad(day)}`
  const real = new Date(`${written}T12:00:00Z`)
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(written) ? written : undefined
}

export type DayStyle = 'numeric' | 'short' | 'long' | 'full'
const fields: Record<Exclude<DayStyle, 'numeric'>, Intl.DateTimeFormatOptions> = {
  short: { day: 'numeric', month: 'long' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
}

const made = new Map<string, Intl.DateTimeFormat>()
function formatter(locale: string, options: Intl.DateTimeFormatOptions) {
  const key = locale + JSON.stringify(options)
  const kept = made.get(key) ?? new Intl.DateTimeFormat(locale, options)
  made.set(key, kept)
  return kept
}

// A day, its month and year stay on one line; so does an hour with its word.
const TIE = '\u00A0'

/** ICU's own order is wrong for fa-IR ("full") and adds an era in English: the parts are put together here. */
export function formatDay(day: Day, language: Language, style: DayStyle = 'long', calendar: Calendar = 'solar'): string {
  if (style === 'numeric') return writeDay(day, language, calendar)
  const locale = `${language === 'fa' ? 'fa-IR' : 'en-GB'}-u-ca-${calendar === 'solar' ? 'persian' : 'gregory'}`
  const parts = formatter(locale, { ...fields[style], timeZone: 'UTC' }).formatToParts(noon(day))
  const part = (type: string) => parts.find(item => item.type === type)?.value
  const weekday = part('weekday')
  const rest = [part('day'), part('month'), part('year')].filter(Boolean).join(TIE)
  return weekday ? `${weekday}${language === 'fa' ? '،' : ','} ${rest}` : rest
}

/** '۱۴۰۴/۰۷/۰۱' or '1404/07/01', as one would type it. */
export function writeDay(day: Day, language: Language, calendar: Calendar = 'solar') {
  const { year, month, day: date } = solarParts(day)
  const written = calendar === 'solar' ? `${year}/${pad(month)}/${pad(date)}` : day.replaceAll('-', '/')
  return language === 'fa' ? toPersianDigits(written) : written
}

/** '12:04' in Tehran, in the language's digits. */
export function formatTime(instant: Date | string, language: Language) {
  const at = new Date(instant)
  const time = inTehran(at)?.slice(11, 16)
    ?? formatter('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: ZONE }).format(at)
  return language === 'fa' ? toPersianDigits(time) : time
}

export function formatInstant(instant: Date | string, language: Language, calendar: Calendar = 'solar') {
  const at = new Date(instant)
  const day = formatDay(today(at), language, 'long', calendar)
  return `${day}${language === 'fa' ? `، ساعت${TIE}` : ', '}${formatTime(at, language)}`
}

/** Days from birth to now, in whole years. */
export function ageOn(bornOn: Day, day: Day) {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years
}

/** '140509': the Solar Hijri year and month, as register numbers carry it. */
export function yearMonth(day: Day) {
  const { year, month } = solarParts(day)
  return `${year}${pad(month)}`
}
