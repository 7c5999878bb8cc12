import type { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { recordFile, redrawImage, storeBytes } from '~/shared/files.server'
import { files, form, idField, optional, text } from '~/shared/form.server'
import { allow, found, isRefusal, type Refusal } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import { findClass, type ClassPlace } from '../class-reach.server'
import { MOST_PHOTOS, RATE } from './discussion'

const photo = files(11)
export const threadForm = form({ id: idField(), title: text(120, 2), body: text(4000), photo })
export const postForm = form({ id: idField(), body: text(4000), photo })
export const hidingForm = form({ post: idField(), because: optional(text(500)) })

type Refused = Refusal<'too-fast' | 'too-many-photos' | 'not-an-image' | 'image-too-large'>
type Words = z.output<typeof postForm>

/** Opens a thread with its first post; the post carries the thread's id. Sent twice it is one thread. */
export async function startThread(viewer: Viewer, offeringId: string, { title, ...words }: z.output<typeof threadForm>, now?: Date) {
  return speak(viewer, offeringId, words, now, async tx => {
    await tx`
      insert into discussion_threads (id, offering_id, title, started_by, started_at)
      values (${words.id}, ${offeringId}, ${title}, ${viewer.id}, coalesce(${now ?? null}, clock_timestamp()))`
    return words.id
  })
}

/** Adds a post to a thread of the class. Sent twice it is one post. */
export async function writePost(viewer: Viewer, offeringId: string, threadId: string, words: Words, now?: Date) {
  return speak(viewer, offeringId, words, now, async tx => {
    const [thread] = await tx<{ id: string }[]>`
      select id from discussion_threads where id = ${threadId} and offering_id = ${offeringId}`
    return found(thread).id
  })
}

async function speak(
  viewer: Viewer, offeringId: string, { id, body, photo: given }: Words, now: Date | undefined, threadOf: (tx: Tx) => Promise<string>,
): Promise<{ id: string } | Refused> {
  const place = found(await findClass(viewer, offeringId))
  allow(place.canSpeak)
  if (given.length > MOST_PHOTOS) return { refused: 'too-many-photos' }
  const kept: { sha256: string; bytes: number }[] = []
  for (const file of given) {
    const drawn = await redrawImage(Buffer.from(await file.arrayBuffer()))
    if (isRefusal(drawn)) return drawn
    kept.push(await storeBytes(drawn))
  }
  return tx(async tx => {
    // One after the other for one person in one class: neither the rate nor a form sent twice is passed at once.
    await tx`select pg_advisory_xact_lock(hashtextextended(${`discussion ${offeringId} ${viewer.id}`}, 0))`
    const [same] = await tx<{ id: string }[]>`select id from discussion_posts where id = ${id} and written_by = ${viewer.id}`
    if (same) return same
    const [{ lately }] = await tx<[{ lately: number }]>`
      select count(*)::int as lately from discussion_posts where written_by = ${viewer.id} and offering_id = ${offeringId}
        and written_at > coalesce(${now ?? null}, clock_timestamp()) - make_interval(mins => ${RATE.minutes})`
    if (lately >= RATE.most) return { refused: 'too-fast' }
    const threadId = await threadOf(tx)
    await tx`
      insert into discussion_posts (id, thread_id, offering_id, body, written_by, written_at)
      values (${id}, ${threadId}, ${offeringId}, ${body}, ${viewer.id}, coalesce(${now ?? null}, clock_timestamp()))`
    for (const [i, file] of kept.entries()) {
      const { id: fileId } = await recordFile(tx, file, { mediaType: 'image/webp', name: `photo-${i + 1}.webp`, uploadedBy: viewer.id })
      await tx`insert into discussion_photos (post_id, n, file_id) values (${id}, ${i + 1}, ${fileId})`
    }
    await audit(tx, { by: place.by, act: 'post-written', subject: ['post', id], organisationId: place.offering.organisationId, after: { threadId } })
    return { id }
  })
}

/** Takes a post out of the class's sight, with a reason; the post and the reason are kept. May be repeated. */
export async function hidePost(
  leader: Viewer, offeringId: string, { post, because = '' }: z.output<typeof hidingForm>,
): Promise<{ threadId: string } | (Refusal<'because-missing'> & { threadId: string })> {
  const place: ClassPlace = found(await findClass(leader, offeringId))
  allow(place.canLead)
  return tx(async tx => {
    const [known] = await tx<{ threadId: string }[]>`
      select thread_id from discussion_posts where id = ${post} and offering_id = ${offeringId}`
    const { threadId } = found(known)
    if (because.length < 3) return { refused: 'because-missing' as const, threadId }
    const [first] = await tx`
      insert into post_hidings (post_id, hidden_by, because) values (${post}, ${leader.id}, ${because})
      on conflict do nothing returning post_id`
    if (first)
      await audit(tx, { by: place.by, act: 'post-hidden', subject: ['post', post], organisationId: place.offering.organisationId, why: because })
    return { threadId }
  })
}
