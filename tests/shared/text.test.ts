import { expect, test, vi } from 'vitest'
import { addDays, formatDay, formatInstant, parseDay, weekdayOf, yearMonth } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { faKey, faStore, fill, isLegalId, isNationalId, normaliseMobile, toLatinDigits } from '~/shared/text'

const words = ['برق\u200Cکار ساختمان', 'برق كار', 'ي\u0649ك', 'رشتهٔ آموزشی', 'مؤسسۀ نمونه', 'علی\u200C\u200Cرضا', '\u202Eسارا\u202C', '۱۲۳ ٤٥٦', 'Ａｂｃ', 'إسلام آباد',
  '\u200Cعلی \u200C\u200Cرضا\u200C \u200Cکریمی\u200C\u200C', 'می\u200C\u200Cشود\u200C', '\u200E\u200C \u200C\u200Fسارا', 'خانه\u0654 ما', 'خانۀ ما']

test('the database and the program fold Persian alike', async () => {
  for (const word of words) {
    const [row] = await sql<[{ key: string; stored: string }]>`select fa_key(${word}) as key, fa_store(${word}) as stored`
    expect(row).toEqual({ key: faKey(word), stored: faStore(word) })
  }
})

test('a half-space stays between two letters, once, and nowhere else', () => {
  expect(faStore('\u200Cعلی\u200C\u200Cرضا\u200C \u200Cکریمی\u200C')).toBe('علی\u200Cرضا کریمی')
  expect(faStore('سارا \u200C\u200C رضایی\u200F\u200C')).toBe('سارا رضایی')
  expect(faStore(faStore('\u200C \u200C'))).toBe('')
})

test('one word is found however its last letter is written', () => {
  const spellings = ['خانهٔ ما', 'خانه\u0654 ما', 'خانۀ ما', 'خانة ما', 'خانه ما', 'خانۀ ما', 'خانہ ما']
  expect([...new Set(spellings.map(faKey))]).toEqual(['خانهما'])
})

test('a search forgives Arabic letters and half-spaces', () => {
  expect(faKey('برق كار')).toBe(faKey('برق\u200Cکار'))
})

test('the database knows Persian letters as letters, and its trigrams', async () => {
  const [row] = await sql<[{ ctype: string; trigrams: string[]; collation: string }]>`
    select (select datctype from pg_database where datname = current_database()) as ctype, show_trgm('برق') as trigrams,
      (select string_agg(w, '' order by w collate "fa-x-icu") from unnest(array['پ', 'ب', 'ی', 'آ', 'گ', 'ک']) w) as collation`
  expect(row.ctype).toBe('C.UTF-8')
  expect(row.trigrams.length).toBeGreaterThan(2)
  expect(row.collation).toBe('آبپکگی')
})

test('a national ID has its check digit', () => {
  expect(isNationalId('9990000018')).toBe(true)
  for (const wrong of ['9990000019', '1111111111', '123', '99900000180']) expect(isNationalId(wrong)).toBe(false)
})

test('an organisation’s legal ID has its check digit', () => {
  expect(isLegalId('14007650912')).toBe(true)
  for (const wrong of ['14007650913', '11111111111', '1400765091']) expect(isLegalId(wrong)).toBe(false)
})

test('a mobile is one number, however it is typed', () => {
  for (const typed of ['09121234567', '۰۹۱۲ ۱۲۳ ۴۵۶۷', '+98 912 123 4567', '00989121234567', '٩١٢١٢٣٤٥٦٧'])
    expect(normaliseMobile(typed)).toBe('+989121234567')
  expect(normaliseMobile('02188888888')).toBeUndefined()
})

test('a date is typed in Solar Hijri in any digits, or Gregorian', () => {
  for (const typed of ['۱۴۰۴/۰۷/۰۱', '1404-7-1', '٢٠٢٥/٠٩/٢٣', '2025-09-23']) expect(parseDay(typed)).toBe('2025-09-23')
  for (const wrong of ['1404/13/01', '1404/12/30', '2025-02-30', '۱۴۰۴', 'امروز', '']) expect(parseDay(wrong)).toBeUndefined()
  expect(parseDay('1403/12/30')).toBe('2025-03-20')
})

test('a date is shown as one writes it', () => {
  expect(formatDay('2025-09-23', 'fa', 'full')).toBe('سه‌شنبه، ۱\u00A0مهر\u00A0۱۴۰۴')
  expect(formatDay('2025-09-23', 'en')).toBe('1\u00A0Mehr\u00A01404')
  expect(formatDay('2025-09-23', 'fa', 'numeric')).toBe('۱۴۰۴/۰۷/۰۱')
  expect(formatDay('2025-09-23', 'en', 'long', 'gregorian')).toBe('23\u00A0September\u00A02025')
  expect(formatInstant(new Date('2025-09-22T22:00:00Z'), 'fa')).toBe('۱\u00A0مهر\u00A0۱۴۰۴، ساعت\u00A0۰۱:۳۰')
  expect(yearMonth('2026-11-23')).toBe('140509')
  expect([weekdayOf('2025-09-20'), weekdayOf(addDays('2025-09-20', 6))]).toEqual([0, 6])
})

test('one is told from many in English, and the numbers are each language’s own', () => {
  const days = { fa: '{late} روز دیر', en: '{late} {late|day|days} late' }
  expect([1, 2, 0].map(late => fill(days.en, { late }, 'en'))).toEqual(['1 day late', '2 days late', '0 days late'])
  expect(fill(days.fa, { late: 1 }, 'fa')).toBe('۱ روز دیر')
  expect(fill('{count|is|are}', {}, 'en')).toBe('{count|is|are}')
  // A title is nobody's pattern.
  expect(fill('Copy of {title}', { title: 'Pay $& win' }, 'en')).toBe('Copy of Pay $& win')
})

test('digits of three scripts are one', () => {
  expect(toLatinDigits('۱۲۳٤٥٦789')).toBe('123456789')
})

test('a phone whose table of zones still moves Tehran’s clock in summer says the hour that the server says', async () => {
  const { DateTimeFormat } = Intl
  // Kabul keeps all year what such a table gives Tehran in summer.
  const moved = (options?: Intl.DateTimeFormatOptions) => (options?.timeZone === 'Asia/Tehran' ? { ...options, timeZone: 'Asia/Kabul' } : options)
  vi.stubGlobal('Intl', { ...Intl, DateTimeFormat: class { constructor(locale: string, options?: Intl.DateTimeFormatOptions) { return new DateTimeFormat(locale, moved(options)) } } })
  try {
    const { formatTime, today } = (await import(`../../app/shared/calendar?${'old-table'}`)) as typeof import('~/shared/calendar')
    expect(formatTime('2026-07-15T19:45:00Z', 'en')).toBe('23:15')
    expect(today(new Date('2026-07-15T19:45:00Z'))).toBe('2026-07-15')
  } finally {
    vi.unstubAllGlobals()
  }
  // Before Iran gave it up, the table of zones decides.
  expect(formatInstant('2021-07-15T19:45:00Z', 'en')).toBe('25\u00A0Tir\u00A01400, 00:15')
})
