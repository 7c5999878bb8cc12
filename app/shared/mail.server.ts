import { createTransport } from 'nodemailer'
import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { environment } from './environment.server'
import { enqueue, type Jobs } from './jobs.server'
import { seal, unseal } from './secrets.server'
import type { Tx } from './sql.server'

export type Mail = { to: string; subject: string; text: string; headers?: Record<string, string> }
export type Sms = { to: string; text: string }

type Letter = { sealed: string }
// A letter waits in the jobs' table, and in its backups: a link in it opens an account.
const closed = (letter: Mail | Sms): Letter => ({ sealed: seal(JSON.stringify(letter)) })

/** Sent after the transaction commits. */
export const sendMail = (tx: Tx, mail: Mail) => enqueue(tx, 'shared-send-mail', closed(mail))
export const sendSms = (tx: Tx, sms: Sms) => enqueue(tx, 'shared-send-sms', closed(sms))

// Without a carrier a message becomes a file that a person or a test reads.
async function putInOutbox(kind: string, message: object) {
  const { outbox } = environment()
  await mkdir(outbox, { recursive: true, mode: 0o700 })
  await writeFile(join(outbox, `${Date.now()}-${kind}-${randomUUID()}.json`), JSON.stringify(message, null, 2), { mode: 0o600 })
}

/** What the carrier answered, without whom it was about. `isFinal`: it would answer the same tomorrow. */
class CarrierRefused extends Error {
  constructor(carrier: 'mail' | 'SMS', answer: string | number, readonly isFinal: boolean) {
    super(`the ${carrier} carrier answered ${answer}`)
  }
}
export const isRefusedForGood = (error: unknown) => error instanceof CarrierRefused && error.isFinal

/** Gives a mail to the carrier now, outside any transaction. @throws in the carrier's code, naming nobody. */
export async function carryMail(mail: Mail) {
  const { mailUrl, publicUrl } = environment()
  if (!mailUrl) return putInOutbox('mail', mail)
  const sent = createTransport(mailUrl).sendMail({ ...mail, from: `Kargah <no-reply@${new URL(publicUrl).hostname}>` })
  // What the carrier says of it names the reader; the job's row and the log keep only the carrier's code.
  await sent.catch((error: { code?: string; responseCode?: number }) => {
    throw new CarrierRefused('mail', error.responseCode ?? error.code ?? 'nothing', (error.responseCode ?? 0) >= 500)
  })
}

export async function carrySms({ to, text }: Sms) {
  // One sign outside its alphabet, and an English SMS has room for 70 instead of 160.
  const sms = { to, text: text.replaceAll('\u00A0', ' ') }
  const { smsUrl } = environment()
  if (!smsUrl) return putInOutbox('sms', sms)
  const answer = await fetch(smsUrl, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(sms),
    signal: AbortSignal.timeout(10_000),
  })
  if (!answer.ok) throw new CarrierRefused('SMS', answer.status, [400, 404, 410, 422].includes(answer.status))
}

export const jobs = {
  'shared-send-mail': ({ sealed }: Letter) => carryMail(JSON.parse(unseal(sealed)) as Mail),
  'shared-send-sms': ({ sealed }: Letter) => carrySms(JSON.parse(unseal(sealed)) as Sms),
} satisfies Jobs
