import { formatDay } from '~/shared/calendar'
import { useCalendar, useLanguage, useText } from '~/shared/ui/language'
import type { GrantedExam } from './grant'
import { messages } from './messages'

/** Which exam a role is held at, where it is held at one alone. */
export function useExamName() {
  const t = useText()
  const [language, calendar] = [useLanguage(), useCalendar()]
  return (exam: GrantedExam) =>
    t(messages.examNamed, { course: t(exam.course), number: exam.number, day: formatDay(exam.day, language, 'long', calendar) })
}
