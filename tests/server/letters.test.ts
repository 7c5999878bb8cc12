import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, afterEach, expect, test } from 'vitest'
import { forgetFailedJobs } from '~/server/worker'
import { environment } from '~/shared/environment.server'
import { jobs, sendMail, sendSms } from '~/shared/mail.server'
import { tx } from '~/shared/sql.server'

type Job = { payload: { sealed: string } }
const admin = postgres(process.env.TEST_SUPER_URL!, { max: 1, onnotice() {} })
const waiting = () => admin<Job[]>`select payload from graphile_worker._private_jobs order by id`

afterAll(() => admin.end())
afterEach(async () => {
  delete process.env.MAIL_URL
  await admin`delete from graphile_worker._private_jobs`
})

test('a letter that waits tells whoever copies the table neither whom it is for nor the link in it', async () => {
  await tx(tx => sendSms(tx, { to: '+989700000001', text: 'http://localhost:3000/password-resets/abc' }))
  await tx(tx => sendMail(tx, { to: 'zahra@nemune.example', subject: 'گذرواژه', text: 'http://localhost:3000/invitations/abc' }))
  const [sms, mail] = await waiting()
  expect(JSON.stringify([sms, mail])).not.toMatch(/9700000001|nemune|localhost|abc/)
  await jobs['shared-send-sms'](sms!.payload)
  await jobs['shared-send-mail'](mail!.payload)
  const { outbox } = environment()
  const sent = readdirSync(outbox).sort().slice(-2).map(file => JSON.parse(readFileSync(join(outbox, file), 'utf8')) as { to: string })
  expect(sent.map(({ to }) => to).sort()).toEqual(['+989700000001', 'zahra@nemune.example'])
})

test('a reader whom the carrier refuses is not named in what is kept of the failure', async () => {
  const carrier = createServer(socket => {
    socket.write('220 here\r\n')
    socket.on('data', data => {
      const word = String(data)
      socket.write(/^RCPT/.test(word) ? '550 5.1.1 <zahra@nemune.example> is unknown\r\n' : /^QUIT/.test(word) ? '221 bye\r\n' : '250 ok\r\n')
    })
    socket.on('error', () => {})
  }).listen(0, '127.0.0.1')
  await new Promise(resolve => carrier.once('listening', resolve))
  process.env.MAIL_URL = `smtp://127.0.0.1:${(carrier.address() as AddressInfo).port}`
  await tx(tx => sendMail(tx, { to: 'zahra@nemune.example', subject: 'گذرواژه', text: 'متن' }))
  const [mail] = await waiting()
  const failure = await jobs['shared-send-mail'](mail!.payload).catch((error: Error) => error)
  carrier.close()
  expect(String((failure as Error).message)).toBe('the mail carrier answered 550')
})

test('a job that has failed for good is forgotten after a week, others are kept', async () => {
  for (const text of ['old', 'young', 'waiting']) await tx(tx => sendSms(tx, { to: '+989700000001', text }))
  const [old, young] = await admin<{ id: string }[]>`select id from graphile_worker._private_jobs order by id`
  await admin`update graphile_worker._private_jobs set attempts = max_attempts where id in (${old!.id}, ${young!.id})`
  await admin`alter table graphile_worker._private_jobs disable trigger user`
  await admin`update graphile_worker._private_jobs set updated_at = now() - interval '8 days' where id = ${old!.id}`
  await admin`alter table graphile_worker._private_jobs enable trigger user`
  await forgetFailedJobs(process.env.DATABASE_OWNER_URL!)
  expect(await waiting()).toHaveLength(2)
})
