import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { announce, correctAnnouncement, withdrawAnnouncement } from '~/courses/announcements/announce.server'
import { findAnnouncement, listAnnouncements } from '~/courses/announcements/announcements.server'
import { findClass } from '~/courses/class-reach.server'
import { findPostPhoto, listPosts, listThreads } from '~/courses/discussion/discussion.server'
import { hidePost, startThread, writePost } from '~/courses/discussion/write-post.server'
import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import { createCentre, createTrainee, type OfferingMade } from '../factories/courses'
import { createClass } from '../factories/coursework'
import { createStaff, createViewer, done } from '../factories/people'

const words = (more = {}) => ({ id: randomUUID() as string, title: 'کلاس فردا', body: 'فردا ساعت ۸ در کارگاه ۲.', ...more })

/** A guardian who was seen at the centre, of a trainee who is sixteen now. */
async function makeMinor(trainee: Viewer, offering: OfferingMade) {
  const guardian = await createViewer()
  await sql`update people set born_on = today() - 16 * 365 where id = ${trainee.id}`
  await sql`
    insert into guardianships (guardian_id, child_id, relation, verified_at, verified_by, verified_how)
    values (${guardian.id}, ${trainee.id}, 'mother', now(), ${offering.centre.manager.id}, 'seen')`
  return guardian
}
const noticesOf = (person: Viewer) => sql`select kind from notices where person_id = ${person.id} and kind = 'class-announcement'`

describe('an announcement', () => {
  test('reaches everyone in the class and the guardians of minors, once, however often it is sent', async () => {
    const { offering, trainee } = await createClass()
    const guardian = await makeMinor(trainee, offering)
    const classmate = await createTrainee(offering)
    const said = words()
    await Promise.all(Array.from({ length: 5 }, () => announce(offering.centre.trainer, offering.id, said)))
    for (const person of [trainee, guardian, classmate]) expect(await noticesOf(person)).toHaveLength(1)
    expect(await findClass(guardian, offering.id)).toMatchObject({ seenAs: 'guardian', canSpeak: false, canLead: false })
    expect(await listAnnouncements(offering.id, false)).toMatchObject([{ versions: [{ number: 1, title: said.title }] }])
  })

  test('may be put right, which keeps what it said; of two who do so at once the second is told', async () => {
    const { offering } = await createClass()
    const { trainer, manager } = offering.centre
    const { id } = await announce(trainer, offering.id, words())
    const answers = await Promise.all([trainer, manager, trainer, manager].map((who, i) =>
      correctAnnouncement(who, offering.id, id, { seen: 1, title: 'کلاس پس‌فردا', body: `ساعت ${i}` })))
    expect(answers.filter(answer => 'number' in answer)).toHaveLength(1)
    expect((await findAnnouncement(offering.id, id))!.versions.map(({ number }) => number)).toEqual([2, 1])
    await expect(sql`update announcement_versions set body = 'x'`).rejects.toMatchObject({ code: '42501' })
  })

  test('once withdrawn is seen by those who lead alone, with its reason', async () => {
    const { offering, trainee } = await createClass()
    const { id } = await announce(offering.centre.trainer, offering.id, words())
    await withdrawAnnouncement(offering.centre.manager, offering.id, id, { because: 'تاریخ نادرست بود' })
    await withdrawAnnouncement(offering.centre.trainer, offering.id, id, { because: 'دوباره' })
    expect(await listAnnouncements(offering.id, (await findClass(trainee, offering.id))!.canLead)).toEqual([])
    expect(await listAnnouncements(offering.id, true)).toMatchObject([{ withdrawnBecause: 'تاریخ نادرست بود' }])
    expect(await correctAnnouncement(offering.centre.trainer, offering.id, id, { seen: 1, title: 'نو', body: 'نو' })).toEqual({ refused: 'withdrawn' })
  })

  test('is made by the class’s trainer or the manager; others hear it or find nothing', async () => {
    const { offering, trainee } = await createClass()
    await expect(announce(trainee, offering.id, words())).rejects.toMatchObject({ status: 403 })
    await expect(announce(await createStaff('assessment_officer', offering.centre.id), offering.id, words())).rejects.toMatchObject({ status: 403 })
    for (const stranger of [await createViewer(), (await createCentre()).manager, await createStaff('trainer', offering.centre.id)])
      await expect(announce(stranger, offering.id, words())).rejects.toMatchObject({ status: 404 })
  })
})

describe('a class’s discussion', () => {
  const start = (viewer: Viewer, offering: OfferingMade, more = {}, now?: Date) =>
    startThread(viewer, offering.id, { ...words(), photo: [], ...more }, now)
  const answer = (viewer: Viewer, offering: OfferingMade, threadId: string, more = {}, now?: Date) =>
    writePost(viewer, offering.id, threadId, { id: randomUUID(), body: 'من هم همین را پرسیدم.', photo: [], ...more }, now)
  const postsFor = async (viewer: Viewer, offering: OfferingMade, threadId: string) =>
    [...(await listPosts(viewer, (await findClass(viewer, offering.id))!, threadId))]

  test('is between all of the class: trainee and trainer write, the guardian of a minor reads with a trace, sent twice it is once', async () => {
    const { offering, trainee } = await createClass()
    const guardian = await makeMinor(trainee, offering)
    const asked = { ...words(), photo: [] }
    await Promise.all(Array.from({ length: 10 }, () => startThread(trainee, offering.id, asked)))
    await done(answer(offering.centre.trainer, offering, asked.id))
    expect(await listThreads(offering.id)).toMatchObject([{ id: asked.id, posts: 2 }])
    expect((await postsFor(guardian, offering, asked.id)).map(post => post.writer.isTrainer)).toEqual([false, true])
    await expect(answer(guardian, offering, asked.id)).rejects.toMatchObject({ status: 403 })
    expect(await sql`select person_id from audit_events where act = 'child-record-read'`).toContainEqual({ personId: guardian.id })
    for (const stranger of [await createViewer(), (await createCentre()).trainer])
      await expect(answer(stranger, offering, asked.id)).rejects.toMatchObject({ status: 404 })
  })

  test('has no place for a message to one person', async () => {
    const columns = await sql<{ name: string }[]>`
      select column_name as name from information_schema.columns where table_name in ('discussion_posts', 'discussion_threads', 'announcements')`
    expect(columns.map(({ name }) => name).filter(name => /recipient|to_|private|reader/.test(name))).toEqual([])
  })

  test('takes ten posts in ten minutes of one person, of twenty at once, and more later', async () => {
    const { offering, trainee } = await createClass()
    const { id } = await done(start(offering.centre.trainer, offering))
    const answers = await Promise.all(Array.from({ length: 20 }, () => answer(trainee, offering, id)))
    expect(answers.filter(one => 'id' in one)).toHaveLength(10)
    expect(answers.filter(one => 'refused' in one && one.refused === 'too-fast')).toHaveLength(10)
    expect(await answer(trainee, offering, id, {}, new Date(Date.now() + 11 * 60_000))).toHaveProperty('id')
  })

  test('hides a post with a reason from the class, its photo too; the post stays with those who lead', async () => {
    const { offering, trainee } = await createClass()
    const image = new File([new Uint8Array(await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } }).png().toBuffer())], 'x.png')
    const { id } = await done(start(trainee, offering, { photo: [image] }))
    const classmate = await createTrainee(offering)
    const at = async (viewer: Viewer) => (await findClass(viewer, offering.id))!
    expect(await findPostPhoto(await at(classmate), id, 1)).toBeDefined()
    await expect(hidePost(classmate, offering.id, { post: id, because: 'بد است' })).rejects.toMatchObject({ status: 403 })
    expect(await hidePost(offering.centre.trainer, offering.id, { post: id, because: 'x' })).toEqual({ refused: 'because-missing', threadId: id })
    await hidePost(offering.centre.trainer, offering.id, { post: id, because: 'شمارهٔ تلفن داشت' })
    await hidePost(offering.centre.manager, offering.id, { post: id, because: 'دوباره' })
    expect((await postsFor(classmate, offering, id))[0]).toMatchObject({ body: null, photos: [], hidden: { because: 'شمارهٔ تلفن داشت' } })
    expect((await postsFor(offering.centre.manager, offering, id))[0]).toMatchObject({ photos: [1], hidden: { because: 'شمارهٔ تلفن داشت' } })
    expect(await findPostPhoto(await at(classmate), id, 1)).toBeUndefined()
    await expect(sql`delete from discussion_posts`).rejects.toMatchObject({ code: '42501' })
  })

  test('closes for who has finished, and a thread of another class is not there', async () => {
    const { offering, trainee } = await createClass()
    const other = await createClass()
    const { id } = await done(start(other.trainee, other.offering))
    await expect(answer(trainee, offering, id)).rejects.toMatchObject({ status: 404 })
    await sql`update enrolments set ended_at = now(), ended_as = 'completed' where person_id = ${trainee.id}`
    await expect(start(trainee, offering)).rejects.toMatchObject({ status: 403 })
  })
})
