import { formatDay, formatTime, today, type Day } from '~/shared/calendar'
import type { Language, Text } from '~/shared/text'

/** «شنبه، ۵ مهر ۱۴۰۵ ساعت ۸:۰۰», in both languages. */
export function dayAndTime(instant: Date): Text {
  const write = (language: Language, at: string) =>
    `${formatDay(today(instant), language, 'full')}${at}\u2066${formatTime(instant, language)}\u2069`
  return { fa: write('fa', ' ساعت\u00A0'), en: write('en', ', ') }
}

export const dayText = (day: Day): Text => ({ fa: formatDay(day, 'fa', 'full'), en: formatDay(day, 'en', 'full') })
