import type { z } from 'zod'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { day, form, idField, oneOf, optional, text, time } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import { fillTexts } from '~/shared/text'
import { listTrainers } from '../centres.server'
import type { Offering } from '../offerings/offering'
import { findOffering } from '../offerings.server'
import { canRunOffering, placeOf } from '../permissions'
import { wasHeld } from './held.server'
import { findClash, holdTimetable, insertMeetings, type ClashRefusal } from './make-meetings.server'
import { minutesOf, PARTS, type MeetingReason, type PlannedMeeting } from './meeting'
import { findMeeting } from './meetings.server'
import { notices } from './messages'
import { tellClass } from './tell-class.server'
import { dayAndTime } from './when'

export const meetingForm = form({
  day: day(),
  startsAt: time(),
  endsAt: time(),
  part: oneOf(PARTS),
  room: optional(text(60)),
  trainerId: idField(),
  reason: text(500, 3),
})
export type MeetingOrder = z.output<typeof meetingForm>

const plannedOf = ({ room, reason: _, ...order }: MeetingOrder): PlannedMeeting => ({ ...order, room: room ?? null })

/** Moves one meeting, or changes its room or trainer; why is kept, and the class is told. */
export async function changeMeeting(
  manager: Viewer, meetingId: string, order: MeetingOrder,
): Promise<{ offeringId: string } | Refusal<MeetingReason> | ClashRefusal> {
  const { meeting, offering } = found(await findMeeting(manager, meetingId))
  allow(canRunOffering(manager, offering))
  const refused = await whatIsWrong(offering, order)
  if (refused) return { refused }
  const planned = plannedOf(order)
  return tx(async tx => {
    await holdTimetable(tx, offering.organisationId, [order.trainerId])
    if (await wasHeld(tx, meetingId, planned)) return { refused: 'already-held' as const }
    const clash = await findClash(tx, classOf(offering), [planned], [meetingId])
    if (clash) return clash
    await joinTrainers(tx, offering.id, order.trainerId)
    const [changed] = await tx<{ startsAt: Date; isMoved: boolean }[]>`
      update class_meetings set (starts_at, ends_at) = (asked.starts_at, asked.ends_at), room = ${planned.room},
        trainer_id = ${order.trainerId}, part = ${order.part},
        moved_from = case when asked.starts_at = class_meetings.starts_at then moved_from else coalesce(moved_from, class_meetings.starts_at) end,
        moved_because = case when asked.starts_at = class_meetings.starts_at then moved_because else ${order.reason} end
      from (select (${order.day}::date + ${order.startsAt}::time) at time zone 'Asia/Tehran' as starts_at,
        (${order.day}::date + ${order.endsAt}::time) at time zone 'Asia/Tehran' as ends_at) asked
      where id = ${meetingId} and cancelled_at is null
      returning class_meetings.starts_at, class_meetings.starts_at <> ${meeting.startsAt} as is_moved`
    if (!changed) return { refused: 'meeting-cancelled' as const }
    await tellClass(tx, offering.id, manager.id, {
      kind: 'meeting-changed',
      link: `/offerings/${offering.id}/meetings`,
      title: fillTexts(changed.isMoved ? notices.moved : notices.changed, {
        course: offering.courseTitle, from: dayAndTime(meeting.startsAt), to: dayAndTime(changed.startsAt),
      }),
    })
    await record(tx, manager, offering, { act: 'meeting-changed', meetingId, before: meeting, after: planned, why: order.reason })
    return { offeringId: offering.id }
  })
}

/** One meeting more than the timetable makes. */
export async function addMeeting(
  manager: Viewer, offeringId: string, order: MeetingOrder,
): Promise<{ offeringId: string } | Refusal<MeetingReason> | ClashRefusal> {
  const offering = found(await findOffering(manager, offeringId))
  allow(canRunOffering(manager, offering))
  const refused = await whatIsWrong(offering, order)
  if (refused) return { refused }
  const planned = plannedOf(order)
  return tx(async tx => {
    await holdTimetable(tx, offering.organisationId, [order.trainerId])
    const clash = await findClash(tx, classOf(offering), [planned])
    if (clash) return clash
    await joinTrainers(tx, offeringId, order.trainerId)
    const [meeting] = await insertMeetings(tx, classOf(offering), [planned])
    await tellClass(tx, offeringId, manager.id, {
      kind: 'meeting-added',
      link: `/offerings/${offeringId}/meetings`,
      title: fillTexts(notices.added, { course: offering.courseTitle, to: dayAndTime(meeting!.startsAt) }),
    })
    await record(tx, manager, offering, { act: 'meeting-added', meetingId: meeting!.id, after: planned, why: order.reason })
    return { offeringId }
  })
}

const classOf = ({ id, organisationId }: Offering) => ({ offeringId: id, organisationId })

async function whatIsWrong(offering: Offering, order: MeetingOrder): Promise<MeetingReason | undefined> {
  if (offering.cancelledAt) return 'offering-cancelled'
  if (order.endsAt <= order.startsAt) return 'times-wrong'
  if (minutesOf(order) > 720) return 'meeting-too-long'
  if (order.day < offering.startsOn || order.day > offering.endsOn) return 'outside-dates'
  const trainers = await listTrainers(offering.organisationId)
  return trainers.some(({ id }) => id === order.trainerId) ? undefined : 'no-such-trainer'
}

/** Who teaches one meeting sees the class. */
const joinTrainers = (tx: Tx, offeringId: string, trainerId: string) =>
  tx`insert into offering_trainers (offering_id, person_id) values (${offeringId}, ${trainerId}) on conflict do nothing`

type Recorded = { act: 'meeting-changed' | 'meeting-added'; meetingId: string; before?: unknown; after: unknown; why: string }
const record = (tx: Tx, manager: Viewer, offering: Offering, { meetingId, ...rest }: Recorded) =>
  audit(tx, {
    ...rest,
    by: through(manager, 'centre_manager', placeOf(offering)),
    subject: ['class-meeting', meetingId],
    organisationId: offering.organisationId,
  })
