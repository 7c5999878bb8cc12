import sharp from 'sharp'
import { listPapers } from '~/courses/application-documents/papers.server'
import { sendPaper } from '~/courses/application-documents/send-paper.server'
import { leaveClass } from '~/courses/enrolments/end-enrolment.server'
import { addMeeting } from '~/courses/meetings/change-meeting.server'
import { changeOffering } from '~/courses/offerings/change-offering.server'
import { readSettings } from '~/courses/offerings/settings.server'
import { findOffering, listOfferingTrainers } from '~/courses/offerings.server'
import { sql } from '~/shared/sql.server'
import { viewerOf } from '../viewer'
import type { World } from '../world'
import { done } from './people'

/** What an offering asks of those who apply. */
export async function askForDocuments(world: World, offeringId: string, manager: string, documents: string[]) {
  const viewer = await viewerOf(world.people[manager]!)
  const offering = (await findOffering(viewer, offeringId))!
  const [settings, trainers] = [await readSettings(offeringId), await listOfferingTrainers(offeringId)]
  await done(changeOffering(viewer, offeringId, {
    ...settings, startsOn: offering.startsOn, endsOn: offering.endsOn, seats: offering.seats, place: offering.place ?? undefined,
    trainers: trainers.map(({ id }) => id), documents: documents.join('\n'),
  }))
}

/** Sends the first document asked for: a plain card, drawn here. */
export async function sendCard(world: World, applicationId: string, key: string) {
  const card = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#dfe9e6' } }).png().toBuffer()
  const [paper] = await listPapers(applicationId)
  const file = new File([new Uint8Array(card)], 'card.png', { type: 'image/png' })
  await done(sendPaper(await viewerOf(world.people[key]!), applicationId, paper!.id, { file }))
}

/** Somebody leaves, and their seat is kept for the first of those who wait. */
export async function giveUpSeat(world: World, offeringId: string, key: string) {
  await done(leaveClass(await viewerOf(world.people[key]!), offeringId, { reason: 'ساعت کارم عوض شده است' }))
}

/** The class meets on the seeding day, also when that is a holiday. */
export async function meetToday(world: World, offeringId: string, manager: string, trainer: string) {
  const [met] = await sql`
    select from class_meetings where offering_id = ${offeringId} and cancelled_at is null
      and (starts_at at time zone 'Asia/Tehran')::date = ${world.seededOn}`
  if (met) return
  await done(addMeeting(await viewerOf(world.people[manager]!), offeringId, {
    day: world.seededOn, startsAt: '08:00', endsAt: '12:30', room: 'کارگاه برق ۱', trainerId: world.people[trainer]!, part: 'practice',
    reason: 'جلسهٔ جبرانی',
  }))
}
