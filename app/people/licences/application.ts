import type { Day } from '~/shared/calendar'
import type { Text } from '~/shared/text'

export const APPLICATION_KINDS = ['licence', 'trade_permit'] as const
export type ApplicationKind = (typeof APPLICATION_KINDS)[number]
export const APPLICATION_STATES = ['received', 'reviewing', 'documents_asked', 'approved', 'refused', 'withdrawn'] as const
export type ApplicationState = (typeof APPLICATION_STATES)[number]
export type EventKind = ApplicationState | 'documents_given'

/** The target is fixed on the day of the application; while more documents are waited for, the clock stands. */
export type Clock = {
  state: ApplicationState
  appliedOn: Day
  targetDays: number
  dueOn: Day
  waitsSince: Day | null
  waitedDays: number
  closedOn: Day | null
}

export type OrganisationApplication = Clock & {
  id: string
  number: string
  kind: ApplicationKind
  subject: string
  organisationId: string
  organisationName: Text
  organisationKind: string
  provinceId: string
  note: string | null
  appliedAt: Date
  applicantFa: string
  applicantEn: string | null
}

export const OPEN_STATES: readonly ApplicationState[] = ['received', 'reviewing', 'documents_asked']
export const isOpen = ({ state }: Pick<Clock, 'state'>) => OPEN_STATES.includes(state)

const daysBetween = (from: Day, to: Day) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
/** The day on which the clock was read last: today, or the one on which it stood still. */
const readOn = ({ closedOn, waitsSince }: Clock, today: Day) => closedOn ?? waitsSince ?? today

/** Which day of the target this is; 0 on the day of the application. */
export const dayOfTarget = (clock: Clock, today: Day) => daysBetween(clock.appliedOn, readOn(clock, today)) - clock.waitedDays
/** Days beyond the target, 0 when within it. */
export const daysLate = (clock: Clock, today: Day) => Math.max(0, daysBetween(clock.dueOn, readOn(clock, today)))

export type ClockReading = { how: 'today' | 'running' | 'standing' | 'late' | 'at-once' | 'met' | 'missed'; day: number; of: number; late: number }

/** What the clock says, for words: «day 12 of 30», «4 days late». */
export function readClock(clock: Clock, today: Day): ClockReading | undefined {
  if (clock.state === 'withdrawn') return undefined
  const [day, late] = [dayOfTarget(clock, today), daysLate(clock, today)]
  const reading = { day, of: clock.targetDays, late }
  if (clock.closedOn) return { how: late > 0 ? 'missed' : day === 0 ? 'at-once' : 'met', ...reading }
  if (late > 0) return { how: 'late', ...reading }
  if (clock.state === 'documents_asked') return { how: 'standing', ...reading }
  return { how: day === 0 ? 'today' : 'running', ...reading }
}

export type ApplicationEvent = {
  kind: EventKind
  reason: string | null
  at: Date
  nameFa: string
  nameEn: string | null
}
export type ApplicationFile = { position: number; name: string; bytes: number; mediaType: string; addedAt: Date }

/** Where an application's organisation lies, as rank sees it. */
export const placeOf = ({ organisationId, provinceId, organisationKind }: OrganisationApplication) =>
  ({ id: organisationId, provinceId, kind: organisationKind })
