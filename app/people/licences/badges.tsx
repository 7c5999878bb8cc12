import { Badge, type Tone } from '~/shared/ui/badge'
import type { Day } from '~/shared/calendar'
import { useText } from '~/shared/ui/language'
import { readClock, type ApplicationState, type Clock, type ClockReading } from './application'
import { clock as words, licenceStates, states } from './messages'
import type { LicenceState } from './licence'

const tones: Record<ApplicationState, Tone> = {
  received: 'info', reviewing: 'accent', documents_asked: 'due', approved: 'success', refused: 'danger', withdrawn: 'plain',
}
const clockTones: Record<ClockReading['how'], Tone> = {
  today: 'plain', running: 'plain', standing: 'due', late: 'danger', 'at-once': 'success', met: 'success', missed: 'danger',
}
const licenceTones: Record<LicenceState, Tone> = { valid: 'success', upcoming: 'info', over: 'plain', ended: 'danger' }

export function ApplicationBadge({ state }: { state: ApplicationState }) {
  const t = useText()
  return <Badge tone={tones[state]}>{t(states[state])}</Badge>
}

/** «Day 12 of 30», «4 days overdue»: in words, whatever the colour. */
export function ClockBadge({ application, today }: { application: Clock; today: Day }) {
  const t = useText()
  const reading = readClock(application, today)
  if (!reading) return null
  const { how, day, of, late } = reading
  return <Badge tone={clockTones[how]}>{t(words[how], { day, of, late })}</Badge>
}

export function LicenceBadge({ state }: { state: LicenceState }) {
  const t = useText()
  return <Badge tone={licenceTones[state]}>{t(licenceStates[state])}</Badge>
}
