import { expect, test } from 'vitest'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { seatState } from '~/assessments/exam-day/board'
import { hearSitting, listSeats } from '~/assessments/exam-day/board.server'
import { LastHeard } from '~/assessments/exam-day/seat-map'
import { fieldOf } from '~/assessments/sitting/sitting'
import { savePaper } from '~/assessments/sitting/save-paper.server'
import { closingMessages } from '~/assessments/sitting/closing-messages'
import { messages } from '~/assessments/sitting/messages'
import { readPaper } from '~/assessments/sitting/sittings.server'
import { startSitting } from '~/assessments/sitting/start-sitting.server'
import { submitSitting } from '~/assessments/sitting/submit-sitting.server'
import { PracticePage } from '~/assessments/practice/practice-page'
import { loader as plainForm } from '~/routes/sittings.$sittingId.plain-form'
import * as submission from '~/routes/sittings.$sittingId.submission'
import { createCentre, createSession, createSitting, createTrainee, minutesFrom } from '../factories/assessments'
import { done, openSessionOf } from '../factories/people'
import { siteOf } from '../ui/site'

const later = (minutes: number) => minutesFrom(new Date(), minutes)
/** What a browser without a script asks for once the paper stands there. */
async function signal(personId: string, sittingId: string, headers: Record<string, string> = { 'Sec-Fetch-Dest': 'image' }) {
  const request = new Request(`http://localhost/sittings/${sittingId}/plain-form`, { headers: { Cookie: (await openSessionOf(personId)).cookie, ...headers } })
  return (await plainForm({ request, params: { sittingId }, context: {} } as never).catch((thrown: unknown) => thrown as Response)).status
}

test('who answers without a script is shown as saving by hand, and red only when nothing was heard for a quarter of an hour', async () => {
  const { examSessionId, trainee, sittingId, ...centre } = await createSitting()
  const seat = async () => (await listSeats(examSessionId))[0]!
  const state = async (minutes: number) => seatState(await seat(), later(minutes))
  await hearSitting(trainee, sittingId, 'page')
  expect(await state(2)).toBe('silent')
  // A service worker that keeps the page's pictures runs where scripts do.
  expect(await signal(trainee.id, sittingId, { 'Sec-Fetch-Dest': 'empty' })).toBe(204)
  expect(await state(2)).toBe('silent')
  expect(await signal(trainee.id, sittingId)).toBe(204)
  expect([await state(0), await state(14), await state(16)]).toEqual(['plain', 'plain', 'silent'])
  // The page is drawn again, which says nothing of its program; then the program knocks.
  await hearSitting(trainee, sittingId, 'page')
  expect(await state(2)).toBe('plain')
  await hearSitting(trainee, sittingId)
  expect([await state(0), await state(2)]).toEqual(['working', 'silent'])
  // A program that never came is seen by the form that was posted.
  const posted = new FormData()
  posted.append('shown', '1')
  posted.append(fieldOf(1), 'a')
  await savePaper(trainee, sittingId, posted)
  await hearSitting(trainee, sittingId, 'page')
  expect([await state(2), (await seat()).answered]).toEqual(['plain', 1])
  // Nobody else’s browser says it.
  expect(await signal((await createTrainee(centre)).id, sittingId)).toBe(404)
})

test('of a seat that saves by hand the board tells when its last answer came, and in red how long nothing was heard', async () => {
  const { examSessionId, trainee, sittingId } = await createSitting()
  await hearSitting(trainee, sittingId, 'plain-form')
  const [seat] = await listSeats(examSessionId)
  const shown = async (more: Partial<typeof seat>, now = new Date()) => {
    const page = () => <main><LastHeard seat={{ ...seat!, ...more }} now={now} /></main>
    const html = await (await siteOf({ page: { default: page } })('/page', { 'Accept-Language': 'fa' })).text()
    return html.split('<main>')[1]!.split('</main>')[0]!.replace(/<!--.*?-->|[\u2066\u2069]/g, '')
  }
  expect(await shown({})).toBe('هنوز پاسخی نرسیده')
  expect(await shown({ lastSavedAt: new Date('2026-05-05T08:34:00Z') })).toBe('آخرین پاسخ ساعت ۱۲:۰۴')
  expect(await shown({ lastSavedAt: new Date('2026-05-05T08:34:00Z') }, new Date(seat!.seenAt!.getTime() + 16 * 60_000))).toBe('آخرین پاسخ ساعت ۱۲:۰۴ · ۱۶ دقیقه پیش')
  expect(await shown({ plainSince: null }, new Date(seat!.seenAt!.getTime() + 40_000))).toBe('۴۰ ثانیه پیش')
})

const sheetOf = (...fields: [string, string][]) => {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

test('a page that was opened earlier takes nothing back that was answered on another since, and still brings what was answered on it', async () => {
  const { trainee, sittingId } = await createSitting()
  const saved = async () => Object.fromEntries((await readPaper(sittingId)).slice(0, 3).map(({ position, value }) => [position, value]))
  await savePaper(trainee, sittingId, sheetOf(['shown', '1.0'], [fieldOf(1), 'a']))
  const [first] = await readPaper(sittingId)
  const asShown: [string, string][] = [['shown', `1.${first!.seq}`], ['shown', '2.0'], ['shown', '3.0'], [fieldOf(1), 'a']]
  await savePaper(trainee, sittingId, sheetOf(['shown', `1.${first!.seq}`], ['shown', '2.0'], [fieldOf(1), 'b'], [fieldOf(2), 'c']))
  // The earlier page is sent as it stood, with one answer more.
  await savePaper(trainee, sittingId, sheetOf(...asShown, [fieldOf(3), 'd']))
  expect(await saved()).toEqual({ 1: 'b', 2: 'c', 3: 'd' })
  // What was changed there counts, though something else was answered since.
  await savePaper(trainee, sittingId, sheetOf(['shown', `1.${first!.seq}`], [fieldOf(1), 'c']))
  expect(await saved()).toMatchObject({ 1: 'c' })
})

/** The page before or after the end, as it is drawn for this candidate. */
async function endPage(personId: string, sittingId: string) {
  const { cookie } = await openSessionOf(personId)
  const loader = () => submission.loader({ request: new Request('http://localhost/', { headers: { Cookie: cookie } }), params: { sittingId }, context: {} } as never)
  return (await siteOf({ page: { default: submission.default, loader } })('/page', { 'Accept-Language': 'fa' })).text()
}

test('who saves by hand after the end is told so, and that a person decides about the answer, before the end and on the receipt', async () => {
  const running = await createSitting()
  expect(await endPage(running.trainee.id, running.sittingId)).toContain(closingMessages.goBack.fa)
  const centre = await createCentre()
  const trainee = await createTrainee(centre)
  const examSessionId = await createSession(centre, { startsFrom: later(-120), minutes: 30 })
  await done(bookSeat(trainee, examSessionId, undefined, later(-180)))
  const { id: sittingId } = await done(startSitting(trainee, examSessionId, later(-110)))
  await savePaper(trainee, sittingId, sheetOf(['shown', '1.0'], [fieldOf(1), 'a']))
  const late = messages.lateKept.fa.replace('{count}', '۱')
  const over = await endPage(trainee.id, sittingId)
  expect(over).toContain(closingMessages.overTitle.fa)
  expect(over).toContain(late)
  expect(over).not.toContain(closingMessages.goBack.fa)
  await submitSitting(trainee, sittingId)
  expect(await endPage(trainee.id, sittingId)).toContain(late)
})

test('the practice without a script asks nobody to press a button that it hasn’t, and can be begun again', async () => {
  const item = { position: 1, kind: 'true_false' as const, value: null, seq: 0, body: { stem: { fa: 'سیم سبز و زرد حفاظتی است.' } } }
  const drawn = async (isOver: boolean) => {
    const page = () => <PracticePage session={{ id: 's', courseTitle: { fa: 'برق', en: 'Wiring' }, minutes: 10 }} paper={[item]} personId="p" now={new Date()} isOver={isOver} />
    return (await siteOf({ page: { default: page, handle: { scripts: true } } })('/page', { 'Accept-Language': 'fa' })).text()
  }
  expect(await drawn(false)).toContain('پایان تمرین')
  expect(await drawn(false)).not.toContain(messages.noScript.fa)
  expect(await drawn(true)).toMatch(/href="\/exam-sessions\/s\/practice"/)
})
