import type { z } from 'zod'
import { listClosedDays } from '~/people/holidays/holidays.server'
import { isLicensedFor } from '~/people/licences/licences.server'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { today, type Day } from '~/shared/calendar'
import { day, form, idField, integer, many, optional, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import { askDocuments } from '../application-documents/papers.server'
import { listTrainers } from '../centres.server'
import { findClash, holdTimetable, insertMeetings, type ClashRefusal } from '../meetings/make-meetings.server'
import { planMeetings } from '../meetings/meeting'
import { findOffering, listSlots } from '../offerings.server'
import { canRunOffering, placeOf } from '../permissions'
import { offerFreeSeats } from '../waiting-list/offer-free-seats.server'
import { holdOfferings } from '../waiting-list/seats.server'
import type { ChangeReason, Offering } from './offering'

export const settingsForm = form({
  startsOn: day(),
  endsOn: day(),
  applicationsUntil: day(),
  seats: integer(1, 500),
  waitingPlaces: integer(0, 500),
  decisionDays: integer(1, 60),
  offerDays: integer(1, 30),
  trainers: many(idField()),
  place: optional(text(120, 2)),
  documents: optional(text(1300)),
})
export type Settings = z.output<typeof settingsForm>

const MOST_DOCUMENTS = 10
/** A title a line. */
export const titlesOf = (typed = '') => [...new Set(typed.split('\n').map(line => line.trim().replace(/\s+/g, ' ')).filter(Boolean))]

/**
 * Changes an offering that goes on: more seats go to those who wait, added days get the timetable's meetings, and no day
 * or seat is taken away under what stands on it.
 */
export async function changeOffering(
  manager: Viewer, offeringId: string, settings: Settings, now?: Date,
): Promise<{ id: string } | Refusal<ChangeReason> | ClashRefusal> {
  const offering = found(await findOffering(manager, offeringId))
  allow(canRunOffering(manager, offering))
  const titles = titlesOf(settings.documents)
  const refused = whatIsWrong(offering, settings, titles, today(now)) ?? (await whoIsMissing(offering, settings))
  if (refused) return { refused }
  return tx(async tx => {
    await holdTimetable(tx, offering.organisationId, settings.trainers)
    await holdOfferings(tx, offeringId)
    const stands = (await whatStands(tx, offeringId, settings)) ?? (await licenceLack(tx, offering, settings))
    if (stands) return { refused: stands }
    const planned = await planAdded(tx, offering, settings)
    const of = { offeringId, organisationId: offering.organisationId }
    const clash = await findClash(tx, of, planned)
    if (clash) return clash
    const [before] = await tx`
      select starts_on, ends_on, applications_until, seats, waiting_places, decision_days, offer_days, place from offerings
      where id = ${offeringId}`
    await tx`
      update offerings set starts_on = ${settings.startsOn}, ends_on = ${settings.endsOn},
        applications_until = ${settings.applicationsUntil}, seats = ${settings.seats}, waiting_places = ${settings.waitingPlaces},
        decision_days = ${settings.decisionDays}, offer_days = ${settings.offerDays}, place = ${settings.place ?? null}
      where id = ${offeringId}`
    await insertMeetings(tx, of, planned)
    await tx`
      insert into offering_trainers (offering_id, person_id) select ${offeringId}, unnest(${settings.trainers}::uuid[]) on conflict do nothing`
    await tx`
      delete from offering_trainers where offering_id = ${offeringId} and person_id <> all (${settings.trainers})`
    await askDocuments(tx, offeringId, titles)
    const { documents: _, ...after } = settings
    await audit(tx, {
      by: through(manager, 'centre_manager', placeOf(offering)),
      act: 'offering-changed',
      subject: ['offering', offeringId],
      organisationId: offering.organisationId,
      before,
      after: { ...after, documents: titles, meetings: planned.length },
    })
    await offerFreeSeats(tx, offeringId, now)
    return { id: offeringId }
  })
}

function whatIsWrong(offering: Offering, settings: Settings, titles: string[], day: Day): ChangeReason | undefined {
  const { startsOn, endsOn, applicationsUntil } = settings
  if (offering.cancelledAt) return 'offering-cancelled'
  if (endsOn < startsOn) return 'ends-before-start'
  if (Date.parse(endsOn) - Date.parse(startsOn) > 1100 * 86_400_000) return 'too-long'
  if (applicationsUntil > endsOn) return 'applications-too-late'
  if (startsOn !== offering.startsOn && offering.startsOn <= day) return 'has-begun'
  if (titles.length > MOST_DOCUMENTS || titles.some(title => title.length < 2 || title.length > 120)) return 'too-many-documents'
  return settings.trainers.length === 0 ? 'no-such-trainer' : undefined
}

async function whoIsMissing(offering: Offering, { trainers }: Settings) {
  const known = new Set((await listTrainers(offering.organisationId)).map(({ id }) => id))
  return trainers.every(id => known.has(id)) ? undefined : ('no-such-trainer' as const)
}

/** What keeps the new numbers out: seats taken or kept, meetings on days that would go, a trainer who still teaches. */
async function whatStands(tx: Tx, offeringId: string, { seats, startsOn, endsOn, trainers }: Settings): Promise<ChangeReason | undefined> {
  const [stands] = await tx<[{ taken: number; highest: number; outside: boolean; teaches: boolean }]>`
    select ((select count(*) from enrolments where offering_id = offerings.id and seat_number is not null)
        + (select count(*) from seat_offers where offering_id = offerings.id and answer is null))::int as taken,
      coalesce((select max(seat_number) from enrolments where offering_id = offerings.id), 0)::int as highest,
      exists (select from class_meetings where offering_id = offerings.id and class_meetings.cancelled_at is null
        and (starts_at at time zone 'Asia/Tehran')::date not between ${startsOn} and ${endsOn}) as outside,
      exists (select from offering_slots where offering_id = offerings.id and trainer_id <> all (${trainers}))
        or exists (select from class_meetings where offering_id = offerings.id and class_meetings.cancelled_at is null
          and starts_at > now() and trainer_id <> all (${trainers})) as teaches
    from offerings where id = ${offeringId}`
  if (seats < Math.max(stands.taken, stands.highest)) return 'seats-taken'
  if (stands.outside) return 'meetings-outside'
  return stands.teaches ? 'trainer-teaches' : undefined
}

/** Days that are added to a course under a permit lie within the centre's licence, as those of its opening did. */
async function licenceLack(tx: Tx, offering: Offering, { startsOn, endsOn }: Settings) {
  if (startsOn >= offering.startsOn && endsOn <= offering.endsOn) return undefined
  const [permitted] = await tx`select from offerings where id = ${offering.id} and needs_permit`
  const isIn = !permitted || (await isLicensedFor(offering.organisationId, { startsOn, endsOn }, tx))
  return isIn ? undefined : ('licence-too-short' as const)
}

/** The timetable's meetings on the days that are new. */
async function planAdded(tx: Tx, offering: Offering, { startsOn, endsOn }: Settings) {
  const slots = await listSlots(offering.id)
  const closed = new Set((await listClosedDays(offering.organisationId, startsOn, endsOn, tx)).map(({ day }) => day))
  return planMeetings(slots, { startsOn, endsOn }, closed).filter(({ day }) => day < offering.startsOn || day > offering.endsOn)
}
