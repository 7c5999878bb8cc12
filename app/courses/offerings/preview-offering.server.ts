import { listClosedDays } from '~/people/holidays/holidays.server'
import type { Viewer } from '~/people/viewer'
import { today } from '~/shared/calendar'
import { allow, found } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import { findCentre } from '../centres.server'
import { listClashes } from '../meetings/make-meetings.server'
import { hoursOf, planMeetings } from '../meetings/meeting'
import { findAskedHours } from '../meetings/missing-hours.server'
import { canOpenOfferings } from '../permissions'
import type { OfferingOrder } from './offering-order.server'
import { findPermit, permitLack, whatIsWrong, whoIsMissing } from './open-offering.server'

const MOST_CLASHES = 10

/** What opening would make: every meeting, the closed days left out, the hours against the standard's, what clashes, and a no that it would get. */
export async function previewOffering(manager: Viewer, centreId: string, order: OfferingOrder, now?: Date) {
  const centre = found(await findCentre(manager, centreId))
  allow(canOpenOfferings(manager, centre))
  const refused = whatIsWrong(centre, order, today(now)) ?? (await whoIsMissing(centreId, order))
  if (refused) return { refused }
  const permit = await findPermit(sql, centreId, order, today(now))
  if (!permit) return { refused: 'no-such-course' as const }
  const lack = await permitLack(sql, centreId, order, permit)
  if (lack) return { refused: lack }
  const closed = await listClosedDays(centreId, order.startsOn, order.endsOn)
  const everyDay = planMeetings(order.slots, order, new Set())
  const meetings = planMeetings(order.slots, order, new Set(closed.map(({ day }) => day)))
  const [clashes, asked] = await Promise.all([
    listClashes(sql, { offeringId: order.id, organisationId: centreId }, meetings, { limit: MOST_CLASHES }),
    findAskedHours(order.courseId),
  ])
  const meets = new Set(everyDay.map(({ day }) => day))
  return {
    meetings, skipped: closed.filter(({ day }) => meets.has(day)), clashes, hours: hoursOf(meetings), asked,
    permitEndsOn: permit.endsOn && permit.endsOn < order.endsOn ? permit.endsOn : null,
  }
}
export type Preview = Exclude<Awaited<ReturnType<typeof previewOffering>>, { refused: unknown }>
