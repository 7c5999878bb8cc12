import { formatDay, type Day } from '~/shared/calendar'
import { useCalendar, useLanguage, useText } from '~/shared/ui/language'
import { Section } from '~/shared/ui/page-header'
import { TextLink } from '~/shared/ui/text-link'
import { lapses, messages } from './messages'
import { permitState } from './permit'
import type { LapsedPermit } from './permits.server'

/** Trades that are missing in a list of what may be opened today, each with why. */
export function LapsedPermits({ organisationId, permits, today }: { organisationId: string; permits: LapsedPermit[]; today: Day }) {
  const t = useText()
  const language = useLanguage()
  const calendar = useCalendar()
  const write = (day: Day) => formatDay(day, language, 'long', calendar)
  const why = (permit: LapsedPermit) => {
    const state = permitState(permit, today)
    return state === 'valid' ? '' : t(lapses[state], { from: write(permit.startsOn), until: write(permit.endsOn) })
  }
  return (
    <Section title={t(messages.lapsedTitle)} id="lapsed">
      <p className="max-w-prose text-soft-ink">{t(messages.lapsedLead)}</p>
      <ul className="my-3 ms-5 list-disc">
        {permits.map(permit => <li key={permit.id}><b>{t(permit.tradeTitle)}</b>: {why(permit)}</li>)}
      </ul>
      <p><TextLink to={`/centres/${organisationId}/trade-permits`}>{t(messages.toPermits)}</TextLink></p>
    </Section>
  )
}
