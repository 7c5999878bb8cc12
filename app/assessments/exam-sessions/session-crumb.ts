import { useText } from '~/shared/ui/language'
import type { ExamSession } from '../assessment'
import { messages } from './messages'

/** The way back to an exam's page; by its number too, for a centre may hold several of one course on one day. */
export function useSessionCrumb() {
  const t = useText()
  return ({ id, courseTitle, number }: Pick<ExamSession, 'id' | 'courseTitle' | 'number'>) =>
    ({ label: `${t(courseTitle)} · ${t(messages.number, { number: Number(number) })}`, to: `/exam-sessions/${id}` })
}
