import type { Text } from '~/shared/text'

export const SESSION_KINDS = ['coordinated', 'open', 'resit'] as const
export type SessionKind = (typeof SESSION_KINDS)[number]

export const AUDIENCES = ['mixed', 'women', 'men'] as const
export type Audience = (typeof AUDIENCES)[number]

export const PARTS = ['written', 'practical'] as const
export type Part = (typeof PARTS)[number]

/** Why a candidate has no result in a part; the last three were not the candidate's fault and cost no attempt. */
export const ABSENCE_CAUSES = ['absent', 'left', 'expelled', 'centre', 'power', 'illness'] as const
export type AbsenceCause = (typeof ABSENCE_CAUSES)[number]

/** A dated event at a centre, as pages show it. */
export type ExamSession = {
  id: string
  number: string
  organisationId: string
  organisationName: Text
  provinceId: string
  courseId: string
  courseTitle: Text
  kind: SessionKind
  audience: Audience
  place: string
  seats: number
  seatsTaken: number
  startsFrom: Date
  startsUntil: Date
  minutes: number
  endsBy: Date
  openedAt: Date
  registrationOpensAt: Date
  registrationClosesAt: Date
  /** Until then a seat that is given back goes to who waits. */
  seatsMoveUntil: Date
  practicalOn: string | null
  /** Since then it is at this hour; who took a seat before may give it back until it begins. */
  movedAt: Date | null
  cancelledAt: Date | null
  cancelledBecause: string | null
  isSupervised: boolean
  /** Admits Safe Exam Browser alone. */
  needsExamBrowser: boolean
  items: number
  writtenPublishedAt: Date | null
  practicalPublishedAt: Date | null
}

export type Stage =
  | 'cancelled'
  | 'soon'
  | 'registration'
  | 'waiting'
  | 'written'
  | 'marking'
  | 'practical'
  | 'published'

type Timed = Pick<
  ExamSession,
  | 'startsFrom'
  | 'startsUntil'
  | 'endsBy'
  | 'registrationOpensAt'
  | 'registrationClosesAt'
  | 'cancelledAt'
  | 'writtenPublishedAt'
  | 'practicalPublishedAt'
>

/** Where a session stands: what was published says more than the clock. */
export function stageOf(session: Timed, now: Date): Stage {
  if (session.cancelledAt) return 'cancelled'
  if (session.practicalPublishedAt) return 'published'
  if (session.writtenPublishedAt) return 'practical'
  if (now >= session.endsBy) return 'marking'
  if (now >= session.startsFrom) return 'written'
  if (now < session.registrationOpensAt) return 'soon'
  return now < session.registrationClosesAt ? 'registration' : 'waiting'
}

/** May one still take a seat, and may one start now? */
export const takesBookings = (session: Timed, now: Date) =>
  !session.cancelledAt && now >= session.registrationOpensAt && now < session.registrationClosesAt
export const isStartable = (session: Timed, now: Date) =>
  !session.cancelledAt && now >= session.startsFrom && now < session.startsUntil
