import type { z } from 'zod'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { solarParts, today, type Day } from '~/shared/calendar'
import { day, digits, form, idField, integer, many, oneOf, optional, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import { findCentre, listTrainers, type Centre } from '../centres.server'
import { AUDIENCES, DELIVERY_MODES } from './offering'
import { canOpenOfferings } from '../permissions'

const time = () => digits(/^([01]?\d|2[0-3]):[0-5]\d$/)

export const offeringForm = form({
  /** Made with the page, so that a form sent twice opens one offering. */
  id: idField(),
  courseId: text(60),
  code: optional(text(20).transform(code => code.toUpperCase()).pipe(digits(/^[A-Z0-9-]{3,20}$/))),
  startsOn: day(),
  endsOn: day(),
  applicationsUntil: day(),
  seats: integer(1, 500),
  waitingPlaces: integer(0, 500),
  decisionDays: integer(1, 60),
  deliveryMode: oneOf(DELIVERY_MODES),
  audience: oneOf(AUDIENCES),
  place: optional(text(120, 2)),
  trainerId: idField(),
  weekdays: many(oneOf(['0', '1', '2', '3', '4', '5', '6'])),
  fromTime: optional(time()),
  toTime: optional(time()),
  room: optional(text(60)),
})
export type OfferingOrder = z.output<typeof offeringForm>
type Reason =
  | 'centre-inactive'
  | 'no-such-course'
  | 'not-permitted'
  | 'ends-before-start'
  | 'already-over'
  | 'too-long'
  | 'applications-too-late'
  | 'no-such-trainer'
  | 'times-missing'
  | 'code-taken'

const DAY = 86_400_000
const padTime = (typed: string) => typed.padStart(5, '0')

/**
 * Opens an offering: of a course the centre is permitted to teach on its first day and today, with a trainer of its
 * own.
 */
export async function openOffering(
  manager: Viewer, centreId: string, order: OfferingOrder, now?: Date,
): Promise<{ id: string } | Refusal<Reason>> {
  const centre = found(await findCentre(manager, centreId))
  allow(canOpenOfferings(manager, centre))
  const refused = whatIsWrong(centre, order, today(now))
  if (refused) return { refused }
  if (!(await listTrainers(centreId)).some(trainer => trainer.id === order.trainerId))
    return { refused: 'no-such-trainer' }

  return tx(async tx => {
    const permit = await findPermit(tx, centreId, order, today(now))
    if (!permit) return { refused: 'no-such-course' as const }
    if (permit.needsPermit && !permit.id) return { refused: 'not-permitted' as const }
    const inserted = await insertOffering(tx, manager, centreId, order, permit)
    if (!inserted) return alreadyThere(tx, centreId, order)
    await tx`insert into offering_trainers (offering_id, person_id) values (${order.id}, ${order.trainerId})`
    if (order.fromTime && order.toTime)
      await tx`
        insert into offering_slots (offering_id, weekday, starts_at, ends_at, room)
        select ${order.id}, weekday, ${padTime(order.fromTime)}, ${padTime(order.toTime)}, ${order.room ?? null}
        from unnest(${[...new Set(order.weekdays)].map(Number)}::int[]) as weekday`
    const { id, ...after } = order
    await audit(tx, {
      by: through(manager, 'centre_manager', centre),
      act: 'offering-opened',
      subject: ['offering', id],
      organisationId: centreId,
      after,
    })
    return { id }
  })
}

function whatIsWrong({ isActive }: Centre, order: OfferingOrder, day: Day): Reason | undefined {
  const { startsOn, endsOn, applicationsUntil, weekdays, fromTime, toTime } = order
  if (!isActive) return 'centre-inactive'
  if (endsOn < startsOn) return 'ends-before-start'
  if (endsOn < day) return 'already-over'
  if (Date.parse(endsOn) - Date.parse(startsOn) > 1100 * DAY) return 'too-long'
  if (applicationsUntil > endsOn) return 'applications-too-late'
  const timed = Boolean(fromTime && toTime && padTime(fromTime) < padTime(toTime))
  return weekdays.length > 0 && !timed ? 'times-missing' : undefined
}

type Permission = { tradeId: string | null; needsPermit: boolean; id: string | null }

// The permit's row is held until the offering stands: it can't be ended in between.
async function findPermit(tx: Tx, centreId: string, { courseId, startsOn }: OfferingOrder, day: Day) {
  const [course] = await tx<Permission[]>`
    select trade_id, needs_permit, null as id from courses
    where id = ${courseId} and current_version_id is not null and withdrawn_at is null`
  if (!course?.needsPermit) return course
  const [permit] = await tx<{ id: string }[]>`
    select id from trade_permits
    where organisation_id = ${centreId} and trade_id = ${course.tradeId} and ended_at is null
      and starts_on <= least(${startsOn}::date, ${day}::date) and ends_on >= greatest(${startsOn}::date, ${day}::date)
    order by ends_on desc limit 1 for share`
  return { ...course, id: permit?.id ?? null }
}

async function insertOffering(tx: Tx, manager: Viewer, centreId: string, order: OfferingOrder, permit: Permission) {
  const [{ number }] = await tx<[{ number: string }]>`select lpad(nextval('offering_numbers')::text, 5, '0') as number`
  const code = order.code ?? `${solarParts(order.startsOn).year}-${number}`
  const [offering] = await tx`
    insert into offerings (id, course_id, organisation_id, code, trade_id, needs_permit, trade_permit_id, starts_on,
      ends_on, applications_until, seats, waiting_places, decision_days, delivery_mode, audience, place, opened_by)
    values (${order.id}, ${order.courseId}, ${centreId}, ${code}, ${permit.tradeId}, ${permit.needsPermit},
      ${permit.id},
      ${order.startsOn}, ${order.endsOn}, ${order.applicationsUntil}, ${order.seats}, ${order.waitingPlaces},
      ${order.decisionDays}, ${order.deliveryMode}, ${order.audience}, ${order.place ?? null}, ${manager.id})
    on conflict do nothing returning id`
  return offering !== undefined
}

async function alreadyThere(tx: Tx, centreId: string, { id }: OfferingOrder) {
  const [same] = await tx<{ id: string }[]>`select id from offerings where id = ${id} and organisation_id = ${centreId}`
  return same ?? { refused: 'code-taken' as const }
}
