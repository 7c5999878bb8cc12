import { useText } from '~/shared/ui/language'
import type { ExamSession } from '../assessment'
import { useSessionCrumb } from '../exam-sessions/session-crumb'
import { messages as roomMessages } from '../rooms/messages'

/** The way back from the door and the board: to the exam, or for the officer of a lending centre to the room that is lent. */
export function useBoardCrumb(isWhole: boolean) {
  const t = useText()
  const crumb = useSessionCrumb()
  return (session: ExamSession) => (isWhole ? crumb(session) : { label: `${crumb(session).label} · ${t(roomMessages.title)}`, to: `/exam-sessions/${session.id}/rooms` })
}
