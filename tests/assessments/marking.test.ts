import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { beforeEach, describe, expect, test } from 'vitest'
import { readAnalysisPage } from '~/assessments/analysis/analysis-page.server'
import { readItemAnalysis } from '~/assessments/analysis/item-analysis.server'
import { neutraliseItem } from '~/assessments/analysis/neutralise-item.server'
import type { Plan } from '~/assessments/analysis/rescoring.server'
import { listSeats } from '~/assessments/exam-day/board.server'
import { listCandidates } from '~/assessments/bookings/candidates.server'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { exportOwn } from '~/assessments/export.server'
import { handInFile, handInFileForm } from '~/assessments/handed-files/hand-in-file.server'
import { findOwnFile, findScriptFile, readHandInPage } from '~/assessments/handed-files/handed-files.server'
import { homeCards } from '~/assessments/home.server'
import { markScript } from '~/assessments/marking/mark-script.server'
import { listScripts, readMarkingPage } from '~/assessments/marking/marking.server'
import { readScriptPage } from '~/assessments/marking/script.server'
import { publishResults } from '~/assessments/results/publish-results.server'
import { readOwnResults } from '~/assessments/results/results.server'
import { unpublishResults } from '~/assessments/results/unpublish-results.server'
import { ruleOnLateAnswers } from '~/assessments/sitting/rule-on-late-answers.server'
import { saveAnswers } from '~/assessments/sitting/save-answers.server'
import { savePaper } from '~/assessments/sitting/save-paper.server'
import { readPaper } from '~/assessments/sitting/sittings.server'
import { startSitting } from '~/assessments/sitting/start-sitting.server'
import { submitSitting } from '~/assessments/sitting/submit-sitting.server'
import type { Viewer } from '~/people/viewer'
import { today } from '~/shared/calendar'
import { sendFile } from '~/shared/files.server'
import { readForm } from '~/shared/form.server'
import { sql } from '~/shared/sql.server'
import { lookThroughSample } from '../../db/seed/look-through-sample'
import { answerTo, createCentre, createSession, createTrainee } from '../factories/assessments'
import { asFile, blueprint, createHandingIn, createMarked, createMarkingCentre, ESSAY, give, pdf, sit, type MarkedWorld } from '../factories/marking'
import { createGuardianship, createStaff, done } from '../factories/people'

type World = MarkedWorld
const correct = (world: World, who: Viewer, points: string, note = 'جمع را اشتباه زده بودم') =>
  give(world, who, points, { intent: 'correct', note })
async function publish(world: World) {
  await lookThroughSample(world.officer, world.examSessionId)
  return publishResults(world.officer, world.examSessionId, 'written')
}
const markOf = async ({ booking }: Pick<World, 'booking'>) => {
  const [result] = await sql<{ marks: string; revision: number }[]>`
    select round(marks, 4)::text as marks, revision from newest_result(${booking.id}, 'written')`
  return result && [Number(result.marks), result.revision]
}
const scriptMark = async ({ scriptId }: Pick<World, 'scriptId'>) => {
  const [{ points }] = await sql<[{ points: string | null }]>`select trim_scale(script_mark(${scriptId}))::text as points`
  return points
}

describe('an essay in an exam', () => {
  test('comes where a row asks for essays and nowhere else; left blank it needs nobody and earns nothing', async () => {
    const centre = await createMarked({}, null)
    expect(centre.scriptId).toBe('')
    expect(await markOf(centre)).toEqual([50, 1])
    const plain = await createSession(centre, { blueprint: { safety: 2, wiring: 2 } })
    const one = await createTrainee(centre)
    await done(bookSeat(one, plain))
    const { id } = await done(startSitting(one, plain))
    const kinds = await sql`select from sitting_items join item_versions on item_versions.id = item_version_id where sitting_id = ${id} and kind = 'essay'`
    expect(kinds).toHaveLength(0)
  })

  test('is marked without a name, and then the written result is computed from all of it', async () => {
    const world = await createMarked()
    expect(await markOf(world)).toBeUndefined()
    await done(give(world, world.markers[0], '7.5'))
    // Two choices of one mark each, and 7.5 of 10 of an essay worth two.
    expect(await markOf(world)).toEqual([87.5, 1])
    expect(await publish(world)).toMatchObject({ results: 1 })
    const { results } = await readOwnResults(world.trainee, today())
    expect(Number(results[0]!.writtenMarks)).toBe(87.5)
    expect(await sql`select from audit_events where act = 'script-marked' and subject_id = ${world.scriptId}`).toHaveLength(1)
  })

  test('of 20,000 Persian characters is saved; a longer one in the plain form comes back with its words, and the rest is saved', async () => {
    const centre = await createMarkingCentre()
    const examSessionId = await createSession(centre, { blueprint })
    const trainee = await createTrainee(centre)
    await done(bookSeat(trainee, examSessionId))
    const { id } = await done(startSitting(trainee, examSessionId))
    const paper = await sql<{ position: number; kind: string }[]>`
      select position, kind from sitting_items join item_versions on item_versions.id = item_version_id where sitting_id = ${id} order by kind`
    const form = new FormData()
    for (const { position, kind } of paper) {
      form.append('shown', String(position))
      form.append(`item-${position}`, kind === 'essay' ? 'ب'.repeat(20_001) : 'a')
    }
    const { tooLong } = await savePaper(trainee, id, form)
    expect(tooLong).toMatchObject([{ item: paper[0]!.position }])
    expect(await sql`select from answer_log where sitting_id = ${id}`).toHaveLength(2)
    form.set(`item-${paper[0]!.position}`, '«"\r\n'.repeat(6_000).slice(0, 19_999))
    expect((await savePaper(trainee, id, form)).tooLong).toEqual([])
    expect(await sql`select from answer_log where sitting_id = ${id}`).toHaveLength(3)
  })
})

describe('blindness', () => {
  test('of a minor is read with a trace in that minor’s record, and of nobody else', async () => {
    const { trainee, markers, examSessionId, scriptId } = await createMarked()
    const traces = () => sql`select from audit_events where act = 'child-record-read' and subject_id = ${trainee.id} and person_id = ${markers[0].id}`
    await readScriptPage(markers[0], examSessionId, scriptId)
    expect(await traces()).toHaveLength(0)
    await sql`update people set born_on = today() - interval '16 years' where id = ${trainee.id}`
    await readScriptPage(markers[0], examSessionId, scriptId)
    expect(await traces()).toHaveLength(1)
  })

  test('nothing that a marker is sent says who wrote it, where they sat, or what another marker gave', async () => {
    const world = await createMarked({ markers: 2 })
    const [one, two] = world.markers
    await done(give(world, one, '7', { note: 'دلیل دوم نیست' }))
    const sent = JSON.stringify([
      await readMarkingPage(two, world.examSessionId),
      await readScriptPage(two, world.examSessionId, world.scriptId),
      await homeCards(two),
    ])
    const { id, nameFa } = world.trainee
    for (const secret of [id, nameFa, world.booking.id, world.sittingId, 'دلیل دوم نیست', '"7"', one.nameFa]) expect(sent).not.toContain(secret)
    expect(sent).toContain(ESSAY)
    // The question is sealed: that it was read is in the trail.
    expect(await sql`select from audit_events where act = 'sealed-item-read' and person_id = ${two.id}`).toHaveLength(1)
    expect((await readScriptPage(one, world.examSessionId, world.scriptId)).script).toMatchObject({ ownPoints: '7', others: [], result: null })
    await done(give(world, two, '8'))
    expect((await readScriptPage(two, world.examSessionId, world.scriptId)).script)
      .toMatchObject({ ownPoints: '8', others: [{ points: '7', note: 'دلیل دوم نیست' }], result: '7.5' })
  })

  test('a marker of another centre and a stranger reach nothing; the desk sees how far it is, and no answer', async () => {
    const world = await createMarked()
    const elsewhere = await createStaff('marker', (await createCentre()).organisationId)
    for (const who of [elsewhere, world.trainee, world.trainer]) {
      await expect(readMarkingPage(who, world.examSessionId)).rejects.toMatchObject({ status: 404 })
      await expect(readScriptPage(who, world.examSessionId, world.scriptId)).rejects.toMatchObject({ status: 404 })
      await expect(give(world, who, '5')).rejects.toMatchObject({ status: 404 })
    }
    await expect(readMarkingPage(world.assessor, world.examSessionId)).rejects.toMatchObject({ status: 403 })
    await expect(give(world, world.officer, '5')).rejects.toMatchObject({ status: 403 })
    await expect(readScriptPage(world.officer, world.examSessionId, world.scriptId)).rejects.toMatchObject({ status: 403 })
    const page = await readMarkingPage(world.officer, world.examSessionId)
    expect(page).toMatchObject({ scripts: undefined, progress: { items: [{ total: 1, marked: 0 }], markers: [{ marked: 0 }, { marked: 0 }, { marked: 0 }] } })
    expect(JSON.stringify(page)).not.toContain(ESSAY)

    // Who holds the role at this one exam alone.
    const other = await createSession(world, { blueprint })
    const guest = await createStaff('marker', world.examSessionId)
    expect(await listScripts(guest, world.examSessionId)).toHaveLength(1)
    await expect(readMarkingPage(guest, other)).rejects.toMatchObject({ status: 404 })
  })
})

describe('two markers', () => {
  let world: World
  beforeEach(async () => void (world = await createMarked({ markers: 2, markingLimit: 20 })))

  test('within the limit count by their mean, until one corrects theirs to beyond it', async () => {
    await done(give(world, world.markers[0], '6'))
    expect(await scriptMark(world)).toBeNull()
    await done(give(world, world.markers[1], '8'))
    expect(await scriptMark(world)).toBe('7')
    expect(await markOf(world)).toEqual([85, 1])
    expect(await give(world, world.markers[2], '8')).toEqual({ refused: 'enough-marks' })
    // A correction that brings them too far apart makes the paper wait again.
    await done(correct(world, world.markers[1], '10'))
    expect(await scriptMark(world)).toBeNull()
    expect(await publish(world)).toEqual({ refused: 'scripts-waiting' })
    const [revision] = await sql<{ id: string }[]>`select id from newest_result(${world.booking.id}, 'written')`
    const [publication] = await sql<{ id: string }[]>`
      insert into publications (exam_session_id, part, approved_by, published_by)
      values (${world.examSessionId}, 'written', ${world.officer.id}, ${world.officer.id}) returning id`
    await expect(sql`insert into published_results values (${publication!.id}, ${revision!.id})`)
      .rejects.toMatchObject({ constraint_name: 'every_script_marked' })
  })

  test('further apart need a third, whose mark counts with the nearer one; equally near, with the higher', async () => {
    await done(give(world, world.markers[0], '4'))
    await done(give(world, world.markers[1], '8'))
    expect(await scriptMark(world)).toBeNull()
    expect(await markOf(world)).toBeUndefined()
    expect((await readScriptPage(world.markers[2], world.examSessionId, world.scriptId)).script).toMatchObject({ isDisputed: true, others: [] })
    await done(give(world, world.markers[2], '6'))
    expect(await scriptMark(world)).toBe('7')
    await done(correct(world, world.markers[2], '5.75'))
    expect(await scriptMark(world)).toBe('4.875')
    expect(await markOf(world)).toEqual([74.375, 2])
  })

})

describe('a mark', () => {
  test('sent twenty times at once counts once; of twenty markers at once one is the marker', async () => {
    const world = await createMarked()
    const id = randomUUID()
    const sent = await Promise.all(Array.from({ length: 20 }, () => give(world, world.markers[0], '5', { id })))
    expect(sent).toEqual(Array(20).fill({ id }))
    expect(await sql`select from script_marks`).toHaveLength(1)

    const second = await sit(world, world.examSessionId)
    const [script] = await listScripts(world.markers[1], world.examSessionId)
    const racers = await Promise.all(Array.from({ length: 20 }, (_, i) =>
      give({ ...world, scriptId: script!.id }, world.markers[i % 3]!, '6')))
    expect(racers.filter(answer => 'id' in answer)).toHaveLength(1)
    expect(await sql`select from script_markers where script_id = ${script!.id}`).toHaveLength(1)
    expect(await markOf(second)).toEqual([80, 1])
  })

  test('lies between nothing and what the question is worth, in quarters; it is corrected with a reason until the result is published, and the earlier one stays', async () => {
    const world = await createMarked()
    expect(await give(world, world.markers[0], '10.25')).toEqual({ refused: 'too-many-points' })
    expect(await give(world, world.markers[0], '5.1')).toEqual({ refused: 'not-quarters' })
    await expect(correct(world, world.markers[0], '5')).rejects.toMatchObject({ status: 404 })
    await done(give(world, world.markers[0], '5'))
    expect(await give(world, world.markers[0], '9')).toEqual({ refused: 'already-marked' })
    expect(await correct(world, world.markers[0], '6', '')).toEqual({ refused: 'needs-reason' })
    await done(correct(world, world.markers[0], '6'))
    expect(await sql`select points::float8 as points, note from script_marks order by revision`)
      .toEqual([{ points: 5, note: '' }, { points: 6, note: 'جمع را اشتباه زده بودم' }])
    const { id } = await done(publish(world))
    expect(await correct(world, world.markers[0], '7')).toEqual({ refused: 'published' })
    await expect(sql`insert into script_marks (id, script_id, place, revision, points, out_of, note)
      values (${randomUUID()}, ${world.scriptId}, 1, 3, 7, 10, 'چون خواستم')`).rejects.toMatchObject({ constraint_name: 'script_marks_open' })
    await unpublishResults(world.officer, world.examSessionId, id, 'اعتراض رسید')
    await done(correct(world, world.markers[0], '7'))
    expect(await markOf(world)).toEqual([85, 3])
  })

  test('is never given to an own trainee or a relative: they are not listed, and the database refuses', async () => {
    const world = await createMarked()
    const [trainer, relative] = world.markers
    await sql`insert into offering_trainers (offering_id, person_id) values (${world.offeringId}, ${trainer.id})`
    await createGuardianship(relative.id, world.trainee.id, { verified: false })
    for (const who of [trainer, relative]) {
      expect(await listScripts(who, world.examSessionId)).toHaveLength(0)
      await expect(readScriptPage(who, world.examSessionId, world.scriptId)).rejects.toMatchObject({ status: 404 })
      await expect(give(world, who, '5')).rejects.toMatchObject({ status: 404 })
      await expect(sql`insert into script_markers values (${world.scriptId}, 1, ${who.id})`)
        .rejects.toMatchObject({ constraint_name: 'script_markers_stranger' })
    }
  })
})

describe('publication', () => {
  test('waits until the last script is marked, and says that it waits', async () => {
    const world = await createMarked()
    const second = await sit(world, world.examSessionId)
    await done(give(world, world.markers[0], '5'))
    expect(await publish(world)).toEqual({ refused: 'scripts-waiting' })
    const waiting = (await listScripts(world.markers[1], world.examSessionId)).filter(({ ownPoints }) => ownPoints === null)
    expect(waiting).toHaveLength(1)
    expect(await homeCards(world.markers[1])).toMatchObject([{ kind: 'scripts-to-mark', link: `/exam-sessions/${world.examSessionId}/marking` }])
    await done(give({ ...world, scriptId: waiting[0]!.id }, world.markers[1], '9'))
    expect(await homeCards(world.markers[1])).toMatchObject([{ kind: 'scripts-marked', urgency: 'later' }])
    expect(await markOf(second)).toEqual([95, 1])
    expect(await publish(world)).toMatchObject({ results: 2 })
  })

  test('the analysis leaves out papers that wait, and counts an essay by what its markers gave, without options', async () => {
    const world = await createMarked()
    const second = await sit(world, world.examSessionId)
    await done(give(world, world.markers[0], '5'))
    const early = await readItemAnalysis(world.officer, world.examSessionId)
    expect(early).toMatchObject({ waiting: 1, paper: { candidates: 1, mean: 75 } })
    expect(early.items.find(({ item }) => early.codes[item] === 'essay-1')).toMatchObject({ n: 1, difficulty: 0.5, options: [] })
    const left = (await listScripts(world.markers[0], world.examSessionId)).find(({ ownPoints }) => ownPoints === null)!
    await done(give({ ...world, scriptId: left.id }, world.markers[0], '10'))
    expect(await readItemAnalysis(world.officer, world.examSessionId)).toMatchObject({ waiting: 0, paper: { candidates: 2, mean: 87.5 } })
    expect([await markOf(world), await markOf(second)]).toEqual([[75, 1], [100, 1]])
  })

  test('a question that nobody has marked yet can be taken out: no marker works for nothing, and the papers have their marks', async () => {
    const world = await createMarked()
    const { items, codes } = await readAnalysisPage(world.officer, world.examSessionId, null)
    const essay = items.find(({ item }) => codes[item] === 'essay-1')!
    expect(essay).toMatchObject({ n: 0, difficulty: null })
    // Without figures they stand by their codes, the same with each look.
    expect(items.map(({ item }) => codes[item])).toEqual(items.map(({ item }) => codes[item]).sort())
    const { preview } = await readAnalysisPage(world.officer, world.examSessionId, essay.item)
    const { seen } = preview!.plan as Plan
    expect(await neutraliseItem(world.officer, world.examSessionId, { itemVersionId: essay.item, reason: 'شکل پرسش چاپ نشده بود', seen })).toEqual({ rescored: 1 })
    expect(await markOf(world)).toEqual([100, 1])
    expect(await listScripts(world.markers[0], world.examSessionId)).toEqual([])
  })

  test('an answer that came late and is let count is looked at again, under another number', async () => {
    const world = await createMarked()
    await done(give(world, world.markers[0], '5'))
    await saveAnswers(world.trainee, world.sittingId, [answerTo(world.essayItem, 'پاسخ کامل‌تر', 9)])
    await ruleOnLateAnswers(world.officer, world.examSessionId, { sittingId: world.sittingId, counts: true, reason: 'شبکه قطع بود' })
    const [fresh] = await listScripts(world.markers[0], world.examSessionId)
    expect(fresh).toMatchObject({ ownPoints: null })
    expect(fresh!.id).not.toBe(world.scriptId)
    expect(await publish(world)).toEqual({ refused: 'scripts-waiting' })
    expect(await correct(world, world.markers[0], '6')).toEqual({ refused: 'not-counting' })
    await done(give({ ...world, scriptId: fresh!.id }, world.markers[0], '8'))
    expect(await markOf(world)).toEqual([90, 2])
  })
})

describe('a file in an exam', () => {
  test('is handed in and replaced; the last one counts, under the script’s number, and the older one stays', async () => {
    const { marker, examSessionId, trainee, booking, sittingId, item, send } = await createHandingIn()
    const id = randomUUID()
    const sent = await Promise.all(Array.from({ length: 10 }, () => send(pdf('first'), id)))
    expect(sent).toEqual(Array(10).fill({ id }))
    await done(send(pdf('second')))
    expect(await sql`select from sitting_files`).toHaveLength(2)
    // Sent twice and replaced it is one answer, to the desk as on the room’s board.
    expect([await listSeats(examSessionId), await listCandidates(examSessionId)].map(([seat]) => seat!.answered)).toEqual([1, 1])
    const paper = await readPaper(sittingId)
    expect(paper.find(({ position }) => position === item)).toMatchObject({ kind: 'file', handed: { handedAt: expect.any(Date), mediaType: 'application/pdf', bytes: expect.any(Number) } })
    await submitSitting(trainee, sittingId)
    expect(await markOf({ booking })).toBeUndefined()
    const [script] = await listScripts(marker, examSessionId)
    const file = await findScriptFile(marker, examSessionId, script!.id)
    expect(file).toMatchObject({ name: `script-${script!.number}.pdf`, mediaType: 'application/pdf', bytes: pdf('second').length })
    const elsewhere = await createStaff('marker', (await createCentre()).organisationId)
    expect(await findScriptFile(elsewhere, examSessionId, script!.id)).toBeUndefined()
    expect(await findOwnFile(marker, sittingId, item)).toBeUndefined()
    expect(await findOwnFile(trainee, sittingId, item)).toMatchObject({ bytes: pdf('second').length })
    await done(markScript(marker, examSessionId, script!.id, { intent: 'mark', id: randomUUID(), points: '3' }))
    expect(await markOf({ booking })).toEqual([37.5, 1])
  })

  test('keeps its own name for its candidate, without what deceives; a marker, and the trail, are told none of it', async () => {
    const { marker, examSessionId, trainee, sittingId, item, send } = await createHandingIn()
    const hostile = `../../etc/رضا\u202Efdp.exe\u0000"<b>\u2066 گزارش‌کار${'ن'.repeat(300)}\u{1F600}.PDF`
    await done(send(pdf('mine'), randomUUID(), undefined, hostile))
    const { handed } = await readHandInPage(trainee, sittingId, item)
    expect(handed!.ownName).toMatch(/^رضاfdp\.exeb گزارش‌کارن{50,}\.pdf$/)
    expect([...handed!.ownName!]).toHaveLength(104)
    expect((await readPaper(sittingId)).find(({ position }) => position === item)!.handed!.ownName).toBe(handed!.ownName)
    const own = (await findOwnFile(trainee, sittingId, item))!
    expect(own.name).toBe(handed!.ownName)
    expect((await sendFile(own)).headers.get('Content-Disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w%.~'()!*-]+$/)
    expect((await exportOwn(trainee.id)).files).toMatchObject([{ ownName: handed!.ownName }])
    await submitSitting(trainee, sittingId)
    const [script] = await listScripts(marker, examSessionId)
    const seen = [script, await readScriptPage(marker, examSessionId, script!.id), await findScriptFile(marker, examSessionId, script!.id)]
    expect(JSON.stringify(seen)).not.toMatch(/رضا|گزارش|fdp/)
    expect(JSON.stringify(await sql`select * from audit_events left join audit_details on event_id = audit_events.id`)).not.toMatch(/fdp|گزارش/)
    await expect(sql`insert into sitting_files (id, sitting_id, item, file_id, own_name)
      select gen_random_uuid(), sitting_id, item, file_id, ${'a\u202Eb.pdf'} from sitting_files`).rejects.toMatchObject({ code: '23514' })
  })

  test('is what it is by its bytes: a photo is drawn anew, and what runs, hides or is nothing is refused', async () => {
    const { send } = await createHandingIn()
    const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } }).withExif({ IFD0: { Artist: 'Reza' } }).jpeg().toBuffer()
    await done(send(photo))
    expect(await sql`select media_type from files where uploaded_by is not null`).toEqual([{ mediaType: 'image/webp' }])
    // A scanned page's packed bytes say anything by chance.
    await done(send(pdf('5 0 obj <<>> stream\n', '\x01/JS \x02/Launch ', '\nendstream endobj')))
    const hostile: [Buffer, string][] = [
      [pdf('<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>'), 'active-pdf'],
      [pdf('<< /S /#4AavaScript >>'), 'active-pdf'],
      [pdf('trailer << /Encrypt 3 0 R >>'), 'active-pdf'],
      [Buffer.from('%PDF-1.7 cut'), 'not-a-paper'],
      [Buffer.from('<html><script>alert(1)</script></html>'), 'not-a-paper'],
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'not-a-paper'],
      [Buffer.from('PK\x03\x04'), 'not-a-paper'],
    ]
    for (const [bytes, refused] of hostile) expect(await send(bytes)).toEqual({ refused })
    const form = new FormData()
    form.append('id', randomUUID())
    form.append('file', asFile(Buffer.alloc(10 * 1_048_576 + 1)))
    expect(readForm(handInFileForm, form).errors).toMatchObject({ file: { en: expect.stringContaining('10') } })
  })

  test('comes in time, from its candidate, to a question that asks for it; else it is refused', async () => {
    const { trainee, sittingId, item, send, officer } = await createHandingIn()
    const [{ dueAt }] = await sql<[{ dueAt: Date }]>`select due_at from sittings where id = ${sittingId}`
    await done(send(pdf('in the grace'), randomUUID(), new Date(dueAt.getTime() + 29_000)))
    expect(await send(pdf('late'), randomUUID(), new Date(dueAt.getTime() + 31_000))).toEqual({ refused: 'sitting-over' })
    const other = (who: Viewer, at: number) => handInFile(who, sittingId, at, { id: randomUUID(), file: asFile(pdf('x')) })
    await expect(other(officer, item)).rejects.toMatchObject({ status: 404 })
    await expect(other(trainee, item === 1 ? 2 : 1)).rejects.toMatchObject({ status: 404 })
    await submitSitting(trainee, sittingId)
    expect(await send(pdf('after'))).toEqual({ refused: 'sitting-over' })
    expect((await exportOwn(trainee.id)).files).toMatchObject([{ sittingId, item, mediaType: 'application/pdf' }])
  })
})
