import type { z } from 'zod'
import { notify } from '~/people/notices/notify.server'
import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, integer, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import { fillTexts } from '~/shared/text'
import { findClass, listListeners, type ClassPlace } from '../class-reach.server'
import { notices } from './messages'

const words = { title: text(120, 2), body: text(5000) }
export const announcementForm = form({ id: idField(), ...words })
export const correctionForm = form({ seen: integer(1, 999), ...words })
export const withdrawalForm = form({ because: text(500, 3) })

/** Says something to the whole class: its trainees, and the guardians of minors, are told. Sent twice it is said once. */
export async function announce(
  trainer: Viewer, offeringId: string, { id, title, body }: z.output<typeof announcementForm>, now?: Date,
): Promise<{ id: string }> {
  const place = await leading(trainer, offeringId)
  return tx(async tx => {
    const [first] = await tx<{ id: string }[]>`
      insert into announcements (id, offering_id) values (${id}, ${offeringId}) on conflict do nothing returning id`
    if (!first) return { id }
    await writeVersion(tx, trainer, id, 1, { title, body }, now)
    await tell(tx, place, title)
    await audit(tx, { by: place.by, act: 'announcement-made', subject: ['announcement', id], organisationId: place.offering.organisationId, after: { offeringId, title } })
    return { id }
  })
}

/** Puts an announcement right; what it said before is kept. It names the version that was seen. */
export async function correctAnnouncement(
  trainer: Viewer, offeringId: string, announcementId: string, { seen, title, body }: z.output<typeof correctionForm>, now?: Date,
): Promise<{ number: number } | Refusal<'changed-meanwhile' | 'withdrawn'>> {
  const place = await leading(trainer, offeringId)
  return tx(async tx => {
    const { withdrawnAt, number, ...stands } = await lockAnnouncement(tx, offeringId, announcementId)
    if (withdrawnAt) return { refused: 'withdrawn' }
    if (stands.title === title && stands.body === body) return { number }
    if (number !== seen) return { refused: 'changed-meanwhile' }
    await writeVersion(tx, trainer, announcementId, seen + 1, { title, body }, now)
    await audit(tx, {
      by: place.by, act: 'announcement-corrected', subject: ['announcement', announcementId],
      organisationId: place.offering.organisationId, before: stands, after: { title, body },
    })
    return { number: seen + 1 }
  })
}

/** Takes an announcement out of the class's sight, with a reason; it is kept. May be repeated. */
export async function withdrawAnnouncement(
  trainer: Viewer, offeringId: string, announcementId: string, { because }: z.output<typeof withdrawalForm>, now?: Date,
) {
  const place = await leading(trainer, offeringId)
  return tx(async tx => {
    const { withdrawnAt } = await lockAnnouncement(tx, offeringId, announcementId)
    if (withdrawnAt) return
    await tx`
      update announcements set withdrawn_at = coalesce(${now ?? null}, clock_timestamp()), withdrawn_by = ${trainer.id},
        withdrawn_because = ${because} where id = ${announcementId}`
    await audit(tx, {
      by: place.by, act: 'announcement-withdrawn', subject: ['announcement', announcementId],
      organisationId: place.offering.organisationId, why: because,
    })
  })
}

async function leading(trainer: Viewer, offeringId: string) {
  const place = found(await findClass(trainer, offeringId))
  allow(place.canLead)
  return place
}

async function lockAnnouncement(tx: Tx, offeringId: string, announcementId: string) {
  const [known] = await tx<{ withdrawnAt: Date | null }[]>`
    select withdrawn_at from announcements where id = ${announcementId} and offering_id = ${offeringId} for update`
  const { withdrawnAt } = found(known)
  const [newest] = await tx<[{ number: number; title: string; body: string }]>`
    select number, title, body from announcement_versions where announcement_id = ${announcementId} order by number desc limit 1`
  return { ...newest, withdrawnAt }
}

const writeVersion = (tx: Tx, by: Viewer, id: string, number: number, { title, body }: { title: string; body: string }, now?: Date) => tx`
  insert into announcement_versions (announcement_id, number, title, body, written_by, written_at)
  values (${id}, ${number}, ${title}, ${body}, ${by.id}, coalesce(${now ?? null}, clock_timestamp()))`

async function tell(tx: Tx, { offering }: ClassPlace, title: string) {
  const link = `/offerings/${offering.id}/announcements`
  const told = new Set((await listListeners(offering.id, tx)).flatMap(({ personId, guardians }) => [personId, ...guardians]))
  const words = fillTexts(notices.announced, { title: { fa: title, en: title }, course: offering.courseTitle })
  for (const personId of told) await notify(tx, personId, { kind: 'class-announcement', link, title: words })
}
