import type { Holiday } from '~/people/holidays/holiday'
import { useText } from '~/shared/ui/language'
import { DayText } from '~/shared/ui/time'

/** Days of the timetable on which nothing is held, each with why. */
export function SkippedDays({ days }: { days: readonly Holiday[] }) {
  const t = useText()
  return (
    <ul className="font-normal">
      {days.map(({ day, title }) => <li key={day}><DayText day={day} style="full" />: {t(title)}</li>)}
    </ul>
  )
}
