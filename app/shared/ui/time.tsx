import { formatDay, formatInstant, formatTime, today, type Day, type DayStyle } from '../calendar'
import { useCalendar, useLanguage } from './language'

/** A calendar day in the reader's calendar. */
export function DayText({ day, style = 'long' }: { day: Day; style?: DayStyle }) {
  const language = useLanguage()
  return <time dateTime={day}>{formatDay(day, language, style, useCalendar())}</time>
}

/** A moment, in Tehran's time. `part` for its hour or its day alone. */
export function InstantText({ instant, part = 'both' }: { instant: Date | string; part?: 'both' | 'time' | 'day' }) {
  const language = useLanguage()
  const calendar = useCalendar()
  return (
    <time dateTime={new Date(instant).toISOString()}>
      {part === 'time' ? <bdi dir="ltr">{formatTime(instant, language)}</bdi>
        : part === 'day' ? formatDay(today(new Date(instant)), language, 'long', calendar) : formatInstant(instant, language, calendar)}
    </time>
  )
}
