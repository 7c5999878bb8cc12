import { listClosedDays } from '~/people/holidays/holidays.server'
import { isLicensedFor } from '~/people/licences/licences.server'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { solarParts, today, type Day } from '~/shared/calendar'
import { allow, found, type Refusal } from '~/shared/guard'
import { sql, tx, type Sql, type Tx } from '~/shared/sql.server'
import { findCentre, listTrainers, type Centre } from '../centres.server'
import { findClash, holdTimetable, insertMeetings, type ClashRefusal } from '../meetings/make-meetings.server'
import { LONGEST_MEETING, minutesOf, overlapThemselves, planMeetings, type Slot } from '../meetings/meeting'
import type { OfferingOrder } from './offering-order.server'
import { canOpenOfferings } from '../permissions'

type Reason =
  | 'centre-inactive'
  | 'no-such-course'
  | 'not-permitted'
  | 'permit-expired'
  | 'licence-too-short'
  | 'ends-before-start'
  | 'already-over'
  | 'too-long'
  | 'applications-too-late'
  | 'no-such-trainer'
  | 'times-missing'
  | 'slots-overlap'
  | 'meeting-too-long'
  | 'code-taken'

const DAY = 86_400_000

/**
 * Opens an offering: of a course the centre is permitted to teach on its first day and today, under a licence that is in
 * force from the first day to the last, with trainers of its own and a meeting for every hour of the timetable from the first day to the last, closed days left out.
 */
export async function openOffering(
  manager: Viewer, centreId: string, order: OfferingOrder, now?: Date,
): Promise<{ id: string } | Refusal<Reason> | ClashRefusal> {
  const centre = found(await findCentre(manager, centreId))
  allow(canOpenOfferings(manager, centre))
  const refused = whatIsWrong(centre, order, today(now)) ?? (await whoIsMissing(centreId, order))
  if (refused) return { refused }

  return tx(async tx => {
    const permit = await findPermit(tx, centreId, order, today(now))
    if (!permit) return { refused: 'no-such-course' as const }
    const lack = await permitLack(tx, centreId, order, permit)
    if (lack) return { refused: lack }
    // Every no is said before the first row is written.
    const of = { offeringId: order.id, organisationId: centreId }
    const planned = await planOffering(centreId, order, tx)
    await holdTimetable(tx, centreId, order.slots.map(({ trainerId }) => trainerId))
    const [same] = await tx<{ id: string }[]>`
      select id from offerings where id = ${order.id} and organisation_id = ${centreId}`
    if (same) return same
    const clash = await findClash(tx, of, planned)
    if (clash) return clash
    if (!(await insertOffering(tx, manager, centreId, order, permit))) return { refused: 'code-taken' as const }
    await insertTimetable(tx, order)
    await insertMeetings(tx, of, planned)
    const { id, ...after } = order
    await audit(tx, {
      by: through(manager, 'centre_manager', centre),
      act: 'offering-opened',
      subject: ['offering', id],
      organisationId: centreId,
      after: { ...after, meetings: planned.length },
    })
    return { id }
  })
}

/** The meetings that an order's timetable makes. */
export async function planOffering(centreId: string, { slots, startsOn, endsOn }: Pick<OfferingOrder, 'slots' | 'startsOn' | 'endsOn'>, tx: Sql = sql) {
  const closed = await listClosedDays(centreId, startsOn, endsOn, tx)
  return planMeetings(slots, { startsOn, endsOn }, new Set(closed.map(({ day }) => day)))
}

/** What is wrong with an order before anyone else is asked. */
export function whatIsWrong({ isActive }: Centre, order: OfferingOrder, day: Day): Reason | undefined {
  const { startsOn, endsOn, applicationsUntil, slots } = order
  if (!isActive) return 'centre-inactive'
  if (endsOn < startsOn) return 'ends-before-start'
  if (endsOn < day) return 'already-over'
  if (Date.parse(endsOn) - Date.parse(startsOn) > 1100 * DAY) return 'too-long'
  if (applicationsUntil > endsOn) return 'applications-too-late'
  return whatIsWrongWithSlots(slots)
}

export function whatIsWrongWithSlots(slots: readonly Slot[]) {
  if (!slots.every(({ weekday, startsAt, endsAt }) => weekday >= 0 && startsAt && startsAt < endsAt)) return 'times-missing'
  if (slots.some(slot => minutesOf(slot) > LONGEST_MEETING)) return 'meeting-too-long'
  return overlapThemselves(slots) ? 'slots-overlap' : undefined
}

/** Everyone who is named to teach teaches at this centre. */
export async function whoIsMissing(centreId: string, order: Pick<OfferingOrder, 'trainerId' | 'slots'>) {
  const trainers = new Set((await listTrainers(centreId)).map(({ id }) => id))
  return trainersOf(order).every(id => trainers.has(id)) ? undefined : ('no-such-trainer' as const)
}

/** The first trainer first. */
export const trainersOf = ({ trainerId, slots }: Pick<OfferingOrder, 'trainerId' | 'slots'>) =>
  [...new Set([trainerId, ...slots.map(slot => slot.trainerId)])]

type Permission = {
  tradeId: string | null
  needsPermit: boolean
  id: string | null
  endsOn: Day | null
  /** One that is over, or doesn't reach that far. */
  hadOne?: boolean
}

/** What the permit or the licence under it doesn't allow. */
export async function permitLack(tx: Sql, centreId: string, order: OfferingOrder, { needsPermit, id, hadOne }: Permission) {
  if (!needsPermit) return undefined
  if (!id) return hadOne ? 'permit-expired' : 'not-permitted'
  return (await isLicensedFor(centreId, order, tx)) ? undefined : 'licence-too-short'
}

/** The permit and its licence are held until the offering stands: neither can be ended in between. */
export async function findPermit(tx: Sql, centreId: string, { courseId, startsOn }: OfferingOrder, day: Day) {
  const [course] = await tx<Permission[]>`
    select trade_id, needs_permit, null as id, null as ends_on from courses
    where id = ${courseId} and current_version_id is not null and withdrawn_at is null
      and (owner_organisation_id is null or owner_organisation_id = ${centreId})`
  if (!course?.needsPermit) return course
  const [permit] = await tx<{ id: string; endsOn: Day }[]>`
    select trade_permits.id, trade_permits.ends_on from trade_permits join organisation_licences on organisation_licences.id = licence_id
    where trade_permits.organisation_id = ${centreId} and trade_id = ${course.tradeId}
      and trade_permits.ended_at is null and suspended_at is null and organisation_licences.ended_at is null
      and trade_permits.starts_on <= least(${startsOn}::date, ${day}::date)
      and trade_permits.ends_on >= greatest(${startsOn}::date, ${day}::date)
    order by trade_permits.ends_on desc limit 1 for share`
  const [other] = await tx`
    select from valid_permits where organisation_id = ${centreId} and trade_id = ${course.tradeId} limit 1`
  return { ...course, id: permit?.id ?? null, endsOn: permit?.endsOn ?? null, hadOne: other !== undefined }
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

async function insertTimetable(tx: Tx, order: OfferingOrder) {
  const column = <K extends keyof Slot>(key: K) => order.slots.map(slot => slot[key])
  await tx`
    insert into offering_trainers (offering_id, person_id, since)
    select ${order.id}, person_id, now() + rank * interval '1 microsecond'
    from unnest(${trainersOf(order)}::uuid[]) with ordinality as given (person_id, rank)`
  await tx`
    insert into offering_slots (offering_id, weekday, starts_at, ends_at, room, trainer_id, part)
    select ${order.id}, * from unnest(${column('weekday')}::smallint[], ${column('startsAt')}::time[],
      ${column('endsAt')}::time[], ${column('room')}::text[], ${column('trainerId')}::uuid[], ${column('part')}::text[])`
}
