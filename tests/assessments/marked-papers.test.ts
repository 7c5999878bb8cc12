import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { markScript } from '~/assessments/marking/mark-script.server'
import { listScripts } from '~/assessments/marking/marking.server'
import { openPaperFile, readMarkedPaper } from '~/assessments/marked-papers/marked-paper.server'
import { seesPaperWithPicture } from '~/assessments/marked-papers/find-paper.server'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { listSample } from '~/assessments/results/results.server'
import { publishResults } from '~/assessments/results/publish-results.server'
import { unpublishResults } from '~/assessments/results/unpublish-results.server'
import { submitSitting } from '~/assessments/sitting/submit-sitting.server'
import type { ItemBody } from '~/courses/questions/question'
import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import { lookThroughSample } from '../../db/seed/look-through-sample'
import { viewerOf } from '../../db/seed/viewer'
import { createCentre, createTrainee } from '../factories/assessments'
import { createHandingIn, createMarked, ESSAY, give, pdf, sit, type MarkedWorld } from '../factories/marking'
import { createGuardianship, createStaff, done } from '../factories/people'

const NOTE = 'دلیل سوم نیامده است.'

/** An essay that two marked, one of them again, with its result published. */
async function createPublished(body?: Partial<ItemBody>) {
  const world = await createMarked({ markers: 2, markingLimit: 20 }, undefined, body)
  await done(give(world, world.markers[0], '6'))
  await done(give(world, world.markers[0], '7', { intent: 'correct', note: NOTE }))
  await done(give(world, world.markers[1], '8'))
  await lookThroughSample(world.officer, world.examSessionId)
  await done(publishResults(world.officer, world.examSessionId, 'written'))
  return world
}
const read = (world: MarkedWorld, who: Viewer) => readMarkedPaper(who, world.examSessionId, world.booking.id)
const traces = (act: string, subject: string) => sql`select from audit_events where act = ${act} and subject_id = ${subject}`

test('of a published result the officer sees every question, answer, key and mark, with who marked and what they said', async () => {
  const world = await createPublished()
  const { paper, answers, refused } = await read(world, world.officer)
  expect(refused).toBeUndefined()
  expect([paper!.seatNumber, paper!.passed, Number(paper!.marks)]).toEqual([world.booking.seatNumber ?? 1, true, 87.5])
  const essay = answers.find(({ kind }) => kind === 'essay')!
  expect(essay).toMatchObject({
    position: world.essayItem, code: 'essay-1', value: ESSAY, earned: '1.5', outOf: '2', key: { guide: { fa: 'سه دلیل بخواهید' } },
    given: [
      { place: 1, markerFa: world.markers[0].nameFa, points: '6', isNewest: false },
      { place: 1, points: '7', outOf: '10', note: NOTE, isNewest: true },
      { place: 2, markerFa: world.markers[1].nameFa, points: '8', note: '', isNewest: true },
    ],
  })
  const choices = answers.filter(({ kind }) => kind !== 'essay')
  expect(choices.map(({ value, earned, outOf, key }) => ({ value, earned, outOf, key }))).toEqual(Array(2).fill({ value: 'a', earned: '1', outOf: '1', key: { kind: 'single', right: 'a' } }))
  expect(await traces('candidate-paper-read', world.sittingId)).toHaveLength(1)
})

test('a question that was neutralised, or whose key was corrected, says so', async () => {
  const world = await createPublished()
  const items = await sql<{ id: string; position: number }[]>`
    select item_version_id as id, position from sitting_items where sitting_id = ${world.sittingId} and position <> ${world.essayItem} order by position`
  await sql`insert into neutralised_items (exam_session_id, item_version_id, reason, neutralised_by) values (${world.examSessionId}, ${items[0]!.id}, 'دو پاسخ درست دارد', ${world.officer.id})`
  await sql`insert into key_corrections (id, exam_session_id, item_version_id, number, old_key_hash, papers, changed, key, reason, corrected_by)
    values (${randomUUID()}, ${world.examSessionId}, ${items[1]!.id}, 1, repeat('0', 64), 1, 1, ${sql.json({ kind: 'single', right: 'b' })}, 'کلید نادرست بود', ${world.officer.id})`
  const { answers } = await read(world, world.officer)
  const at = (position: number) => answers.find(answer => answer.position === position)
  expect(at(items[0]!.position)).toMatchObject({ isNeutral: true, isCorrected: false })
  expect(at(items[1]!.position)).toMatchObject({ isNeutral: false, isCorrected: true, earned: '0', key: { right: 'b' } })
})

/** Two candidates, of whom the policy wants one paper looked through; who comes first is the draw's. */
async function createSampled(body?: Partial<ItemBody>) {
  const world = await createMarked({}, undefined, body)
  const second = await sit(world, world.examSessionId)
  const both = [world, second].sort((a, b) => (a.booking.id < b.booking.id ? -1 : 1))
  const [marker] = world.markers
  const scripts = await listScripts(marker, world.examSessionId)
  const mark = (n: number, points: string, intent: 'mark' | 'correct' = 'mark') =>
    markScript(marker, world.examSessionId, scripts[n]!.id, { intent, id: randomUUID(), points, note: NOTE })
  const look = (who: Viewer, n: number) => readMarkedPaper(who, world.examSessionId, both[n]!.booking.id)
  return { ...world, both, mark, look }
}

test('before publication the officer looks through the sample once everything is marked, and through no other paper', async () => {
  const { officer, examSessionId, both, mark, look } = await createSampled()
  const expectClosed = async (n: number) => {
    const closed = await look(officer, n)
    expect(closed).toMatchObject({ refused: 'not-published', paper: null, answers: [] })
    expect(JSON.stringify(closed)).not.toContain(ESSAY)
  }
  await done(mark(0, '6'))
  for (const n of [0, 1]) await expectClosed(n)
  await done(mark(1, '8'))
  await expectClosed(1)
  const sample = () => listSample(officer, examSessionId)
  expect(await sample()).toEqual([{ bookingId: both[0]!.booking.id, isUnseen: true, isBarred: false, lookers: [] }])

  const seen = await look(officer, 0)
  expect([seen.refused, seen.isSample, seen.answers.length]).toEqual([undefined, true, 3])
  expect(await traces('sampled-paper-read', both[0]!.sittingId)).toHaveLength(1)
  expect(await traces('candidate-paper-read', both[0]!.sittingId)).toHaveLength(0)
  expect(await sample()).toMatchObject([{ isUnseen: false, lookers: [{ nameFa: officer.nameFa, isOwn: true }] }])
  // A look is of the mark as it stood.
  for (const n of [0, 1]) await done(mark(n, '7', 'correct'))
  expect(await sample()).toMatchObject([{ isUnseen: true, lookers: [] }])

  await lookThroughSample(officer, examSessionId)
  await done(publishResults(officer, examSessionId, 'written'))
  for (const n of [0, 1]) expect(await look(officer, n)).toMatchObject({ refused: undefined, isSample: false })
  const [publication] = await sql<[{ id: string }]>`select id from publications where exam_session_id = ${examSessionId}`
  await done(unpublishResults(officer, examSessionId, publication.id, 'در جمع نمره‌ها اشتباه بود'))
  await expectClosed(1)
  expect(await look(officer, 0)).toMatchObject({ refused: undefined, isSample: true })
})

test('the sample is closed to an officer who marked a part of it, taught the candidate or is family, and to everybody else', async () => {
  const { organisationId, offeringId, assessor, trainer, trainee, markers: [marker, other], both, mark, look } = await createSampled()
  for (const n of [0, 1]) await done(mark(n, '6'))
  await sql`insert into grants (person_id, role, scope_id, starts_on, ends_on, reason)
    select person_id, 'assessment_officer', scope_id, starts_on, ends_on, reason from grants where person_id = ${marker.id}`
  expect(await look(await viewerOf(marker.id), 0)).toMatchObject({ refused: 'own-marking', answers: [] })
  const relative = await createStaff('assessment_officer', organisationId)
  await createGuardianship(relative.id, both[0]!.trainee.id, { verified: false })
  const taught = await createStaff('assessment_officer', organisationId)
  await sql`insert into offering_trainers (offering_id, person_id) values (${offeringId}, ${taught.id})`
  for (const who of [relative, taught, assessor]) await expect(look(who, 0)).rejects.toMatchObject({ status: 403 })
  for (const who of [other, trainee, trainer, (await createCentre()).officer]) await expect(look(who, 0)).rejects.toMatchObject({ status: 404 })
  expect(await traces('sampled-paper-read', both[0]!.sittingId)).toHaveLength(0)
})

test('whoever has no mark yet and no reason for it keeps the sample closed', async () => {
  const world = await createMarked()
  await done(give(world, world.markers[0], '6'))
  expect(await read(world, world.officer)).toMatchObject({ refused: undefined, isSample: true })
  const late = await createTrainee(world)
  await done(bookSeat(late, world.examSessionId))
  expect(await read(world, world.officer)).toMatchObject({ refused: 'not-published', answers: [] })
})

test('an officer who marked a part of it leaves it to another; who taught the candidate or is family, and who isn’t the session’s officer, sees nothing', async () => {
  const world = await createPublished()
  const [marker] = world.markers
  await sql`insert into grants (person_id, role, scope_id, starts_on, ends_on, reason)
    select person_id, 'assessment_officer', scope_id, starts_on, ends_on, reason from grants where person_id = ${marker.id}`
  expect(await read(world, await viewerOf(marker.id))).toMatchObject({ refused: 'own-marking', answers: [] })

  const relative = await createStaff('assessment_officer', world.organisationId)
  await createGuardianship(relative.id, world.trainee.id, { verified: false })
  const taught = await createStaff('assessment_officer', world.organisationId)
  await sql`insert into offering_trainers (offering_id, person_id) values (${world.offeringId}, ${taught.id})`
  for (const who of [relative, taught, world.assessor]) await expect(read(world, who)).rejects.toMatchObject({ status: 403 })
  const elsewhere = await createCentre()
  for (const who of [world.markers[1], world.trainee, world.trainer, elsewhere.officer]) await expect(read(world, who)).rejects.toMatchObject({ status: 404 })
  // Of another session's candidate there is no paper here.
  await expect(readMarkedPaper(world.officer, world.examSessionId, randomUUID())).rejects.toMatchObject({ status: 404 })
})

test('a minor’s paper is read with a trace in that minor’s record', async () => {
  const world = await createPublished()
  await sql`update people set born_on = today() - interval '16 years' where id = ${world.trainee.id}`
  await read(world, world.officer)
  expect(await traces('child-record-read', world.trainee.id)).toHaveLength(1)
})

test('the file that counts opens with its result’s publication, under no name of its candidate’s, and leaves a trace', async () => {
  const { officer, marker, examSessionId, trainee, booking, sittingId, item, send } = await createHandingIn()
  await done(send(pdf('first')))
  await done(send(pdf('second')))
  await submitSitting(trainee, sittingId)
  const [script] = await listScripts(marker, examSessionId)
  expect(await openPaperFile(officer, examSessionId, booking.id, item)).toBeUndefined()
  await done(markScript(marker, examSessionId, script!.id, { intent: 'mark', id: randomUUID(), points: '3', note: NOTE }))
  await lookThroughSample(officer, examSessionId)
  await done(publishResults(officer, examSessionId, 'written'))
  const { answers } = await readMarkedPaper(officer, examSessionId, booking.id)
  expect(answers.find(({ position }) => position === item)).toMatchObject({ fileType: 'application/pdf', value: null, earned: '0.75', given: [{ points: '3', note: NOTE }] })
  expect(await openPaperFile(officer, examSessionId, booking.id, item)).toMatchObject({ name: `answer-${item}.pdf`, bytes: pdf('second').length })
  expect(await openPaperFile(officer, examSessionId, booking.id, item === 1 ? 2 : 1)).toBeUndefined()
  expect(await traces('answer-file-read', sittingId)).toHaveLength(1)
})

test('a picture of a sealed question opens with the paper, and with no other', async () => {
  const picture = randomUUID()
  const world = await createPublished({ figure: { src: { fa: `/question-pictures/${picture}` }, alt: { fa: 'تابلو' } } })
  expect(await seesPaperWithPicture(world.officer, picture)).toBe(true)
  expect(await seesPaperWithPicture(world.officer, randomUUID())).toBe(false)
  expect(await seesPaperWithPicture((await createCentre()).officer, picture)).toBe(false)
})

test('a picture opens before publication with the sample, and not before all is marked', async () => {
  const picture = randomUUID()
  const world = await createMarked({}, undefined, { figure: { src: { fa: `/question-pictures/${picture}` }, alt: { fa: 'تابلو' } } })
  expect(await seesPaperWithPicture(world.officer, picture)).toBe(false)
  await done(give(world, world.markers[0], '6'))
  expect(await seesPaperWithPicture(world.officer, picture)).toBe(true)
  expect(await seesPaperWithPicture((await createCentre()).officer, picture)).toBe(false)
})
