import type { LoaderFunctionArgs } from '@remix-run/node'
import { calendarEvents as ofAssessments } from '~/assessments/calendar.server'
import { calendarEvents as ofCourses } from '~/courses/calendar/calendar.server'
import { findFeedOwner } from '~/people/calendar-feed/calendar-tokens.server'
import { originOf, tokenIn, writeFeed } from '~/people/calendar-feed/feed.server'
import { found, openToAll } from '~/shared/guard'

const sources = [ofCourses, ofAssessments]

/** `/calendar/:token.ics`: the token is the key; a calendar program has no other. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  openToAll(request)
  const person = found(await findFeedOwner(found(tokenIn(params.file))))
  const events = await Promise.all(sources.map(calendarEvents => calendarEvents(person.id)))
  return new Response(writeFeed(events.flat(), person.language, originOf(request)), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="kargah.ics"',
      'Cache-Control': 'private, no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Robots-Tag': 'noindex',
    },
  })
}
