import { createTransport } from 'nodemailer'
import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { environment } from './environment.server'
import { enqueue, type Jobs } from './jobs.server'
import type { Tx } from './sql.server'

type Mail = { to: string; subject: string; text: string }
type Sms = { to: string; text: string }

/** Sent after the transaction commits. */
export const sendMail = (tx: Tx, mail: Mail) => enqueue(tx, 'shared-send-mail', mail)
export const sendSms = (tx: Tx, sms: Sms) => enqueue(tx, 'shared-send-sms', sms)

// Without a carrier a message becomes a file that a person or a test reads.
async function putInOutbox(kind: string, message: object) {
  const { outbox } = environment()
  await mkdir(outbox, { recursive: true, mode: 0o700 })
  await writeFile(join(outbox, `${Date.now()}-${kind}-${randomUUID()}.json`), JSON.stringify(message, null, 2), { mode: 0o600 })
}

export const jobs = {
  async 'shared-send-mail'(mail: Mail) {
    const { mailUrl, publicUrl } = environment()
    if (!mailUrl) return putInOutbox('mail', mail)
    await createTransport(mailUrl).sendMail({ ...mail, from: `Kargah <no-reply@${new URL(publicUrl).hostname}>` })
  },
  async 'shared-send-sms'(sms: Sms) {
    const { smsUrl } = environment()
    if (!smsUrl) return putInOutbox('sms', sms)
    const answer = await fetch(smsUrl, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(sms),
      signal: AbortSignal.timeout(10_000),
    })
    if (!answer.ok) throw new Error(`the SMS carrier answered ${answer.status}`)
  },
} satisfies Jobs
