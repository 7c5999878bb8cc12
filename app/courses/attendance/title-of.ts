import { formatDay, today } from '~/shared/calendar'
import { fillTexts } from '~/shared/text'
import type { ClassMeeting } from './attendance'
import { messages } from './messages'

/** A meeting's page among others: whoever has no network chooses by this alone. */
export function titleOf({ startsAt, courseTitle }: Pick<ClassMeeting, 'courseTitle'> & { startsAt: Date | string }) {
  const day = today(new Date(startsAt))
  return fillTexts(messages.titleOf, { day: { fa: formatDay(day, 'fa', 'full'), en: formatDay(day, 'en', 'full') }, course: courseTitle })
}
