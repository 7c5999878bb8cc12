import { today } from '~/shared/calendar'
import { faKey } from '~/shared/text'
import type { ExamSession } from '../assessment'

/** Where one seat of the room stands. */
export const SEAT_STATES = ['not-here', 'here', 'ready', 'working', 'plain', 'silent', 'held', 'done', 'sent-away', 'excused'] as const
export type SeatState = (typeof SEAT_STATES)[number]

export const INCIDENTS = ['power', 'network', 'device', 'health', 'conduct', 'question', 'other'] as const
export type IncidentCategory = (typeof INCIDENTS)[number]
/** What an incident means: nothing, time given back, no attempt used, the candidate sent away. */
export const EFFECTS = ['none', 'time', 'no_attempt', 'expelled'] as const
export type IncidentEffect = (typeof EFFECTS)[number]

export type BoardSeat = {
  bookingId: string
  seatNumber: number
  nameFa: string
  nameEn: string | null
  checkedInAt: Date | null
  letStartAt: Date | null
  sittingId: string | null
  dueAt: Date | null
  submittedAt: Date | null
  closedHow: 'candidate' | 'time' | 'officer' | null
  lastSavedAt: Date | null
  /** The last time the device knocked, with or without an answer. */
  seenAt: Date | null
  /** Since when the paper is answered as a plain form: without a script nothing is saved by itself, and nothing knocks. */
  plainSince: Date | null
  answered: number
  items: number
  isExcused: boolean
  isSentAway: boolean
  /** Since when the officer holds them, and why. */
  heldAt: Date | null
  heldBecause: string | null
  extraPercent: number
  needs: ('reader' | 'large-print' | 'separate-room')[]
  /** Too many wrong passwords keep the candidate out; told on the day alone. */
  isLocked?: boolean
}

/** What tells how a seat stands. */
export type StateOfSeat = Pick<BoardSeat,
  'checkedInAt' | 'letStartAt' | 'sittingId' | 'submittedAt' | 'seenAt' | 'plainSince' | 'isExcused' | 'isSentAway' | 'heldAt' | 'isLocked'>

/** A device that has not knocked for a minute is silent: its candidate may be without a network. */
export const SILENT_AFTER = 60
/** Whoever saves by hand is heard of only then; so long nobody need worry. */
export const SILENT_BY_HAND_AFTER = 15 * 60

export function seatState(seat: StateOfSeat, now: Date): SeatState {
  if (seat.isSentAway) return 'sent-away'
  if (seat.isExcused) return 'excused'
  if (seat.submittedAt) return 'done'
  if (seat.heldAt) return 'held'
  if (seat.sittingId) {
    const [state, silentAfter] = seat.plainSince ? (['plain', SILENT_BY_HAND_AFTER] as const) : (['working', SILENT_AFTER] as const)
    return secondsSince(seat.seenAt, now) > silentAfter ? 'silent' : state
  }
  if (seat.letStartAt) return 'ready'
  return seat.checkedInAt ? 'here' : 'not-here'
}

/** The paper is open and its time runs. */
export const isSitting = (state: SeatState) => state === 'working' || state === 'plain' || state === 'silent'

/** The one state that the board is asked to show; all when it is none. */
export const shownState = (asked: string | null) => SEAT_STATES.find(state => state === asked) ?? null

/** So many seats are seen at a glance: none of them is folded away or made small. */
export const FEW_SEATS = 24

/** A seat that one person must go to: silent, or locked out. */
export const isAlarming = (seat: StateOfSeat, now: Date) => seatState(seat, now) === 'silent' || Boolean(seat.isLocked)

/** Whose seat somebody should go to now: silent, locked out, or here and not yet let start. */
export const needsSomebody = (seat: BoardSeat, now: Date, isSupervised: boolean) =>
  isAlarming(seat, now) || (isSupervised && seatState(seat, now) === 'here')

type Sought = Pick<BoardSeat, 'seatNumber' | 'nameFa' | 'nameEn'>
/** The seats of the number or the name that was typed, in whatever digits and spelling; all when nothing was. */
export function seatsFound<S extends Sought>(seats: readonly S[], typed: string): S[] {
  const words = typed.slice(0, 200).split(/\s+/).map(faKey).filter(word => word && word !== 'seat' && word !== 'صندلی')
  return seats.filter(({ seatNumber, nameFa, nameEn }) => {
    const name = faKey(nameFa) + faKey(nameEn ?? '')
    return words.every(word => (/^\d+$/.test(word) ? Number(word) === seatNumber : name.includes(word)))
  })
}

type View = { show?: SeatState | null; q?: string; seat?: string | null }
/** The board's address that shows this, with the seat that is looked at on top. */
export function boardPath(address: string, { show, q, seat }: View) {
  const query = new URLSearchParams(Object.entries({ show, q: q?.trim(), seat }).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return `${address}${query.size > 0 ? `?${query}` : ''}${seat ? '#chosen' : ''}`
}

type Numbered = { firstSeat: number; seats: number }
export const isInSome = (rooms: readonly Numbered[], seat: number) => rooms.some(({ firstSeat, seats }) => seat >= firstSeat && seat < firstSeat + seats)
/** The seats room by room, as their numbers say; in one part where there are no rooms. */
export function inRooms<R extends Numbered, S extends { seatNumber: number }>(rooms: readonly R[], seats: readonly S[]): { room?: R; seats: S[] }[] {
  if (rooms.length === 0) return [{ seats: [...seats] }]
  const nowhere = seats.filter(({ seatNumber }) => !isInSome(rooms, seatNumber))
  return [...rooms.map(room => ({ room, seats: seats.filter(({ seatNumber }) => isInSome([room], seatNumber)) })), ...(nowhere.length > 0 ? [{ seats: nowhere }] : [])]
}

export const secondsSince = (at: Date | null, now: Date) => (at ? Math.max(0, Math.round((now.getTime() - at.getTime()) / 1000)) : Infinity)

/** The day of the exam in Tehran, and as long as it runs. */
export const isExamDay = ({ startsFrom, endsBy, cancelledAt }: Pick<ExamSession, 'startsFrom' | 'endsBy' | 'cancelledAt'>, now: Date) =>
  !cancelledAt && (today(now) === today(startsFrom) || (now >= startsFrom && now <= endsBy))

/** A held seat: how long it has been held, and how much was left of the time then, in begun minutes. */
export function heldMinutes({ heldAt, dueAt }: { heldAt: Date; dueAt: Date }, now: Date) {
  const minutes = (milliseconds: number) => Math.max(1, Math.ceil(milliseconds / 60_000))
  return { held: Math.min(240, minutes(now.getTime() - heldAt.getTime())), left: minutes(dueAt.getTime() - heldAt.getTime()) }
}
