import { sql } from '~/shared/sql.server'
import type { Viewer } from '~/people/viewer'
import { allow, found } from '~/shared/guard'
import { listTrainers } from '../centres.server'
import { findOffering, listOfferingTrainers, listSlots } from '../offerings.server'
import { canRunOffering } from '../permissions'

export type OfferingSettings = {
  applicationsUntil: string
  waitingPlaces: number
  decisionDays: number
  offerDays: number
  documents: string[]
}

export async function readSettings(offeringId: string) {
  const [settings] = await sql<[OfferingSettings]>`
    select applications_until, waiting_places, decision_days, offer_days,
      array(select title from offering_documents where offering_id = offerings.id and withdrawn_at is null order by position, id) as documents
    from offerings where id = ${offeringId}`
  return settings
}

/** All that the manager may change about an offering. */
export async function readSettingsPage(viewer: Viewer, offeringId: string) {
  const offering = found(await findOffering(viewer, offeringId))
  allow(canRunOffering(viewer, offering))
  const [settings, trainers, own] = await Promise.all([
    readSettings(offeringId), listTrainers(offering.organisationId), listOfferingTrainers(offeringId),
  ])
  return { offering, settings, trainers, own: own.map(({ id }) => id) }
}

/** An offering as the start of another: everything but its dates and code. */
export async function readForCopy(viewer: Viewer, offeringId: string) {
  const offering = found(await findOffering(viewer, offeringId))
  allow(canRunOffering(viewer, offering))
  const [settings, slots, [first]] = await Promise.all([readSettings(offeringId), listSlots(offeringId), listOfferingTrainers(offeringId)])
  return {
    slots,
    initial: {
      courseId: offering.courseId, seats: offering.seats, waitingPlaces: settings.waitingPlaces, decisionDays: settings.decisionDays,
      deliveryMode: offering.deliveryMode, audience: offering.audience, place: offering.place, trainerId: first?.id,
    },
  }
}
