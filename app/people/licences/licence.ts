import type { Day } from '~/shared/calendar'

export type Licence = {
  id: string
  number: string
  startsOn: Day
  endsOn: Day
  decidedAt: Date
  because: string | null
  endedAt: Date | null
  endedBecause: string | null
}
export type LicenceState = 'valid' | 'upcoming' | 'over' | 'ended'

export const licenceState = ({ startsOn, endsOn, endedAt }: Licence, today: Day): LicenceState =>
  endedAt ? 'ended' : startsOn > today ? 'upcoming' : endsOn < today ? 'over' : 'valid'

/** Five years, as the database counts them. */
export const MOST_DAYS = 1830
export const isWholePeriod = (startsOn: Day, endsOn: Day) =>
  endsOn >= startsOn && Date.parse(endsOn) - Date.parse(startsOn) <= MOST_DAYS * 86_400_000
