import { addDays, weekdayOf, type Day } from '~/shared/calendar'
import type { Group } from '../club'
import type { PlannedMeeting } from './meeting'

type Rhythm = Pick<Group, 'startsOn' | 'coreWeekday' | 'labWeekday'>

/** Week 1 begins on the cohort's first day; week 0, the parents' meeting, lies in the seven days before. */
const weekStart = (startsOn: Day, week: number) => addDays(startsOn, (week - 1) * 7)

/** The group's day within a week of the programme. */
export function plannedDay({ startsOn, coreWeekday, labWeekday }: Rhythm, { week, kind }: Pick<PlannedMeeting, 'week' | 'kind'>): Day {
  const first = weekStart(startsOn, week)
  const weekday = kind === 'lab' ? labWeekday : coreWeekday
  return addDays(first, (weekday - weekdayOf(first) + 7) % 7)
}

/** The programme's week on a day: 0 before the start, never past the last. */
export function weekOn(day: Day, startsOn: Day, weeks: number) {
  const days = (Date.parse(day) - Date.parse(startsOn)) / 86_400_000
  return Math.min(weeks, Math.max(0, Math.floor(days / 7) + 1))
}

/** What the mentor turns to: this week's first meeting without a record, else the next one, else one that was left behind. */
export function meetingInHand<M extends PlannedMeeting>(plan: M[], recorded: ReadonlySet<string>, week: number): M | undefined {
  const open = plan.filter(({ key, kind }) => kind !== 'parents' && !recorded.has(key))
  return open.find(meeting => meeting.week === week) ?? open.find(meeting => meeting.week > week) ?? open[0]
}
