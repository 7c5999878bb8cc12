import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { letterPdf, letterWords, readLetter } from '~/courses/admission/letter.server'
import { findPaperFile, listPapers } from '~/courses/application-documents/papers.server'
import { paperForm, problemOf, sendPaper } from '~/courses/application-documents/send-paper.server'
import { listApplications } from '~/courses/applications/applications.server'
import { applyForOffering } from '~/courses/applications/apply-for-offering.server'
import { decideApplications } from '~/courses/applications/decide-applications.server'
import { readClassPage } from '~/courses/offerings/class-page.server'
import { changeOffering } from '~/courses/offerings/change-offering.server'
import { declareTargetGroups } from '~/courses/target-groups/declare-target-groups.server'
import { suppressSmall } from '~/courses/target-groups/suppression'
import { countTargetGroups, listOwnTargetGroups, listTargetGroups } from '~/courses/target-groups/target-groups.server'
import { addDays, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { createCentre, createOffering, createTrainee, weekly, type OfferingMade } from '../factories/courses'
import { createPerson, createViewer, done } from '../factories/people'

const picture = async (format: 'png' | 'jpeg') =>
  new File([new Uint8Array(await sharp({ create: { width: 60, height: 40, channels: 3, background: '#084545' } })[format]().toBuffer())], `x.${format}`)
const pdf = new File(['%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF\n'], 'x.pdf')

async function asking(offering: OfferingMade, documents = 'کارت ملی\nگواهی سلامت') {
  await done(changeOffering(offering.centre.manager, offering.id, {
    startsOn: addDays(today(), 10), endsOn: addDays(today(), 70), applicationsUntil: addDays(today(), 9), seats: 16, waitingPlaces: 5,
    decisionDays: 10, offerDays: 3, place: undefined, trainers: [offering.centre.trainer.id], documents,
  }))
  const person = await createViewer()
  const { id } = await done(applyForOffering(person, offering.id, { note: undefined }))
  return { person, id, papers: await listPapers(id) }
}

describe('a document that an offering asks for', () => {
  test('is sent by the applicant, drawn anew when it is a picture, and seen by the two sides only', async () => {
    const offering = await createOffering()
    const { person, id, papers } = await asking(offering)
    expect(papers.map(({ title, fileName }) => [title, fileName])).toEqual([['کارت ملی', null], ['گواهی سلامت', null]])
    await done(sendPaper(person, id, papers[0]!.id, { file: await picture('png') }))
    await done(sendPaper(person, id, papers[1]!.id, { file: pdf }))
    expect(await findPaperFile(person, id, papers[0]!.id)).toMatchObject({ mayRead: true, file: { mediaType: 'image/webp' } })
    expect(await findPaperFile(offering.centre.manager, id, papers[1]!.id)).toMatchObject({ mayRead: true, file: { mediaType: 'application/pdf' } })
    for (const viewer of [offering.centre.trainer, offering.centre.administrator])
      expect(await findPaperFile(viewer, id, papers[0]!.id)).toMatchObject({ mayRead: false })
    for (const viewer of [await createViewer(), (await createCentre()).manager])
      expect(await findPaperFile(viewer, id, papers[0]!.id)).toBeUndefined()
  })

  test('of a minor is read by an adult with a trail', async () => {
    const offering = await createOffering()
    const { papers } = await asking(offering)
    const minor = await createViewer({ bornOn: addDays(today(), -16 * 365) })
    const guardian = await createPerson()
    await sql`insert into guardianships (guardian_id, child_id, relation) values (${guardian.id}, ${minor.id}, 'mother')`
    const { id } = await done(applyForOffering(minor, offering.id, { note: undefined }))
    await done(sendPaper(minor, id, papers[0]!.id, { file: pdf }))
    await findPaperFile(minor, id, papers[0]!.id)
    await findPaperFile(offering.centre.manager, id, papers[0]!.id)
    expect(await sql`select person_id from audit_events where act = 'child-record-read'`).toEqual([{ personId: offering.centre.manager.id }])
  })

  test('takes the place of an older one, and is refused when it is neither, or the answer is given', async () => {
    const offering = await createOffering()
    const { person, id, papers } = await asking(offering)
    const [card] = papers
    await Promise.all(Array.from({ length: 5 }, async () => sendPaper(person, id, card!.id, { file: await picture('jpeg') })))
    expect(await sql`select from application_documents where application_id = ${id} and replaced_at is null`).toHaveLength(1)
    for (const file of [new File(['<svg onload="x"/>'], 'x.png'), new File(['%PDF-1.7 and no end'], 'x.pdf')])
      expect(await sendPaper(person, id, card!.id, { file })).toEqual({ refused: 'not-a-paper' })
    const active = new File(['%PDF-1.7\n1 0 obj<</OpenAction<</S/Launch>>>>endobj\n%%EOF\n'], 'x.pdf')
    expect(await sendPaper(person, id, card!.id, { file: active })).toEqual({ refused: 'active-pdf' })
    // What is told of it stands at its own document.
    for (const [file, why] of [[new File([], 'x.pdf'), 'no-file'], [new File([new Uint8Array(13 * 1_048_576)], 'x.jpg'), 'file-too-large']] as const)
      expect([paperForm.safeParse({ file }).success, problemOf(file)]).toEqual([false, why])
    await expect(sendPaper(await createViewer(), id, card!.id, { file: pdf })).rejects.toMatchObject({ status: 404 })
    const other = await asking(await createOffering())
    await expect(sendPaper(person, id, other.papers[0]!.id, { file: pdf })).rejects.toMatchObject({ status: 404 })
    await decideApplications(offering.centre.manager, offering.centre.id, { application: [id], decision: 'refused', reason: 'پر شد' })
    expect(await sendPaper(person, id, card!.id, { file: pdf })).toEqual({ refused: 'already-decided' })
  })
})

describe('many applications', () => {
  test('are answered at once in the order they came; who has no seat waits', async () => {
    const offering = await createOffering({ seats: 2 })
    const { manager, id: centreId } = offering.centre
    const ids: string[] = []
    for (let i = 0; i < 4; i++) ids.push((await done(applyForOffering(await createViewer(), offering.id, { note: undefined }))).id)
    const shuffled = [...ids].reverse()
    expect(await decideApplications(manager, centreId, { application: shuffled, decision: 'admitted', reason: undefined })).toEqual({
      decided: 2, left: { 'no-seat-left': 2 },
    })
    expect(await sql`select application_id from enrolments where offering_id = ${offering.id} order by seat_number`).toEqual(ids.slice(0, 2).map(applicationId => ({ applicationId })))
    expect(await decideApplications(manager, centreId, { application: ids, decision: 'refused', reason: undefined })).toEqual({ refused: 'reason-missing' })
    expect(await decideApplications(manager, centreId, { application: [], decision: 'admitted', reason: undefined })).toEqual({ refused: 'nobody-chosen' })
    const { counts } = await listApplications(centreId, { view: 'waiting', page: 1 })
    expect(counts).toEqual({ open: 0, waiting: 2, decided: 2 })
  })

  test('of another centre are not touched, and a trainer answers none', async () => {
    const [offering, other] = [await createOffering(), await createOffering()]
    const { id } = await done(applyForOffering(await createViewer(), other.id, { note: undefined }))
    const asked = { application: [id], decision: 'admitted', reason: undefined } as const
    expect(await decideApplications(offering.centre.manager, offering.centre.id, { ...asked, application: [id] })).toEqual({ decided: 0, left: {} })
    await expect(decideApplications(offering.centre.trainer, offering.centre.id, { ...asked, application: [id] })).rejects.toMatchObject({ status: 403 })
    await expect(decideApplications(offering.centre.manager, other.centre.id, { ...asked, application: [id] })).rejects.toMatchObject({ status: 404 })
  })
})

describe('an admission letter', () => {
  test('says when, where and what to bring, in both languages and as PDF, to who was admitted and to the centre', async () => {
    const centre = await createCentre()
    const offering = await createOffering({ centre, slots: weekly(centre, [0, 2]) })
    const trainee = await createTrainee(offering)
    const [{ id }] = await sql<[{ id: string }]>`select id from applications where person_id = ${trainee.id}`
    const letter = await readLetter(trainee, id)
    for (const language of ['fa', 'en'] as const) {
      const words = letterWords(letter, language)
      expect(words.timetable).toHaveLength(2)
      expect(JSON.stringify(words)).not.toMatch(/\{\w+\}/)
      const bytes = Buffer.from(await letterPdf(letter, language))
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
      expect(bytes.length).toBeGreaterThan(5000)
    }
    expect((await readLetter(centre.manager, id)).application.id).toBe(id)
    await expect(readLetter(centre.trainer, id)).rejects.toMatchObject({ status: 403 })
    for (const viewer of [await createViewer(), (await createCentre()).manager]) await expect(readLetter(viewer, id)).rejects.toMatchObject({ status: 404 })
    const { id: open } = await done(applyForOffering(await createViewer(), offering.id, { note: undefined }))
    await expect(readLetter(centre.manager, open)).rejects.toMatchObject({ status: 404 })
  }, 60_000)
})

describe('target groups', () => {
  test('are said by oneself with consent, several, and taken back; the trail doesn’t say which', async () => {
    const person = await createViewer()
    const [first, second] = await listTargetGroups()
    expect(await declareTargetGroups(person, { group: [first!.id], consent: false })).toEqual({ refused: 'consent-missing' })
    await done(declareTargetGroups(person, { group: [first!.id, second!.id, 'no-such'], consent: true }))
    expect((await listOwnTargetGroups(person)).map(({ id }) => id).sort()).toEqual([first!.id, second!.id].sort())
    const trail = JSON.stringify(await sql`select * from audit_events join audit_details on event_id = id where act = 'target-groups-declared'`)
    expect(trail).not.toContain(first!.id)
    await done(declareTargetGroups(person, { group: [], consent: false }))
    expect(await sql`select from target_group_declarations`).toEqual([])
  })

  test('appear on no class list, application or class page', async () => {
    const offering = await createOffering()
    const trainee = await createTrainee(offering)
    const [group] = await listTargetGroups()
    await done(declareTargetGroups(trainee, { group: [group!.id], consent: true }))
    const seen = JSON.stringify([await readClassPage(offering.centre.manager, offering.id), await listApplications(offering.centre.id, { view: 'decided', page: 1 })])
    for (const word of [group!.id, group!.title.fa, group!.title.en]) expect(seen).not.toContain(word)
  })

  test('are counted without anyone being found by it', async () => {
    const groups = await listTargetGroups()
    const people = await Promise.all(Array.from({ length: 9 }, () => createViewer()))
    for (const [i, person] of people.entries()) await done(declareTargetGroups(person, { group: [groups[i < 6 ? 0 : 1]!.id], consent: true }))
    const counted = await countTargetGroups(sql`select id from people`)
    expect(counted.declared).toBe(9)
    expect(counted.groups.map(({ count }) => count)).toEqual(groups.map(() => null))
    expect(await countTargetGroups(sql`select id from people where id = ${people[0]!.id}`)).toMatchObject({ declared: null })
  })

  test.each([
    [[20, 7, 3], [20, null, null]],
    [[20, 7, 3, 4], [20, 7, null, null]],
    [[20, 7, 1, 1], [20, null, null, null]],
    [[20, 7, 5], [20, 7, 5]],
    [[3], [null]],
  ])('hide small counts and those that would give them away: %j', (counts, shown) => {
    expect(suppressSmall(counts.map(count => ({ count }))).map(({ count }) => count)).toEqual(shown)
  })
})
