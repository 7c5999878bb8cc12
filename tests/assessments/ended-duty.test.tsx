import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { KeptNotices } from '~/shared/offline/kept-notices'
import { messages as offline } from '~/shared/offline/messages'
import { EndedDutyPage } from '~/assessments/marking/ended-duty-page'
import { messages } from '~/assessments/marking/messages'
import type { Viewer } from '~/people/viewer'
import * as script from '~/routes/exam-sessions.$examSessionId.marking.$scriptId._index'
import { action as entries } from '~/routes/exam-sessions.$examSessionId.marking.$scriptId.entries'
import { sql } from '~/shared/sql.server'
import { createCentre, createSession } from '../factories/assessments'
import { blueprint, createMarked, type MarkedWorld } from '../factories/marking'
import { createStaff, createViewer, openSessionOf } from '../factories/people'
import { siteOf } from '../ui/site'

const mark = () => ({ intent: 'mark', id: randomUUID(), points: '۷٫۵', note: 'نول را نگفته است' })
const endRole = (viewer: Viewer) => sql`update grants set ended_at = now(), ended_by = person_id, ended_because = 'پایان' where person_id = ${viewer.id}`
const marks = () => sql`select from script_marks`

type Place = Pick<MarkedWorld, 'examSessionId' | 'scriptId'>
async function asked({ examSessionId, scriptId }: Place, viewer: Viewer, sent?: Record<string, string>) {
  const { cookie } = await openSessionOf(viewer.id)
  const request = new Request('http://localhost/', { method: sent ? 'POST' : 'GET', body: sent && new URLSearchParams(sent), headers: { Cookie: cookie } })
  return { request, params: { examSessionId, scriptId }, context: {} } as never
}
/** What comes of a mark that this person sends; for the one who sent it, the page that follows shows it. */
const send = async (place: Place, viewer: Viewer, sent: Record<string, string>) =>
  script.action(await asked(place, viewer, sent)).catch((thrown: unknown) => thrown) as Promise<Response | { data: { typed: Record<string, string> }; init: { status: number } }>
async function page(place: Place, viewer: Viewer) {
  const given = await asked(place, viewer)
  const answer = await siteOf({ page: { default: script.default, loader: () => script.loader(given) } })('/page', { 'Accept-Language': 'fa' })
  return { status: answer.status, html: await answer.text() }
}
async function fromDevice({ examSessionId, scriptId }: MarkedWorld, viewer: Viewer) {
  const body = JSON.stringify({ forms: [{ id: randomUUID(), at: new Date().toISOString(), fields: mark() }] })
  const { cookie } = await openSessionOf(viewer.id)
  const request = new Request('http://localhost/', { method: 'POST', body, headers: { Cookie: cookie, 'Content-Type': 'application/json' } })
  return (await entries({ request, params: { examSessionId, scriptId }, context: {} } as never).catch((thrown: unknown) => thrown)) as Response
}

test('a marker whose role ended while a script was open reads which one, that the mark wasn’t taken, and what they typed', async () => {
  const world = await createMarked()
  const [marker] = world.markers
  const which = /نقش «مصحح» شما در «.+، آزمون شمارهٔ [۰-۹]+» در .+ پایان یافت/
  expect((await page(world, marker)).status).toBe(200)
  await endRole(marker)
  const form = mark()
  expect(await send(world, marker, form)).toMatchObject({ data: { typed: form, ended: { fa: expect.stringMatching(which) } }, init: { status: 404 } })
  const opened = await page(world, marker)
  expect([opened.status, opened.html.includes(messages.markNotTaken.fa)]).toEqual([404, false])
  expect(opened.html).toMatch(which)
  // Nothing of the answer or the question comes along.
  expect(opened.html).not.toContain('تنها فاز را می‌بُرد')
  const after = () => <EndedDutyPage ended={messages.dutyEnded} typed={form} />
  const shown = await (await siteOf({ page: { default: after } })('/page', { 'Accept-Language': 'fa' })).text()
  for (const words of [messages.markNotTaken.fa, '۷٫۵', 'نول را نگفته است']) expect(shown).toContain(words)
  const kept = await fromDevice(world, marker)
  expect(kept.status).toBe(404)
  expect((await kept.json()).why.fa).toMatch(which)
  expect(await marks()).toHaveLength(0)
})

test('who still reaches the exam by another role reads the same', async () => {
  const world = await createMarked()
  const marker = await createStaff('marker', world.examSessionId)
  await endRole(marker)
  await sql`insert into grants (person_id, role, scope_id, starts_on, ends_on, reason, given_by)
    select ${marker.id}, role, scope_id, starts_on, ends_on, reason, given_by from grants where person_id = ${world.assessor.id}`
  expect(await send(world, marker, mark())).toMatchObject({ init: { status: 403 } })
  const opened = await page(world, marker)
  expect([opened.status, opened.html.includes(messages.dutyEndedTitle.fa)]).toEqual([403, true])
  expect((await fromDevice(world, marker)).status).toBe(403)
})

test('whoever never was its marker, or was no more when it began, learns nothing of it', async () => {
  const world = await createMarked()
  const earlier = await createStaff('marker', world.organisationId)
  await sql`update grants set ended_at = now() - interval '20 days', ended_by = person_id, ended_because = 'پایان' where person_id = ${earlier.id}`
  const elsewhere = await createStaff('marker', (await createCentre()).organisationId)
  await endRole(elsewhere)
  const otherExam = await createStaff('marker', await createSession(world, { blueprint }))
  await endRole(otherExam)
  for (const viewer of [await createViewer(), earlier, elsewhere, otherExam, world.trainee]) {
    expect(await send(world, viewer, mark())).toMatchObject({ status: 404 })
    expect((await page(world, viewer)).html).not.toContain(messages.dutyEndedTitle.fa)
    const kept = await fromDevice(world, viewer)
    expect([kept.status, await kept.text()]).toEqual([404, 'Not found'])
  }
})

test('a mark kept on the device says why it stays there', async () => {
  const keeping = { isAlive: true, isDurable: true, isFailing: true, rejected: [], waiting: [{ id: 'a', at: '', fields: {} }], trouble: 'gone' as const, why: { fa: 'نقش شما پایان یافت.', en: '' } }
  const html = await (await siteOf({ page: { default: () => <KeptNotices keeping={keeping} here="/page" /> } })('/page', { 'Accept-Language': 'fa' })).text()
  expect(html.replaceAll('<!-- -->', '')).toContain(`نقش شما پایان یافت. ${offline.gone.fa}`)
})
