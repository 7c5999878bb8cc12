import { Badge, type Tone } from '~/shared/ui/badge'
import { useText } from '~/shared/ui/language'
import type { ApplicationState } from './application'
import { messages, states } from './messages'

const tones: Record<ApplicationState, Tone> = {
  applied: 'info',
  waiting: 'due',
  admitted: 'success',
  refused: 'danger',
  withdrawn: 'plain',
}

export function StateBadge({ state }: { state: ApplicationState }) {
  const t = useText()
  return <Badge tone={tones[state]}>{t(states[state])}</Badge>
}

/** How long until the answer is due, in words. */
export function ClockBadge({ days }: { days: number }) {
  const t = useText()
  if (days < 0) return <Badge tone="danger">{t(messages.late, { count: -days })}</Badge>
  return (
    <Badge tone={days <= 2 ? 'due' : 'plain'}>
      {days === 0 ? t(messages.dueToday) : t(messages.daysLeft, { count: days })}
    </Badge>
  )
}
