import type { ReactNode } from 'react'
import { formatDay, formatInstant } from '~/shared/calendar'
import { LinkButton } from '~/shared/ui/button'
import { useCalendar, useLanguage, useText } from '~/shared/ui/language'
import { TextLink } from '~/shared/ui/text-link'
import type { ExamSession } from '../assessment'
import { messages } from './messages'
import type { Outlook, OwnResult } from './results.server'
import { whatNext } from './what-next'

/** What a candidate may do after a result. */
export function NextStep({ result, outlook }: { result: OwnResult; outlook?: Outlook }) {
  const t = useText()
  const lines = whatNext(result, outlook?.entry)
  const day = useDay()(outlook)
  const left = outlook && !('refused' in outlook.entry) ? (outlook.entry.attemptsLeft ?? 0) : 0
  if (lines.length === 0) return null
  return (
    <section className="grid gap-2 border-t border-line pt-4">
      <h3 className="text-base">{t(messages.next)}</h3>
      {lines.map(line => <p key={line.en}>{t(line, { day, left })}</p>)}
      {result.isPassed && <div><LinkButton to="/certificates">{t(messages.toCertificates)}</LinkButton></div>}
      {outlook && !('refused' in outlook.entry) && <Bookable sessions={outlook.sessions} />}
    </section>
  )
}

function useDay() {
  const language = useLanguage()
  const calendar = useCalendar()
  return (outlook?: Outlook) => {
    const last = outlook && !('refused' in outlook.entry) ? outlook.entry.lastDay : undefined
    return last ? formatDay(last, language, 'long', calendar) : ''
  }
}

function Bookable({ sessions }: { sessions: ExamSession[] }): ReactNode {
  const t = useText()
  const language = useLanguage()
  const calendar = useCalendar()
  if (sessions.length === 0) return <p className="text-soft-ink">{t(messages.noneBookable)}</p>
  return sessions.map(({ id, startsFrom, startsUntil }) => {
    const hasBegun = startsFrom.getTime() < Date.now()
    const when = formatInstant(hasBegun ? startsUntil : startsFrom, language, calendar)
    const words = t(hasBegun ? messages.bookableNow : messages.bookable, { when })
    return <p key={id}><TextLink to={`/exam-sessions/${id}`}>{words}</TextLink></p>
  })
}
