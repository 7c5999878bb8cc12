import type { Text } from '~/shared/text'

export const STATUSES = ['present', 'absent', 'late', 'excused'] as const
export type Status = (typeof STATUSES)[number]
export const isThere = (status: Status | null | undefined) => status === 'present' || status === 'late'

/** What whoever comes late has missed, unless one says otherwise. */
export const USUAL_DELAY = 15

export type ClassMeeting = {
  id: string
  offeringId: string
  courseTitle: Text
  organisationId: string
  provinceId: string
  organisationName: Text
  startsAt: Date
  endsAt: Date
  minutes: number
  room: string | null
  trainerFa: string
  trainerEn: string | null
  cancelledAt: Date | null
  cancelledBecause: string | null
  /** The viewer teaches this class or this very meeting. */
  isTrainer: boolean
}

/** What is known of one trainee at one meeting. */
export type SheetRow = {
  enrolmentId: string
  personId: string
  nameFa: string
  nameEn: string | null
  seatNumber: number | null
  isMinor: boolean
  /** Admitted after the meeting: may be marked, but isn't among "everybody". */
  joinedLater: boolean
  status: Status | null
  missed: number | null
  reason: string | null
  recordedAt: Date | null
  source: 'phone' | 'paper' | null
  cameLate: boolean
}

/** One mark as it travels: the device's id is its key. `minutes` are those missed, of who came late. */
export type SentMark = {
  id: string
  enrolment: string
  status: Status
  minutes?: number
  reason?: string
  at: string
}
/** The name of a second adult, in the same list. */
export type SentAdult = { id: string; name: string; at: string }
export type SentEntry = SentMark | SentAdult
export const isAdult = (entry: SentEntry): entry is SentAdult => 'name' in entry

export type WhyNot = 'not-on-sheet' | 'no-role-then' | 'reason-missing'
/** What the attendance endpoint says: `rejected` will never be kept, whatever is sent again. */
export type Recorded = { acknowledged: string[]; rejected: { id: string; why: WhyNot }[]; savedAt: string; now: string }

type Order = { id: string; recordedAt: Date; clientAt: Date }
/** The rule of which mark counts, as the database has it too: recorded later, then by the device's clock, then by id. */
export const isNewer = (a: Order, b: Order) =>
  a.recordedAt.getTime() - b.recordedAt.getTime() ||
  a.clientAt.getTime() - b.clientAt.getTime() ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** When a mark counts as recorded: by the device's clock, not after it arrived, not before it could be taken. */
export const recordedAt = (client: Date, received: Date, earliest: Date) =>
  new Date(Math.max(Math.min(client.getTime(), received.getTime()), Math.min(earliest.getTime(), received.getTime())))

/** The moment of a new mark on this device: after the one that it corrects, even within one millisecond. */
export const nextMoment = (last: Date | string | null | undefined, now: number) =>
  new Date(Math.max(now, last ? new Date(last).getTime() + 1 : 0)).toISOString()

/** Whom the one tap "everybody is here" means: who was in the class then, or all where everybody was entered later. */
export const everybody = <Row extends { joinedLater: boolean }>(sheet: readonly Row[]) =>
  sheet.every(row => row.joinedLater) ? sheet : sheet.filter(row => !row.joinedLater)

/** One minor among those who are there: then a second adult is named. */
export const needsSecondAdult = (there: readonly { isMinor: boolean }[]) =>
  there.filter(({ isMinor }) => isMinor).length === 1

/** The share of the minutes whose attendance was taken that one was there, in whole percent. */
export const percentOf = ({ planned, delivered }: { planned: number; delivered: number }) =>
  planned > 0 ? Math.round((delivered * 100) / planned) : undefined

/** The plain form's names for one trainee. */
export const fieldsOf = (enrolmentId: string) => ({
  status: `status-${enrolmentId}`,
  missed: `missed-${enrolmentId}`,
  reason: `reason-${enrolmentId}`,
  was: `was-${enrolmentId}`,
})
