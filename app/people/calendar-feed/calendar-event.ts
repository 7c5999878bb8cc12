import type { Text } from '~/shared/text'

/** One date in a person's calendar; a pillar's calendarEvents(personId) gives any number. */
export type CalendarEvent = {
  /** The same for as long as the event is the same, moved or cancelled. */
  id: string
  title: Text
  startsAt: Date
  endsAt: Date
  /** Never a place behind walls. */
  location?: string
  /** A path on this site. */
  link: string
  isCancelled?: boolean
  /** How often it was changed, as far as is known: calendars show the newest. */
  changes?: number
}
