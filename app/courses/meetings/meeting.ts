import { addDays, weekdayOf, type Day } from '~/shared/calendar'
import type { Text } from '~/shared/text'

export const PARTS = ['theory', 'practice'] as const
export type Part = (typeof PARTS)[number]

/** In minutes, as the database has it. */
export const LONGEST_MEETING = 720

/** One hour of the week: days are counted from Saturday, 0; times are '08:00' in Tehran. */
export type Slot = {
  weekday: number
  startsAt: string
  endsAt: string
  room: string | null
  trainerId: string
  part: Part
}
export type PlannedMeeting = Omit<Slot, 'weekday'> & { day: Day }

/** Every meeting from the first day to the last, the closed days left out. */
export function planMeetings(slots: readonly Slot[], { startsOn, endsOn }: { startsOn: Day; endsOn: Day }, closed: ReadonlySet<Day>) {
  const planned: PlannedMeeting[] = []
  for (let day = startsOn; day <= endsOn; day = addDays(day, 1)) {
    if (closed.has(day)) continue
    const weekday = weekdayOf(day)
    for (const { weekday: on, ...slot } of slots) if (on === weekday) planned.push({ day, ...slot })
  }
  return planned.sort((a, b) => `${a.day} ${a.startsAt}`.localeCompare(`${b.day} ${b.startsAt}`))
}

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
export const minutesOf = ({ startsAt, endsAt }: Pick<Slot, 'startsAt' | 'endsAt'>) => minuteOf(endsAt) - minuteOf(startsAt)

/** Planned hours of each part, rounded to a tenth for reading only. */
export function hoursOf(planned: readonly (Pick<Slot, 'startsAt' | 'endsAt'> & { part: Part })[]) {
  const sum = (part: Part) => planned.reduce((all, one) => (one.part === part ? all + minutesOf(one) : all), 0)
  const hours = (minutes: number) => Math.round(minutes / 6) / 10
  return { theory: hours(sum('theory')), practice: hours(sum('practice')) }
}

export type Hours = { theory: number; practice: number }

/** What meetings lack of the standard's hours, to a tenth; null where nothing is lacking, or where there is no standard. */
export function missingOf(asked: (Hours & { isStandard: boolean }) | null, planned: Hours): Hours | null {
  if (!asked?.isStandard) return null
  const lack = (part: Part) => Math.max(0, Math.round((asked[part] - planned[part]) * 10) / 10)
  const missing = { theory: lack('theory'), practice: lack('practice') }
  return missing.theory + missing.practice > 0 ? missing : null
}

/** Does one class meet twice at once? */
export const overlapThemselves = (slots: readonly Slot[]) =>
  slots.some((one, i) => slots.some((other, n) =>
    n > i && one.weekday === other.weekday && one.startsAt < other.endsAt && other.startsAt < one.endsAt))

/** Why a meeting can't stand, and beside what. Another centre's class isn't named. */
export type Clash = {
  what: 'room' | 'trainer' | 'class'
  day: Day
  startsAt: Date
  endsAt: Date
  room: string | null
  trainerFa: string
  trainerEn: string | null
  course: Text | null
  code: string | null
}
export type ClashReason = 'room-taken' | 'trainer-busy' | 'class-busy'
export const clashReasons = { room: 'room-taken', trainer: 'trainer-busy', class: 'class-busy' } as const satisfies Record<Clash['what'], ClashReason>

export type MeetingReason =
  | 'offering-cancelled'
  | 'meeting-cancelled'
  | 'already-held'
  | 'times-wrong'
  | 'meeting-too-long'
  | 'outside-dates'
  | 'no-such-trainer'
  | 'not-later'
  | 'no-timetable'
  | 'nothing-to-move'
  | 'too-far'
