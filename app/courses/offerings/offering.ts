import type { Day } from '~/shared/calendar'
import type { Text } from '~/shared/text'

export const DELIVERY_MODES = [
  'fixed',
  'rural',
  'mobile',
  'industry',
  'university',
  'prison',
  'barracks',
  'online',
] as const
export type DeliveryMode = (typeof DELIVERY_MODES)[number]
/** Offerings in prisons and barracks are never named in public. */
export const PUBLIC_MODES = DELIVERY_MODES.filter(mode => mode !== 'prison' && mode !== 'barracks')
export const AUDIENCES = ['women', 'men', 'mixed'] as const
export type Audience = (typeof AUDIENCES)[number]

/** An offering as anyone may see it. */
export type PublicOffering = {
  id: string
  courseId: string
  organisationId: string
  organisationName: Text
  code: string
  startsOn: Day
  endsOn: Day
  applicationsUntil: Day
  seats: number
  seatsLeft: number
  waitingPlaces: number
  decisionDays: number
  deliveryMode: DeliveryMode
  audience: Audience
  place: string | null
  provinceId: string
  provinceTitle: Text
  county: string | null
}

/** An offering as those see it who teach there, sit there or run the centre. */
export type Offering = {
  id: string
  courseId: string
  courseTitle: Text
  organisationId: string
  organisationName: Text
  provinceId: string
  code: string
  startsOn: Day
  endsOn: Day
  seats: number
  deliveryMode: DeliveryMode
  isPublic: boolean
  audience: Audience
  place: string | null
  cancelledAt: Date | null
  /** The viewer's own seat here, if they have one. */
  enrolmentId: string | null
  enrolmentEnded: boolean
  isTrainer: boolean
}

export const ROSTER_A_PAGE = 50
/** A class list up to this long needs no search. */
export const SEEN_AT_ONCE = 10

export type Phase = 'upcoming' | 'running' | 'finished'
export const phaseOf = ({ startsOn, endsOn }: Pick<Offering, 'startsOn' | 'endsOn'>, day: Day): Phase =>
  day < startsOn ? 'upcoming' : day > endsOn ? 'finished' : 'running'

/** Who may sit where: a mixed offering takes everyone; another needs the person's own word. */
export const isWelcome = (audience: Audience, gender: 'woman' | 'man' | null) =>
  audience === 'mixed' || (audience === 'women' ? gender === 'woman' : gender === 'man')

export type ChangeReason =
  | 'offering-cancelled'
  | 'ends-before-start'
  | 'too-long'
  | 'applications-too-late'
  | 'has-begun'
  | 'no-such-trainer'
  | 'seats-taken'
  | 'meetings-outside'
  | 'licence-too-short'
  | 'trainer-teaches'
  | 'too-many-documents'
