import { formatDay, type Day } from '~/shared/calendar'
import type { Text } from '~/shared/text'
import { useCalendar, useLanguage, useText } from '~/shared/ui/language'
import { Section } from '~/shared/ui/page-header'
import { TextLink } from '~/shared/ui/text-link'
import { lapses, messages } from './messages'
import { permitState } from './permit'
import type { LapsedPermit } from './permits.server'

/** Why a permit doesn't hold today, with the day where one decides. */
export function WhyLapsed({ permit, today }: { permit: LapsedPermit; today: Day }) {
  const t = useText()
  const language = useLanguage()
  const calendar = useCalendar()
  const write = (day: Day) => formatDay(day, language, 'long', calendar)
  const state = permitState(permit, today)
  return <>{state !== 'valid' && t(lapses[state], { from: write(permit.startsOn), until: write(permit.endsOn) })}</>
}

/** Trades in which nothing may be opened today, each with why. */
export function LapsedPermits({ organisationId, permits, today, lead = messages.lapsedLead }: { organisationId: string; permits: LapsedPermit[]; today: Day; lead?: Text }) {
  const t = useText()
  return (
    <Section title={t(messages.lapsedTitle)} id="lapsed">
      <p className="max-w-prose text-soft-ink">{t(lead)}</p>
      <ul className="my-3 ms-5 list-disc">
        {permits.map(permit => <li key={permit.id}><b>{t(permit.tradeTitle)}</b>: <WhyLapsed permit={permit} today={today} /></li>)}
      </ul>
      <p><TextLink to={`/centres/${organisationId}/trade-permits`}>{t(messages.toPermits)}</TextLink></p>
    </Section>
  )
}
