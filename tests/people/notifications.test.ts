import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { noticeDeliverer } from '~/people/notices/deliver-notice.server'
import { notify } from '~/people/notices/notify.server'
import { choosePreferences, readNoticeChoices } from '~/people/notices/preferences.server'
import { planDigests, sendDigest } from '~/people/notices/send-digest.server'
import { noticeSender } from '~/people/notices/send-notice.server'
import { byDay, smsText, SMS_MOST, type Channel } from '~/people/notices/topics'
import { unsubscribe } from '~/people/notices/unsubscribe.server'
import { noticeTopics } from '~/reports/notice-topics'
import { action as unsubscribing } from '~/routes/unsubscribe.$token'
import { environment } from '~/shared/environment.server'
import { sql, tx } from '~/shared/sql.server'
import { createGuardianship, createPerson } from '../factories/people'
import { viewerOf } from '../../db/seed/viewer'
import { argsOf, postOf, takeJobs, thrownBy, twenty } from './support'

const NOON = new Date('2026-11-25T09:00:00Z')
const title = { fa: 'نتیجهٔ آزمون کتبی «برق‌کار ساختمان» اعلام شد', en: 'The result of your written exam is out' }
type Letter = { to: string; subject?: string; text: string; headers?: Record<string, string> }

const outbox = () => (existsSync(environment().outbox) ? readdirSync(environment().outbox).sort() : [])
const letters = () => outbox().map(file => JSON.parse(readFileSync(join(environment().outbox, file), 'utf8')) as Letter)
beforeEach(async () => {
  rmSync(environment().outbox, { recursive: true, force: true })
  await takeJobs()
})
afterEach(() => {
  delete process.env.SMS_URL
})

const tell = (personId: string, kind = 'result-published') => tx(tx => notify(tx, personId, { kind, title, link: '/results' }))

/** Does what waits, and what comes of it, as the worker would. */
async function work(now = NOON) {
  const done: { task: string; payload: unknown }[] = []
  for (let jobs = await takeJobs(); jobs.length > 0; jobs = await takeJobs()) {
    done.push(...jobs)
    for (const { task, payload } of jobs) {
      if (task === 'people-deliver-notice') await noticeDeliverer(noticeTopics, () => now)(payload as { noticeId: string })
      if (task === 'people-send-notice') await noticeSender(noticeTopics)(payload as { noticeId: string; channel: Channel })
      if (task === 'people-send-digest') await sendDigest(payload as { personId: string; day: string })
    }
  }
  return done
}

test('a result is told in the app, by mail and in a short SMS, in the person’s own language', async () => {
  const person = await createPerson({ email: 'parvaneh@nemune.example' })
  await tell(person.id)
  await work()
  const [mail, sms] = letters().sort((a, b) => (a.subject ? -1 : b.subject ? 1 : 0))
  expect(mail).toMatchObject({ to: 'parvaneh@nemune.example', subject: title.fa })
  expect(mail!.text).toContain(`${environment().publicUrl}/results`)
  expect(sms).toMatchObject({ to: person.mobile })
  expect(sms!.text.length).toBeLessThanOrEqual(SMS_MOST)
  const sent = await sql`select channel from notice_deliveries where sent_at is not null`
  expect(sent.map(({ channel }) => channel as string).sort()).toEqual(['mail', 'sms'])
})

test('what waits to be sent names nobody', async () => {
  const person = await createPerson({ email: 'parvaneh@nemune.example' })
  await tell(person.id)
  const jobs = await work()
  expect(jobs.map(({ task }) => task).sort()).toEqual(['people-deliver-notice', 'people-send-notice', 'people-send-notice'])
  expect(JSON.stringify(jobs)).not.toMatch(/parvaneh|970|برق|results/)
})

test('a notice that is delivered twenty times over goes once by each way', async () => {
  const person = await createPerson({ email: 'parvaneh@nemune.example' })
  await tell(person.id)
  const [job] = await takeJobs()
  await twenty(() => noticeDeliverer(noticeTopics, () => NOON)(job!.payload as { noticeId: string }))
  const jobs = await work()
  expect(jobs).toHaveLength(2)
  for (const { payload } of jobs) await noticeSender(noticeTopics)(payload as never)
  expect(letters()).toHaveLength(2)
})

test('what one has switched off stays in the app alone, and a notice already read goes nowhere', async () => {
  const person = await createPerson({ email: 'parvaneh@nemune.example' })
  const viewer = await viewerOf(person.id)
  await choosePreferences(viewer, noticeTopics, { mail: ['certificates'], sms: [], digest: 'day' })
  await tell(person.id)
  await work()
  expect(letters()).toEqual([])
  const choices = await readNoticeChoices(viewer, noticeTopics)
  expect(choices.digest).toBe('day')
  expect(choices.topics.find(({ id }) => id === 'certificates')).toMatchObject({ mail: true, sms: false })
  expect(choices.topics.map(({ id }) => id)).not.toContain('concerns')

  await tell(person.id, 'certificate-issued')
  await sql`update notices set read_at = now()`
  await work()
  expect(letters()).toEqual([])
})

test('a young club member gets neither mail nor SMS, the guardian does; a worry of the child is not the guardian’s', async () => {
  const member = await createPerson({ nameFa: 'نسیم دریایی', mobile: null, username: 'nasim', bornOn: '2012-01-01', email: 'nasim@nemune.example' })
  const guardian = await createPerson({ email: 'mother@nemune.example' })
  const stranger = await createPerson({ email: 'uncle@nemune.example' })
  await createGuardianship(guardian.id, member.id)
  await createGuardianship(stranger.id, member.id, { verified: false })
  await tell(member.id, 'certificate-issued')
  await tell(member.id, 'concern-raised')
  await work()
  expect(letters().map(({ to }) => to)).toEqual(['mother@nemune.example'])
  const told = await sql`select title, link from notices where person_id = ${guardian.id}`
  expect(told).toHaveLength(1)
  expect(told[0]).toMatchObject({ title: { fa: `نسیم دریایی: ${title.fa}` }, link: '/home' })
  expect(await choosePreferences(await viewerOf(member.id), noticeTopics, { mail: [], sms: [], digest: 'day' })).toEqual({ refused: 'member-without-letters' })
})

test('who has no address, and whom the carrier refuses for good, is noted; a carrier that is away is tried again', async () => {
  let status = 503
  const carrier: Server = createServer((_, response) => response.writeHead(status).end()).listen(0, '127.0.0.1')
  await new Promise(resolve => carrier.once('listening', resolve))
  process.env.SMS_URL = `http://127.0.0.1:${(carrier.address() as AddressInfo).port}`
  const person = await createPerson()
  await tell(person.id)
  await expect(work()).rejects.toThrow('the SMS carrier answered 503')
  const [{ noticeId }] = await sql<[{ noticeId: string }]>`select notice_id from notice_deliveries where channel = 'sms'`
  status = 422
  await noticeSender(noticeTopics)({ noticeId, channel: 'sms' })
  carrier.close()
  expect([...(await sql`select channel, failure from notice_deliveries order by channel`)]).toEqual([
    { channel: 'mail', failure: 'no-address' }, { channel: 'sms', failure: 'refused' },
  ])
})

test('one press in the mail program ends a topic’s mails without a sign-in; a link that nobody has is nobody’s', async () => {
  const person = await createPerson({ email: 'parvaneh@nemune.example' })
  await tell(person.id)
  await work()
  const mail = letters().find(({ subject }) => subject)!
  expect(mail.headers!['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
  const link = /<(.+)>/.exec(mail.headers!['List-Unsubscribe']!)![1]!
  expect(mail.text).toContain(link)
  const token = link.split('/').at(-1)!
  expect((await sql`select from unsubscribe_links where token_hash = ${token}`).count).toBe(0)
  for (let press = 0; press < 2; press++) await unsubscribing(argsOf(postOf({ 'List-Unsubscribe': 'One-Click' }), { token }))
  await tell(person.id)
  await tell(person.id, 'certificate-issued')
  await work()
  expect(letters().filter(({ subject }) => subject).length).toBe(2)
  expect(await thrownBy(unsubscribing(argsOf(postOf({}), { token: 'nobodys' })))).toBe(404)
})

test('a digest comes on the chosen morning, once, with what is still unread and was not mailed by itself', async () => {
  const daily = await createPerson({ email: 'daily@nemune.example' })
  const weekly = await createPerson({ email: 'weekly@nemune.example' })
  const member = await createPerson({ mobile: null, username: 'raha', bornOn: '2012-01-01', email: 'raha@nemune.example' })
  await choosePreferences(await viewerOf(daily.id), noticeTopics, { mail: [], sms: [], digest: 'day' })
  for (const { id } of [daily, weekly, member]) await tell(id, 'course-completed')
  await work()
  expect(letters()).toEqual([])

  const [wednesday, saturday] = [new Date('2026-11-25T04:30:00Z'), new Date('2026-11-28T04:30:00Z')]
  await Promise.all([planDigests({}, wednesday), planDigests({}, wednesday)])
  await work()
  expect(letters().map(({ to }) => to)).toEqual(['daily@nemune.example'])
  expect(letters()[0]!.text).toContain(title.fa)

  await planDigests({}, saturday)
  await work()
  expect(letters().map(({ to }) => to)).toEqual(['daily@nemune.example', 'weekly@nemune.example'])
  const token = /unsubscribe\/(\S+)/.exec(letters()[1]!.text)![1]!
  expect(await unsubscribe(token)).toMatchObject({ topic: null })
  expect((await readNoticeChoices(await viewerOf(weekly.id), noticeTopics)).digest).toBe('never')
})

test('an SMS has at most two parts, keeps its address whole, and waits for the morning', () => {
  const address = 'https://kargah.example/notices'
  const long = smsText('ن'.repeat(300), address)
  expect(long).toHaveLength(SMS_MOST)
  expect(long.endsWith(address)).toBe(true)
  expect(byDay(new Date('2026-11-25T20:00:00Z'))?.toISOString()).toBe('2026-11-26T03:30:00.000Z')
  expect(byDay(new Date('2026-11-25T01:00:00Z'))?.toISOString()).toBe('2026-11-25T03:30:00.000Z')
  expect(byDay(NOON)).toBeUndefined()
  expect(byDay(new Date('2026-11-25T20:00:00Z'), true)).toBeUndefined()
})
