import { formatDay } from '~/shared/calendar'
import { LinkButton } from '~/shared/ui/button'
import { useCalendar, useLanguage, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { TextLink } from '~/shared/ui/text-link'
import { addressOf, type Lock } from '../course'
import { messages } from './messages'

/** In the place of a step that is not open yet: what opens it, with the way there. */
export function ShutStep({ offeringId, lock }: { offeringId: string; lock: Lock }) {
  const t = useText()
  const language = useLanguage()
  const calendar = useCalendar()
  const [next] = lock.first
  return (
    <Notice
      title={t(messages.shutTitle)}
      actions={
        <LinkButton look={next ? 'primary' : 'secondary'} to={next ? addressOf(offeringId, next) : `/offerings/${offeringId}`}>
          {t(next ? messages.shutBegin : messages.toClass)}
        </LinkButton>
      }
    >
      {lock.opensOn && <p>{t(messages.shutUntil, { day: formatDay(lock.opensOn, language, 'full', calendar) })}</p>}
      {lock.first.length > 0 && (
        <>
          <p>{t(messages.shutFirst)}</p>
          <ul className="list-disc ps-5">
            {lock.first.map(step => (
              <li key={step.id}><TextLink to={addressOf(offeringId, step)}>{t(step.title)}</TextLink></li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}
