import { execFileSync, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { answerSheet } from '~/assessments/booklets/answer-sheet'
import { bookletPdf, bookletWords } from '~/assessments/booklets/booklet-pdf.server'
import { listBooklets, openBooklets, readBookletsPage, type Booklet } from '~/assessments/booklets/booklets.server'
import { drawBooklets } from '~/assessments/booklets/draw-booklets.server'
import { messages } from '~/assessments/booklets/messages'
import { paperPictures } from '~/assessments/booklets/paper-pictures.server'
import { enterPaperAnswers, sheetForm } from '~/assessments/booklets/enter-paper-answers.server'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { markScript } from '~/assessments/marking/mark-script.server'
import { listScripts } from '~/assessments/marking/marking.server'
import { readScriptPage } from '~/assessments/marking/script.server'
import { publishResults } from '~/assessments/results/publish-results.server'
import { startSitting } from '~/assessments/sitting/start-sitting.server'
import { keepPicture } from '~/courses/questions/bank/pictures.server'
import type { Viewer } from '~/people/viewer'
import { action as entry } from '~/routes/exam-sessions.$examSessionId.booklets.$bookingId'
import type { FormAnswer } from '~/shared/form'
import { readForm } from '~/shared/form.server'
import type { RichDocument } from '~/shared/rich-text'
import { sql } from '~/shared/sql.server'
import { createCentre, createItem, createSession, createTrainee, minutesFrom } from '../factories/assessments'
import { createStaff, done, openSessionOf } from '../factories/people'

/** An exam that began a moment ago, with one booklet drawn: four questions of one mark. */
async function createBooklet() {
  const centre = await createCentre()
  const examSessionId = await createSession(centre, { blueprint: { safety: 4 }, policy: 'skill-negative' })
  const trainee = await createTrainee(centre)
  const { id: bookingId } = await done(bookSeat(trainee, examSessionId))
  await done(drawBooklets(centre.officer, examSessionId, [bookingId]))
  return { centre, examSessionId, trainee, bookingId }
}
const revisions = () => sql<{ revision: number; marks: string; reason: string | null }[]>`
  select revision, trim_scale(round(marks, 4))::text as marks, reason from result_revisions order by revision`
const sheet = (...answers: string[]) => Object.fromEntries(answers.map((answer, i) => [`item-${i + 1}`, answer]))

describe('a booklet', () => {
  test('is drawn once by the blueprint, without what paper can’t show, and its candidate starts no other paper', async () => {
    const { centre, examSessionId, trainee, bookingId } = await createBooklet()
    const items = () => sql`select position, item_version_id from paper_booklet_items order by position`
    const first = await items()
    expect(first).toHaveLength(4)
    const again = await Promise.all(Array.from({ length: 5 }, () => done(drawBooklets(centre.officer, examSessionId, [bookingId]))))
    expect(again.every(({ drawn }) => drawn === 0)).toBe(true)
    expect(await items()).toEqual(first)
    expect(await startSitting(trainee, examSessionId)).toEqual({ refused: 'on-paper' })

    const late = await createTrainee(centre)
    const { id } = await done(bookSeat(late, examSessionId))
    await sql`update items set retired_at = now() where code in ('safety-1', 'safety-2', 'safety-3')`
    for (const n of [1, 2, 3]) await createItem(centre.courseId, 'safety', `drawn-${n}`, 'sealed', { figure: true })
    expect(await drawBooklets(centre.officer, examSessionId, [id])).toEqual({ refused: 'bank-too-small' })
    expect(await sql`select from paper_booklets`).toHaveLength(1)
  })

  test('is not drawn while seats may be given back, nor for whoever works at a computer', async () => {
    const centre = await createCentre()
    const coming = await createSession(centre, { startsFrom: minutesFrom(new Date(), 5 * 24 * 60) })
    await sql`update exam_sessions set registration_opens_at = now() - interval '1 day'`
    const trainee = await createTrainee(centre)
    const { id } = await done(bookSeat(trainee, coming))
    expect(await drawBooklets(centre.officer, coming, [id])).toEqual({ refused: 'too-early' })
    const running = await createSession(centre)
    const other = await createTrainee(centre)
    const booking = await done(bookSeat(other, running))
    await done(startSitting(other, running))
    expect(await drawBooklets(centre.officer, running, [booking.id])).toEqual({ drawn: 0 })
    expect((await readBookletsPage(centre.officer, running)).candidates.map(({ state }) => state)).toEqual(['at-computer'])
  })

  test('is read by whoever runs the exam, each time with a trace, and holds no key', async () => {
    const { centre, examSessionId, bookingId } = await createBooklet()
    const opened = await openBooklets(centre.officer, examSessionId)
    expect(JSON.stringify(opened.booklets)).not.toMatch(/"right"|SEALED-REASON/)
    expect(await sql`select from audit_events where act = 'booklets-read'`).toHaveLength(1)
    // Whoever enters a sheet sees circles and lines, no words.
    const sheet = answerSheet((await listBooklets(examSessionId, bookingId))[0]!)
    expect(JSON.stringify(sheet.items)).not.toContain('گزینهٔ')
    expect(sheet.items[0]!.body.stem.fa).toBe('پرسش ۱')
    const words = await bookletWords(opened, 'fa')
    expect(words.booklets[0]!.items[0]).toMatchObject({ number: '۱', choices: ['۱', '۲', '۳', '۴'] })
    expect(Buffer.from(await bookletPdf(opened, 'fa')).subarray(0, 5).toString()).toBe('%PDF-')
    await expect(openBooklets(centre.assessor, examSessionId)).rejects.toMatchObject({ status: 403 })
    const other = await createCentre()
    await expect(openBooklets(other.officer, examSessionId)).rejects.toMatchObject({ status: 404 })
  })
})

describe('a program on paper', () => {
  test('runs from the left in a Persian booklet, with its indentation, as a block and as a plain line', async () => {
    const centre = await createCentre({ perUnit: 0 })
    const code: RichDocument = { type: 'doc', content: [{ type: 'codeBlock', content: [{ type: 'text', text: 'if x:\n    stop()' }] }] }
    await createItem(centre.courseId, 'safety', 'block', 'sealed', { more: { rich: { fa: code } } })
    await createItem(centre.courseId, 'wiring', 'line', 'sealed', { more: { stem: { fa: 'چه می‌نویسد؟\nwhile y:', en: 'What?' } } })
    const examSessionId = await createSession(centre, { blueprint: { safety: 1, wiring: 1 } })
    const { id } = await done(bookSeat(await createTrainee(centre), examSessionId))
    await done(drawBooklets(centre.officer, examSessionId, [id]))
    const pdf = Buffer.from(await bookletPdf(await openBooklets(centre.officer, examSessionId), 'fa'))
    if (spawnSync('pdftotext', ['-v']).error) return
    const boxes = execFileSync('pdftotext', ['-bbox', '-', '-'], { input: pdf, encoding: 'utf8' })
    const at = (word: string) => Number(new RegExp(`xMin="([\\d.]+)"[^>]*>${word.replace(/[()]/g, '\\$&')}<`).exec(boxes)?.[1])
    const width = Number(/page width="([\d.]+)"/.exec(boxes)![1])
    expect(at('if')).toBeLessThan(width / 2)
    expect(at('stop()')).toBeGreaterThan(at('if') + 5)
    expect(at('y:')).toBeGreaterThan(at('while'))
  })
})

describe('a picture on paper', () => {
  const words = (fa: string) => ({ fa })
  /** Two questions: a place to show in a picture of the bank, and a table with a picture and a formula. */
  async function createPictures() {
    const centre = await createCentre({ perUnit: 0 })
    const kept = await keepPicture(centre.trainer, centre.courseId, 'sealed', await sharp({ create: { width: 800, height: 400, channels: 3, background: '#99cccc' } }).png().toBuffer())
    if (typeof kept !== 'string') throw new Error('no picture')
    const figure = { src: words(kept), alt: words('تابلو') }
    const at = (x: number) => ({ kind: 'rect' as const, x, y: 10, width: 20, height: 20 })
    await createItem(centre.courseId, 'safety', 'place-1', 'sealed', { kind: 'hotspot', more: {
      figure, options: undefined, regions: ['c', 'a', 'b'].map((id, i) => ({ id, text: words(`جای ${id}`), shape: at(5 + 30 * i) })),
    } })
    const cell = (text: string) => ({ type: 'tableCell', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })
    const document: RichDocument = { type: 'doc', content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'توان را از جدول بیابید: ' }, { type: 'math', attrs: { tex: 'P = \\frac{U^2}{R}' } }] },
      { type: 'table', content: [{ type: 'tableRow', content: [cell('ولت'), cell('۲۳۰')] }] },
      { type: 'image', attrs: { src: kept, alt: 'تابلو' } },
    ] }
    await createItem(centre.courseId, 'wiring', 'table-1', 'sealed', { more: { rich: { fa: document } } })
    const examSessionId = await createSession(centre, { blueprint: { safety: 1, wiring: 1 } })
    const { id: bookingId } = await done(bookSeat(await createTrainee(centre), examSessionId))
    await done(drawBooklets(centre.officer, examSessionId, [bookingId]))
    const [booklet] = await listBooklets(examSessionId, bookingId)
    const positionOf = (kind: string) => booklet!.items.find(item => item.kind === kind)!.position
    return { centre, examSessionId, bookingId, kept, booklet: booklet!, place: positionOf('hotspot'), table: positionOf('single') }
  }

  test('is printed with its places numbered, and so is what a table or an option shows', async () => {
    const { centre, examSessionId, place, table, kept } = await createPictures()
    const opened = await openBooklets(centre.officer, examSessionId)
    const printed = await bookletWords(opened, 'fa')
    const [asked, shown] = [place, table].map(position => printed.booklets[0]!.items[position - 1]!)
    expect(asked).toMatchObject({ choices: ['۱', '۲', '۳'], options: [{ text: 'جای c' }, { text: 'جای a' }, { text: 'جای b' }] })
    expect(asked!.hint).toContain('دایرهٔ شمارهٔ جای درست را سیاه کنید')
    const { svg, width } = printed.pictures[asked!.picture!]!
    expect(svg.match(/<text[^>]*>[^<]+/g)!.map(label => label.slice(-1))).toEqual(['۱', '۲', '۳'])
    // 800 points are wider than the paper: 140 mm, and the second place begins at 35 % of them.
    expect(width).toBe(140)
    expect(svg).toContain('<rect x="280" y="40" width="160" height="80"')
    expect(shown!.stem.rich).not.toBeNull()
    expect(Object.keys(printed.pictures)).toEqual(expect.arrayContaining([kept]))
    const plain = Buffer.from(await bookletPdf(opened, 'fa'))
    // Both pictures are in the document, each once however many booklets there are.
    expect(plain.toString('latin1').match(/\/Subtype\s*\/Image/g)!.length).toBeGreaterThanOrEqual(2)
  })

  test('is answered by a number that whoever enters it copies, and the right place earns its mark', async () => {
    const { centre, examSessionId, bookingId, booklet, place, table } = await createPictures()
    const sheet = answerSheet(booklet)
    expect(sheet.items[place - 1]!.body).toEqual({ stem: { fa: `پرسش ${place === 1 ? '۱' : '۲'}`, en: `Question ${place}` },
      options: [{ id: 'c', text: { fa: '۱', en: '1' } }, { id: 'a', text: { fa: '۲', en: '2' } }, { id: 'b', text: { fa: '۳', en: '3' } }] })
    const enter = (value: string, reason?: string) =>
      enterPaperAnswers(centre.officer, examSessionId, bookingId, { sent: { [`item-${place}`]: value, [`item-${table}`]: 'a' }, reason })
    expect(await enter('a')).toEqual({ changed: 2 })
    expect((await revisions()).map(({ marks }) => marks)).toEqual(['100'])
    expect(await enter('c', 'دایرهٔ ۱ سیاه بود، نه ۲')).toEqual({ changed: 1 })
    expect((await revisions()).map(({ marks }) => marks)).toEqual(['100', '50'])
    await enter('جای دیگر', 'دو دایره سیاه است')
    expect((await listBooklets(examSessionId, bookingId))[0]!.items[place - 1]!.value).toBe('')
  })

  test('of a Persian drawing reads from right to left; one gone since the draw leaves its words in its place', async () => {
    const { courseId } = await createCentre({ perUnit: 0 })
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" direction="rtl"><text x="1">۲٫۲۵ متر</text><text direction="ltr">IPX4</text></svg>'
    await sql`insert into course_figures (course_id, file, svg, checksum) values (${courseId}, 'zones.fa.svg', ${svg}, 'x')`
    const kept = await paperPictures([{ stem: words('؟'), figure: { src: words(`/figures/${courseId}/zones.fa.svg?v=0a1b`), alt: words('منطقه‌ها') } }], 'fa')
    expect(Object.values(kept)[0]!.svg).toContain('<text x="1">&#x202B;۲٫۲۵ متر&#x202C;</text><text direction="ltr">IPX4</text>')
    const drawn = await paperPictures([{ stem: words('؟'), figure: { src: words('/figures/nowhere/gone.fa.svg'), alt: words('نقشهٔ «الف» & ب') } }], 'fa')
    expect(Object.values(drawn)[0]!.svg).toContain('نقشهٔ «الف» &#38; ب')
  })
})

describe('an answer sheet', () => {
  test('is entered as answers like everybody’s and marked by the same rules; entered twice it changes nothing', async () => {
    const { centre, examSessionId, bookingId } = await createBooklet()
    // Two right, one wrong, one blank, three wrong for one right: 2 − 1/3 of 4.
    const sent = sheet('a', 'a', 'b', '')
    const entries = await Promise.all(Array.from({ length: 5 }, () => enterPaperAnswers(centre.officer, examSessionId, bookingId, { sent })))
    expect(entries.filter(entry => 'changed' in entry && entry.changed === 3)).toHaveLength(1)
    expect(await revisions()).toEqual([{ revision: 1, marks: '41.6667', reason: null }])
    expect(await sql`select from answer_log`).toHaveLength(3)
    expect((await sql`select closed_how, submitted_at = due_at as is_on_time from sittings`).map(row => ({ ...row }))).toEqual([{ closedHow: 'officer', isOnTime: true }])
    expect(await sql`select from audit_events where act = 'paper-answers-entered'`).toHaveLength(1)
  })

  test('is not entered by who trained the candidate or is their guardian', async () => {
    const { centre, examSessionId, trainee, bookingId } = await createBooklet()
    await sql`insert into guardianships (guardian_id, child_id, relation) values (${centre.officer.id}, ${trainee.id}, 'mother')`
    expect(await enterPaperAnswers(centre.officer, examSessionId, bookingId, { sent: sheet('a') })).toEqual({ refused: 'own-trainees' })
    expect(await sql`select from answer_log`).toHaveLength(0)
  })

  test('is corrected with a reason: the old answers and the old mark stay', async () => {
    const { centre, examSessionId, bookingId } = await createBooklet()
    await enterPaperAnswers(centre.officer, examSessionId, bookingId, { sent: sheet('a', 'a', 'b', 'b') })
    expect(await enterPaperAnswers(centre.officer, examSessionId, bookingId, { sent: sheet('a', 'a', 'a', '') })).toEqual({ refused: 'needs-reason' })
    const reason = 'پاسخ پرسش ۳ جابه‌جا نوشته شده بود'
    expect(await enterPaperAnswers(centre.officer, examSessionId, bookingId, { sent: sheet('a', 'a', 'a', ''), reason })).toEqual({ changed: 2 })
    expect(await revisions()).toEqual([
      { revision: 1, marks: '33.3333', reason: null },
      { revision: 2, marks: '75', reason },
    ])
    expect(await sql`select from answer_log`).toHaveLength(6)
    expect((await listBooklets(examSessionId, bookingId))[0]!.items.map(({ value }) => value)).toEqual(['a', 'a', 'a', ''])
  })

  test('that holds what can’t be an answer is asked about beside its question with all that was typed; nothing falls away in silence', async () => {
    const centre = await createCentre({ perUnit: 0 })
    const kinds = ['numeric', 'short_text', 'single'] as const
    for (const kind of kinds) await createItem(centre.courseId, 'safety', `paper-${kind.replace('_', '-')}`, 'sealed', { kind })
    const blueprint = kinds.map(kind => ({ unitId: 'safety', kind, items: 1, marks: '1' }))
    const examSessionId = await createSession(centre, { blueprint })
    const { id: bookingId } = await done(bookSeat(await createTrainee(centre), examSessionId))
    await done(drawBooklets(centre.officer, examSessionId, [bookingId]))
    const [{ items }] = await listBooklets(examSessionId, bookingId) as [Booklet]
    const fieldOf = (kind: string) => `item-${items.find(item => item.kind === kind)!.position}`
    const send = async (fields: Record<string, string | string[]>) => {
      const body = new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map(one => [name, one])))
      const { cookie } = await openSessionOf(centre.officer.id)
      const request = new Request(`http://localhost:3000/exam-sessions/${examSessionId}/booklets/${bookingId}`, { method: 'POST', body, headers: { Cookie: cookie } })
      return await entry({ request, params: { examSessionId, bookingId }, context: {} as never }) as unknown as { data: FormAnswer; init: { status: number } } & Response
    }
    const wrong = { [fieldOf('numeric')]: 'سه و نیم', [fieldOf('short_text')]: 'ا'.repeat(201), [fieldOf('single')]: 'z' }
    const answer = await send(wrong)
    expect(answer.init.status).toBe(400)
    expect(answer.data.errors).toEqual({
      [fieldOf('numeric')]: messages.noNumber, [fieldOf('short_text')]: messages.noAnswer, [fieldOf('single')]: messages.noAnswer,
    })
    expect(answer.data.typed).toMatchObject(wrong)
    expect((await send({ [fieldOf('numeric')]: '3,5' })).data.errors).toEqual({ [fieldOf('numeric')]: messages.noNumber })
    expect(await sql`select from sittings`).toHaveLength(0)
    expect((await send({ [fieldOf('numeric')]: ' ۳/۵ ', [fieldOf('single')]: '' })).status).toBe(303)
    expect((await listBooklets(examSessionId, bookingId))[0]!.items.find(({ kind }) => kind === 'numeric')!.value).toBe('۳/۵')
  })

  test('waits for the exam, is not for who was absent, and what is no option is no answer', async () => {
    const { centre, examSessionId, bookingId } = await createBooklet()
    expect(await enterPaperAnswers(centre.officer, examSessionId, bookingId, { sent: {} }, minutesFrom(new Date(), -60))).toEqual({ refused: 'not-begun' })
    await expect(enterPaperAnswers(centre.assessor, examSessionId, bookingId, { sent: {} })).rejects.toMatchObject({ status: 403 })
    const other = await createCentre()
    await expect(enterPaperAnswers(other.officer, examSessionId, bookingId, { sent: {} })).rejects.toMatchObject({ status: 404 })
    await enterPaperAnswers(centre.officer, examSessionId, bookingId, { sent: sheet('z', 'a') })
    expect(await sql`select from answer_log`).toHaveLength(1)
    await createItem(centre.courseId, 'safety', 'later', 'sealed')
    expect(await sql`select from sitting_items`).toHaveLength(4)
    const absent = await createBooklet()
    await sql`insert into absences (booking_id, part, cause, decided_by) values (${absent.bookingId}, 'written', 'absent', ${absent.centre.officer.id})`
    expect(await enterPaperAnswers(absent.centre.officer, absent.examSessionId, absent.bookingId, { sent: {} })).toEqual({ refused: 'marked-absent' })
  })
})

describe('an essay on paper', () => {
  /** Two choices of one mark and an essay worth two, on paper, with two markers. */
  async function createEssayBooklet() {
    const centre = await createCentre({ perUnit: 2 })
    await createItem(centre.courseId, 'safety', 'essay-1', 'sealed', { kind: 'essay' })
    const markers = await Promise.all([1, 2].map(() => createStaff('marker', centre.organisationId)))
    const blueprint = [{ unitId: 'wiring', items: 2, marks: '1' }, { unitId: 'safety', kind: 'essay' as const, items: 1, marks: '2' }]
    const examSessionId = await createSession(centre, { blueprint, markers: 2, markingLimit: 20 })
    const trainee = await createTrainee(centre)
    const { id: bookingId } = await done(bookSeat(trainee, examSessionId))
    await done(drawBooklets(centre.officer, examSessionId, [bookingId]))
    const [booklet] = await listBooklets(examSessionId, bookingId)
    const essay = booklet!.items.find(({ kind }) => kind === 'essay')!
    const filledIn = (state: string) => Object.fromEntries(booklet!.items.map(({ position, kind }) => [`item-${position}`, kind === 'essay' ? state : 'a']))
    return { centre, examSessionId, trainee, bookingId, markers: markers as [Viewer, Viewer], booklet: booklet!, essay, filledIn }
  }
  const mark = (who: Viewer, examSessionId: string, scriptId: string, points: string) =>
    done(markScript(who, examSessionId, scriptId, { intent: 'mark', id: randomUUID(), points }))

  test('has a numbered sheet without a name, and its number stands on the answer sheet', async () => {
    const { centre, examSessionId, essay } = await createEssayBooklet()
    expect(essay.sheetNumber).toBeGreaterThanOrEqual(10_000)
    const opened = await openBooklets(centre.officer, examSessionId)
    const words = await bookletWords(opened, 'en')
    expect(words.booklets[0]!.items.find(({ sheet }) => sheet)).toMatchObject({ sheet: `Sheet ${essay.sheetNumber}`, hint: `Write your answer on sheet ${essay.sheetNumber}.` })
    if (spawnSync('pdftotext', ['-v']).error) return
    const pages = execFileSync('pdftotext', ['-layout', '-', '-'], { input: Buffer.from(await bookletPdf(opened, 'en')), encoding: 'utf8' }).split('\f')
    const [seat, sheet] = [words.booklets[0]!.seat, `Sheet ${essay.sheetNumber}`]
    for (const { items: [asked] } of words.booklets) expect(pages[0]).toContain(asked!.stem.text)
    expect(pages[0]!.match(/\d\)\s+Option [a-d]/g)).toHaveLength(words.booklets[0]!.items.flatMap(({ options }) => options).length)
    expect(pages[0]).toContain(seat)
    const answers = pages.findIndex(page => page.includes(words.sheet))
    const essays = pages.findIndex((page, i) => i > answers && page.includes(sheet))
    expect(pages[answers]).toContain(sheet)
    expect(pages[answers]).not.toContain('Option a')
    // What is given away begins on a front, bears its number, and neither it nor its back says whose it is.
    expect([answers % 2, essays % 2]).toEqual([0, 0])
    expect(pages[essays]).toContain('Question essay-1')
    for (const page of pages.slice(essays)) for (const said of [seat, words.booklets[0]!.name]) expect(page).not.toContain(said)
  })

  test('waits as a script of its sheet’s number for both markers, who mark it blind', async () => {
    const { centre, examSessionId, trainee, bookingId, markers, essay, filledIn } = await createEssayBooklet()
    const entries = await Promise.all(Array.from({ length: 5 }, () => enterPaperAnswers(centre.officer, examSessionId, bookingId, { sent: filledIn('written') })))
    expect(entries.filter(entry => 'changed' in entry && entry.changed === 3)).toHaveLength(1)
    expect(await revisions()).toEqual([])
    expect(await publishResults(centre.officer, examSessionId, 'written')).toEqual({ refused: 'scripts-waiting' })
    const [script] = await listScripts(markers[0], examSessionId)
    expect(script!.number).toBe(essay.sheetNumber)
    const page = await readScriptPage(markers[0], examSessionId, script!.id)
    expect(page.script).toMatchObject({ sheetNumber: essay.sheetNumber, guide: { fa: 'سه دلیل بخواهید' } })
    expect(JSON.stringify(page)).not.toContain(trainee.nameFa)
    await mark(markers[0], examSessionId, script!.id, '8')
    expect(await revisions()).toEqual([])
    await mark(markers[1], examSessionId, script!.id, '7')
    expect(await revisions()).toEqual([{ revision: 1, marks: '87.5', reason: null }])
  })

  test('left blank earns nothing and needs nobody; found later, it goes to the markers with the officer’s reason', async () => {
    const { centre, examSessionId, bookingId, markers, essay, filledIn } = await createEssayBooklet()
    await enterPaperAnswers(centre.officer, examSessionId, bookingId, { sent: filledIn('blank') })
    expect(await revisions()).toEqual([{ revision: 1, marks: '50', reason: null }])
    expect(await listScripts(markers[0], examSessionId)).toHaveLength(0)
    const reason = 'برگهٔ تشریحی لای دفترچه مانده بود'
    expect(await enterPaperAnswers(centre.officer, examSessionId, bookingId, { sent: filledIn('written'), reason })).toEqual({ changed: 1 })
    const [script] = await listScripts(markers[0], examSessionId)
    expect(script!.number).toBe(essay.sheetNumber)
    expect(await publishResults(centre.officer, examSessionId, 'written')).toEqual({ refused: 'scripts-waiting' })
    for (const marker of markers) await mark(marker, examSessionId, script!.id, '10')
    expect((await revisions()).map(({ marks }) => marks)).toEqual(['50', '100'])
  })

  test('has to be looked at: a sheet of which nothing is said is asked for', async () => {
    const { booklet, essay } = await createEssayBooklet()
    const { errors } = readForm(sheetForm(booklet.items), new FormData())
    expect(Object.keys(errors ?? {})).toEqual([`item-${essay.position}`])
  })
})

test('an exam in which files are handed in has no booklet, and the page says so before anything is drawn', async () => {
  const centre = await createCentre({ perUnit: 2 })
  await createItem(centre.courseId, 'safety', 'file-1', 'sealed', { kind: 'file' })
  const examSessionId = await createSession(centre, { blueprint: [{ unitId: 'wiring', items: 2, marks: '1' }, { unitId: 'safety', kind: 'file', items: 1, marks: '2' }] })
  const { id } = await done(bookSeat(await createTrainee(centre), examSessionId))
  expect((await readBookletsPage(centre.officer, examSessionId)).needsComputer).toBe(true)
  expect(await drawBooklets(centre.officer, examSessionId, [id])).toEqual({ refused: 'needs-computer' })
})
