import { formatDay, formatInstant } from '~/shared/calendar'
import { LinkButton } from '~/shared/ui/button'
import { useCalendar, useLanguage, useText } from '~/shared/ui/language'
import { TextLink } from '~/shared/ui/text-link'
import type { Entry } from '../bookings/attempts'
import { parts } from '../messages'
import { messages, noEntry } from './messages'
import type { Outlook, OwnResult } from './results.server'

/** What a candidate may do after a result. */
export function NextStep({ result, outlook }: { result: OwnResult; outlook?: Outlook }) {
  const t = useText()
  const language = useLanguage()
  const calendar = useCalendar()
  if (result.isPassed) {
    return (
      <Next>
        <p>{t(messages.certificateSoon)}</p>
        <div>
          <LinkButton to="/certificates">{t(messages.toCertificates)}</LinkButton>
        </div>
      </Next>
    )
  }
  if (result.isPassed === null && result.writtenPassed)
    return (
      <Next>
        <p>{t(messages.waitPractical)}</p>
      </Next>
    )
  if (!outlook) return null
  const { entry, sessions } = outlook
  if ('refused' in entry)
    return (
      <Next>
        <p>{t(noEntry[entry.refused])}</p>
      </Next>
    )
  const day = entry.lastDay && formatDay(entry.lastDay, language, 'long', calendar)
  const { sits, keeps } = partsOf(entry)
  return (
    <Next>
      <p>
        {!day
          ? t(messages.mayApply)
          : sits
          ? t(messages.mayResit, { part: t(parts[sits]), day })
          : t(messages.mayResitBoth, { day })}
      </p>
      {keeps && <p>{t(messages.keptPart, { part: t(parts[keeps]) })}</p>}
      {sessions.length === 0 && <p className="text-soft-ink">{t(messages.noneBookable)}</p>}
      {sessions.map(({ id, startsFrom, startsUntil }) => {
        const hasBegun = startsFrom.getTime() < Date.now()
        const when = formatInstant(hasBegun ? startsUntil : startsFrom, language, calendar)
        return (
          <p key={id}>
            <TextLink to={`/exam-sessions/${id}`}>
              {t(hasBegun ? messages.bookableNow : messages.bookable, { when })}
            </TextLink>
          </p>
        )
      })}
    </Next>
  )
}

function partsOf({ keptWritten, keptPractical }: Entry) {
  if (keptWritten) return { sits: 'practical', keeps: 'written' } as const
  if (keptPractical) return { sits: 'written', keeps: 'practical' } as const
  return {}
}

function Next({ children }: { children: React.ReactNode }) {
  const t = useText()
  return (
    <section className="grid gap-2 border-t border-line pt-4">
      <h3 className="text-base">{t(messages.next)}</h3>
      {children}
    </section>
  )
}
