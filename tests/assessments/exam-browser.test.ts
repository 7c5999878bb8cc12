import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { readBrowserPage } from '~/assessments/exam-browser/browser-page.server'
import { browserOf } from '~/assessments/exam-browser/exam-browser.server'
import { readKeys, setBrowserKeys } from '~/assessments/exam-browser/set-browser-keys.server'
import { readRules } from '~/assessments/practice/practice.server'
import { action as start } from '~/routes/exam-sessions.$examSessionId.sittings'
import { action as savePlain, loader as paperPage } from '~/routes/sittings.$sittingId._index'
import { action as answers } from '~/routes/sittings.$sittingId.answers'
import { action as submission } from '~/routes/sittings.$sittingId.submission'
import { sql } from '~/shared/sql.server'
import { answerTo, createCentre, createSession, createSitting, createTrainee } from '../factories/assessments'
import { createViewer, done, openSessionOf } from '../factories/people'

const CONFIG = 'c'.repeat(64)
const EXAM = 'e'.repeat(64)
const hashOf = (address: string, key = CONFIG) => createHash('sha256').update(address + key).digest('hex')
const AT = 'https://kargah.example/sittings/1'
const asked = (headers: Record<string, string>, address = AT) => new Request(address, { headers })
const keys = { configKeys: ['a'.repeat(64), CONFIG], examKeys: [] }

describe('what a request says of its browser', () => {
  test('is right when it is the hash of this address and one of the keys, in any case of letters', () => {
    const config = (hash: string) => ({ 'X-SafeExamBrowser-ConfigKeyHash': hash })
    expect(browserOf(keys, asked(config(hashOf(AT))))).toBe('right')
    expect(browserOf(keys, asked(config(hashOf(AT).toUpperCase())))).toBe('right')
    expect(browserOf(keys, asked(config(hashOf(AT)), `${AT}#question-3`))).toBe('right')
    expect(browserOf(keys, asked({}))).toBe('unknown')
    for (const wrong of [hashOf(AT, EXAM), hashOf(`${AT}/answers`), CONFIG, '', hashOf(AT).slice(1), `${hashOf(AT)}0`])
      expect(browserOf(keys, asked(config(wrong)))).toBe('other')
    // A browser exam key counts where the officer gave one, and under its own header only.
    const request = { 'X-SafeExamBrowser-RequestHash': hashOf(AT, EXAM) }
    expect(browserOf(keys, asked(request))).toBe('other')
    expect(browserOf({ configKeys: [], examKeys: [EXAM] }, asked(request))).toBe('right')
    expect(browserOf({ configKeys: [], examKeys: [EXAM] }, asked(config(hashOf(AT, EXAM))))).toBe('other')
  })

  test('is judged by the address that was asked for, also where a loader is given less', () => {
    const data = `${AT}.data?_routes=x`
    const headers = { 'Kargah-Address': data, 'X-SafeExamBrowser-ConfigKeyHash': hashOf(data) }
    expect(browserOf(keys, asked(headers))).toBe('right')
  })
})

describe('a session that admits the exam browser only', () => {
  const at = (cookie: string, path: string, more: { key?: string; body?: BodyInit; json?: boolean } = {}) => {
    const address = `http://localhost:3000${path}`
    return new Request(address, {
      method: more.body === undefined ? 'GET' : 'POST', body: more.body,
      headers: { Cookie: cookie, ...(more.json && { 'Content-Type': 'application/json' }), ...(more.key && { 'X-SafeExamBrowser-ConfigKeyHash': hashOf(address, more.key) }) },
    })
  }
  const statusOf = (act: Promise<unknown>) => act.then(answer => (answer instanceof Response ? answer : undefined), (thrown: Response) => thrown)
    .then(answer => answer && [answer.status, answer.headers.get('Location')])

  test('is started from there alone; elsewhere a page says how to open it', async () => {
    const centre = await createCentre()
    const examSessionId = await createSession(centre)
    const trainee = await createTrainee(centre)
    await done(bookSeat(trainee, examSessionId))
    await setBrowserKeys(centre.officer, examSessionId, { configKeys: [CONFIG], examKeys: [] })
    const { cookie } = await openSessionOf(trainee.id)
    const path = `/exam-sessions/${examSessionId}/sittings`
    const begin = (key?: string) => statusOf(start({ request: at(cookie, path, { key, body: new FormData() }), params: { examSessionId }, context: {} as never }) as Promise<unknown>)
    const refused = [303, `/exam-sessions/${examSessionId}/exam-browser`]
    expect(await begin()).toEqual(refused)
    expect(await begin(EXAM)).toEqual(refused)
    expect(await sql`select from sittings where exam_session_id = ${examSessionId}`).toHaveLength(0)
    expect(await begin(CONFIG)).toEqual([303, expect.stringMatching(/^\/sittings\//)])
    expect((await readRules(trainee, examSessionId)).session.needsExamBrowser).toBe(true)
  })

  test('is read, saved and handed in from there alone', async () => {
    const { officer, trainee, examSessionId, sittingId } = await createSitting()
    const { cookie } = await openSessionOf(trainee.id)
    const context = {} as never
    const params = { sittingId }
    const post = (key?: string) => answers({
      request: at(cookie, `/sittings/${sittingId}/answers`, { key, json: true, body: JSON.stringify({ answers: [answerTo(1)] }) }), params, context,
    }) as Promise<Response>
    expect((await post()).status).toBe(200)
    await setBrowserKeys(officer, examSessionId, { configKeys: [CONFIG], examKeys: [] })
    const refused = [303, `/exam-sessions/${examSessionId}/exam-browser`]
    expect((await post()).status).toBe(403)
    expect((await post(EXAM)).status).toBe(403)
    expect(await sql`select from answer_log where sitting_id = ${sittingId}`).toHaveLength(1)
    expect((await post(CONFIG)).status).toBe(200)
    expect(await statusOf(paperPage({ request: at(cookie, `/sittings/${sittingId}`), params, context }))).toEqual(refused)
    expect(await statusOf(paperPage({ request: at(cookie, `/sittings/${sittingId}`, { key: CONFIG }), params, context }))).toBeUndefined()
    const sheet = new FormData()
    expect(await statusOf(savePlain({ request: at(cookie, `/sittings/${sittingId}`, { body: sheet }), params, context }) as Promise<unknown>)).toEqual(refused)
    const submit = (key?: string) => statusOf(submission({ request: at(cookie, `/sittings/${sittingId}/submission`, { key, body: new FormData() }), params, context }))
    expect(await submit(EXAM)).toEqual(refused)
    expect(await sql`select from sittings where id = ${sittingId} and submitted_at is null`).toHaveLength(1)
    expect(await submit(CONFIG)).toEqual([303, `/sittings/${sittingId}/submission`])
    // A stranger learns nothing of it: for them there is no such sitting.
    const stranger = (await openSessionOf((await createViewer()).id)).cookie
    expect(await statusOf(paperPage({ request: at(stranger, `/sittings/${sittingId}`), params, context }))).toEqual([404, null])
  })

  test('is told so by its officer: keys of the right form, seen by nobody else, with a trail that holds none', async () => {
    const centre = await createCentre()
    const examSessionId = await createSession(centre)
    expect(readKeys({ configKeys: ` ${CONFIG.toUpperCase()}\n\n${CONFIG}\n`, examKeys: undefined })).toEqual({ configKeys: [CONFIG], examKeys: [] })
    expect(readKeys({ configKeys: 'abc', examKeys: 'g'.repeat(64) }).errors).toMatchObject({ configKeys: expect.anything(), examKeys: expect.anything() })
    const set = () => setBrowserKeys(centre.officer, examSessionId, { configKeys: [CONFIG], examKeys: [EXAM] })
    await Promise.all([set(), set()])
    const trail = await sql`select details::text as details from audit_details join audit_events on audit_events.id = event_id where act = 'exam-browser-set' and subject_id = ${examSessionId}`
    expect(trail).toHaveLength(1)
    expect(trail[0]!.details).not.toContain(CONFIG)
    const request = new Request('http://localhost:3000/')
    expect((await readBrowserPage(centre.officer, examSessionId, request)).keys).toEqual({ configKeys: [CONFIG], examKeys: [EXAM] })
    const trainee = await createTrainee(centre)
    for (const viewer of [trainee, centre.assessor]) {
      const page = await readBrowserPage(viewer, examSessionId, request)
      expect(page).toMatchObject({ isNeeded: true, browser: 'unknown' })
      expect(JSON.stringify(page)).not.toContain(CONFIG)
    }
    await expect(setBrowserKeys(centre.assessor, examSessionId, { configKeys: [], examKeys: [] })).rejects.toMatchObject({ status: 403 })
    for (const viewer of [trainee, (await createCentre()).officer])
      await expect(setBrowserKeys(viewer, examSessionId, { configKeys: [], examKeys: [] })).rejects.toMatchObject({ status: 404 })
    await setBrowserKeys(centre.officer, examSessionId, { configKeys: [], examKeys: [] })
    expect((await readBrowserPage(trainee, examSessionId, request)).isNeeded).toBe(false)
  })
})
