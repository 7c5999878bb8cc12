import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Language } from '~/shared/text'
import type { CalendarEvent } from './calendar-event'
import { messages } from './messages'

/** The token of '/calendar/<token>.ics'; undefined for any other name. */
export const tokenIn = (file: string | undefined) => /^([A-Za-z0-9_-]{20,60})\.ics$/.exec(file ?? '')?.[1]

/** A calendar of these dates, in UTC. */
export function writeFeed(events: CalendarEvent[], language: Language, origin: string) {
  const calendar = ical({ name: messages.feedName[language], method: ICalCalendarMethod.PUBLISH, prodId: { company: 'Kargah', product: 'Calendar', language: language.toUpperCase() } })
  calendar.ttl(3600)
  for (const { id, title, startsAt, endsAt, location, link, isCancelled, changes = 0 } of events) {
    calendar.createEvent({
      id: `${id}@kargah`, summary: title[language], start: startsAt, end: endsAt, location: location ?? null, url: origin + link,
      sequence: changes, status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  }
  return calendar.toString()
}

/** Where this site is reached from outside. */
export const originOf = (request: Request) => new URL(request.url).origin
