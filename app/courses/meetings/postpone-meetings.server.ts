import type { z } from 'zod'
import { listClosedDays } from '~/people/holidays/holidays.server'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { addDays } from '~/shared/calendar'
import { day, form, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import { fillTexts } from '~/shared/text'
import type { Offering } from '../offerings/offering'
import { findOffering, listSlots } from '../offerings.server'
import { canRunOffering, placeOf } from '../permissions'
import { asked, findClash, holdTimetable, type ClashRefusal } from './make-meetings.server'
import { planMeetings, type MeetingReason, type PlannedMeeting } from './meeting'
import { notices } from './messages'
import { tellClass } from './tell-class.server'
import { dayText } from './when'

export const postponementForm = form({ from: day(), resumesOn: day(), reason: text(500, 3) })
type Postponement = z.output<typeof postponementForm>

const FURTHEST = 400

/**
 * After a closure: every meeting from one day on is laid out anew along the timetable from another day, in its order and
 * none lost; the offering's last day moves along when it must.
 */
export async function postponeMeetings(
  manager: Viewer, offeringId: string, { from, resumesOn, reason }: Postponement, now?: Date,
): Promise<{ moved: number } | Refusal<MeetingReason> | ClashRefusal> {
  const offering = found(await findOffering(manager, offeringId))
  allow(canRunOffering(manager, offering))
  if (offering.cancelledAt) return { refused: 'offering-cancelled' }
  if (resumesOn <= from) return { refused: 'not-later' }
  const slots = await listSlots(offeringId)
  if (slots.length === 0) return { refused: 'no-timetable' }
  return tx(async tx => {
    await holdTimetable(tx, offering.organisationId, slots.map(({ trainerId }) => trainerId))
    const waiting = await tx<{ id: string }[]>`
      select id from class_meetings
      where offering_id = ${offeringId} and cancelled_at is null and starts_at > coalesce(${now ?? null}, clock_timestamp())
        and (starts_at at time zone 'Asia/Tehran')::date >= ${from} order by starts_at`
    if (waiting.length === 0) return { refused: 'nothing-to-move' as const }
    const until = addDays(resumesOn, FURTHEST)
    const closed = new Set((await listClosedDays(offering.organisationId, resumesOn, until, tx)).map(({ day }) => day))
    const planned = planMeetings(slots, { startsOn: resumesOn, endsOn: until }, closed).slice(0, waiting.length)
    if (planned.length < waiting.length) return { refused: 'too-far' as const }
    const ids = waiting.map(({ id }) => id)
    const clash = await findClash(tx, { offeringId, organisationId: offering.organisationId }, planned, ids)
    if (clash) return clash
    await layOut(tx, offering, ids, planned, reason)
    await tellClass(tx, offeringId, manager.id, {
      kind: 'meetings-postponed',
      link: `/offerings/${offeringId}/meetings`,
      title: fillTexts(notices.postponed, { course: offering.courseTitle, to: dayText(planned[0]!.day) }),
    })
    await audit(tx, {
      by: through(manager, 'centre_manager', placeOf(offering)),
      act: 'meetings-postponed',
      subject: ['offering', offeringId],
      organisationId: offering.organisationId,
      after: { from, resumesOn, moved: ids.length },
      why: reason,
    })
    return { moved: ids.length }
  })
}

/** All leave their places first, so that none stands in another's way. */
async function layOut(tx: Tx, offering: Offering, ids: string[], planned: PlannedMeeting[], reason: string) {
  await tx`update class_meetings set cancelled_at = clock_timestamp(), cancelled_because = ${reason} where id = any (${ids})`
  await tx`
    update class_meetings set cancelled_at = null, cancelled_because = null,
      moved_from = coalesce(moved_from, class_meetings.starts_at), moved_because = ${reason},
      starts_at = laid.starts_at, ends_at = laid.ends_at, room = laid.room, trainer_id = laid.trainer_id, part = laid.part
    from unnest(${ids}::uuid[]) with ordinality as given (id, rank)
      join (select *, row_number() over (order by starts_at) as rank from ${asked(tx, planned)}) laid using (rank)
    where class_meetings.id = given.id`
  const last = planned.at(-1)!.day
  if (last > offering.endsOn) await tx`update offerings set ends_on = ${last} where id = ${offering.id}`
}
