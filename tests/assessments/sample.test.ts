import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { readMarkedPaper } from '~/assessments/marked-papers/marked-paper.server'
import { markScript } from '~/assessments/marking/mark-script.server'
import { listScripts, readMarkingPage } from '~/assessments/marking/marking.server'
import { readScriptPage } from '~/assessments/marking/script.server'
import { answerDesk } from '~/assessments/results/answer-desk.server'
import { appendPublication } from '~/assessments/results/append-publication.server'
import { publishResults } from '~/assessments/results/publish-results.server'
import { listPublications, listSample } from '~/assessments/results/results.server'
import { unpublishResults } from '~/assessments/results/unpublish-results.server'
import { saveAnswers } from '~/assessments/sitting/save-answers.server'
import { ruleOnLateAnswers } from '~/assessments/sitting/rule-on-late-answers.server'
import { sql, tx } from '~/shared/sql.server'
import { viewerOf } from '../../db/seed/viewer'
import { answerTo } from '../factories/assessments'
import { createMarked, give, type MarkedWorld } from '../factories/marking'
import { createGuardianship, createStaff, done } from '../factories/people'

const WHY = 'تنها داوطلب این آزمون است و فردا به سفر می‌رود.'

/** One candidate, whose paper is marked and so is the sample. */
async function createComplete() {
  const world = await createMarked()
  await done(give(world, world.markers[0], '6'))
  return world
}
const publish = (world: MarkedWorld, more?: { unlookedBecause?: string }) => publishResults(world.officer, world.examSessionId, 'written', more)
const revisionOf = async ({ booking }: MarkedWorld) => (await sql<[{ id: string }]>`select id from newest_result(${booking.id}, 'written')`)[0].id
const look = (world: MarkedWorld, who = world.officer) => readMarkedPaper(who, world.examSessionId, world.booking.id)
/** The same person with one role more at the same centre. */
async function alsoOfficer(world: MarkedWorld, id: string) {
  await sql`insert into grants (person_id, role, scope_id, starts_on, ends_on, reason)
    select ${id}, 'assessment_officer', scope_id, starts_on, ends_on, reason from grants where person_id = ${world.markers[0].id}`
  return viewerOf(id)
}

test('the written part is not published before somebody looked through its sample; the look of another officer will do', async () => {
  const world = await createComplete()
  const { officer, examSessionId } = world
  expect(await publish(world)).toEqual({ refused: 'sample-unseen' })
  // Not by another way either.
  const batch = { examSessionId, part: 'written' as const, by: officer.id, revisionIds: [await revisionOf(world)] }
  await expect(tx(tx => appendPublication(tx, batch))).rejects.toMatchObject({ constraint_name: 'sample_looked_through' })
  expect(await sql`select from publications`).toHaveLength(0)

  const colleague = await createStaff('assessment_officer', world.organisationId)
  await look(world, colleague)
  expect(await listSample(officer, examSessionId)).toEqual([{
    bookingId: world.booking.id, isUnseen: false, isBarred: false, lookers: [{ nameFa: colleague.nameFa, nameEn: null, isOwn: false }],
  }])
  expect(await done(publish(world))).toMatchObject({ results: 1 })
  expect(await listPublications(examSessionId)).toMatchObject([{ unlookedBecause: null }])
})

test('a look is of the mark as it stood: a corrected mark is looked at again, also after the result was taken back', async () => {
  const world = await createComplete()
  const again = (points: string) => give(world, world.markers[0], points, { intent: 'correct', note: 'دلیل سوم را ندیده بودم' })
  await look(world)
  await done(again('7'))
  expect(await publish(world)).toEqual({ refused: 'sample-unseen' })
  await look(world)
  const { id } = await done(publish(world))
  await unpublishResults(world.officer, world.examSessionId, id, 'اعتراض رسید')
  await done(again('8'))
  expect(await publish(world)).toEqual({ refused: 'sample-unseen' })
  await look(world)
  await done(publish(world))
})

test('without a look it is published with a reason, which stands in the trail and beside the publication; where all is looked at none is kept', async () => {
  const world = await createComplete()
  const { officer, examSessionId } = world
  const form = new FormData()
  for (const [name, value] of Object.entries({ intent: 'publish', part: 'written', moderated: 'on', unlookedBecause: ' ' })) form.set(name, value)
  expect(await answerDesk(officer, examSessionId, form)).toMatchObject({ refused: 'sample-unseen' })
  form.set('unlookedBecause', WHY)
  expect(await answerDesk(officer, examSessionId, form)).not.toHaveProperty('refused')
  const [publication] = await listPublications(examSessionId)
  expect(publication).toMatchObject({ unlookedBecause: WHY })
  const [event] = await sql<[{ why: string; unseen: number }]>`
    select details ->> 'why' as why, (details -> 'after' ->> 'unseenPapers')::int as unseen
    from audit_events join audit_details on event_id = audit_events.id where act = 'results-published'`
  expect(event).toEqual({ why: WHY, unseen: 1 })

  await unpublishResults(officer, examSessionId, publication!.id, 'اعتراض رسید')
  await look(world)
  await done(publish(world, { unlookedBecause: WHY }))
  expect(await listPublications(examSessionId)).toMatchObject([{ unlookedBecause: null }, { unlookedBecause: WHY }])
})

test('a look by who marked a part of it, is family or no officer is none: the database refuses it, and the desk says whose paper isn’t theirs', async () => {
  const world = await createComplete()
  const marker = await alsoOfficer(world, world.markers[0].id)
  const relative = await createStaff('assessment_officer', world.organisationId)
  await createGuardianship(relative.id, world.trainee.id, { verified: false })
  const revision = await revisionOf(world)
  for (const { id } of [marker, relative, world.assessor, world.trainer])
    await expect(sql`insert into paper_looks values (${revision}, ${id})`).rejects.toMatchObject({ constraint_name: 'paper_looks_entitled' })
  for (const who of [marker, relative]) expect(await listSample(who, world.examSessionId)).toMatchObject([{ isBarred: true, isUnseen: true }])
  await look(world, marker)
  expect(await publish(world)).toEqual({ refused: 'sample-unseen' })
})

test.each(['before publication', 'after it'])('whoever looked through a paper %s may not mark what came late from the same candidate, and it is not listed for them', async when => {
  const world = await createComplete()
  const { officer, examSessionId, sittingId, essayItem, trainee } = world
  const reader = await alsoOfficer(world, world.markers[1].id)
  await look(world, when === 'before publication' ? reader : officer)
  await done(publish(world))
  if (when === 'after it') await look(world, reader)
  await saveAnswers(trainee, sittingId, [answerTo(essayItem, 'پاسخ کامل‌تر', 9)])
  await done(ruleOnLateAnswers(officer, examSessionId, { sittingId, counts: true, reason: 'شبکه قطع بود' }).then(refused => refused ?? {}))

  const [late] = (await listScripts(world.markers[2], examSessionId)).filter(({ ownPoints }) => ownPoints === null)
  expect(await listScripts(reader, examSessionId)).toEqual([])
  expect((await readMarkingPage(reader, examSessionId)).scripts).toEqual([])
  await expect(readScriptPage(reader, examSessionId, late!.id)).rejects.toMatchObject({ status: 404 })
  await expect(markScript(reader, examSessionId, late!.id, { intent: 'mark', id: randomUUID(), points: '5' })).rejects.toMatchObject({ status: 404 })
  await expect(sql`insert into script_markers values (${late!.id}, 1, ${reader.id})`).rejects.toMatchObject({ constraint_name: 'script_markers_blind' })
  await done(markScript(world.markers[2], examSessionId, late!.id, { intent: 'mark', id: randomUUID(), points: '5' }))
})
