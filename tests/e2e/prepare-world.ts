import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { findPlaces, inDemoDatabase, openSitting, type Places } from '../support/demo-places'
import { signIn } from '../support/server'

/** What pages need beyond the seeded world: an exam that runs, a checked list of people, links with codes. May be repeated; of several at once each waits. */
export const prepareWorld = (url: string, dataDir: string) => inDemoDatabase(dataDir, async sql => {
  await sql`set statement_timeout = 0`
  await sql`select pg_advisory_lock(hashtext('prepare-world'))`
  return prepare(url, dataDir)
})

async function prepare(url: string, dataDir: string) {
  const places = await findPlaces(dataDir)
  const sitting = await openSitting(url, 'trainee')
  const imported = await sendImport(url, places.centre)
  await untilChecked(dataDir, imported)
  const { booking, elsewhere } = await sitElsewhere(dataDir, places, sitting)
  return { ...places, sitting, booking, elsewhere, import: imported, tradeImport: await sendTrades(url), codes: await makeCodes(dataDir, places), factorReset: await askReset(dataDir, places) }
}

/** The trainee's booking; and a guest's sitting that runs on another device than anybody here has. */
const sitElsewhere = (dataDir: string, { people, examSession }: Places, sitting: string) => inDemoDatabase(dataDir, async sql => {
  const [{ id: booking }] = await sql<[{ id: string }]>`select booking_id as id from sittings where id = ${sitting.split('/').at(-1)!}`
  const [there] = await sql<{ id: string }[]>`select id from sittings where person_id = ${people('judge')}`
  if (there) return { booking, elsewhere: there.id }
  const [made] = await sql<[{ id: string }]>`
    with seat as (
      insert into bookings (exam_session_id, person_id, seats, seat_number, during, booked_by)
      select id, ${people('judge')}, seats, seats, tstzrange(starts_from, ends_by), ${people('judge')}
      from exam_sessions where id = ${examSession.open} returning *)
    insert into sittings (booking_id, exam_session_id, person_id, started_at, due_at, grace_seconds, device_hash)
    select id, exam_session_id, person_id, now(), now() + interval '1 hour', 30, repeat('a', 64) from seat returning id`
  return { booking, elsewhere: made.id }
})

const token = () => randomBytes(20).toString('hex')
const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const inAnHour = () => new Date(Date.now() + 3_600_000)

/** Links that were sent to somebody, and a session that has shown a password but no second factor. */
async function makeCodes(dataDir: string, { people }: Places) {
  const codes = { invitation: token(), reset: token(), half: token(), unsubscribe: token() }
  const guest = { person_id: people('mentor-applicant'), expires_at: inAnHour() }
  await inDemoDatabase(dataDir, async sql => {
    await sql`
      insert into one_time_codes ${sql([
        { kind: 'invitation', code_hash: hash(codes.invitation), ...guest }, { kind: 'password_reset', code_hash: hash(codes.reset), ...guest },
      ])}`
    await sql`
      insert into unsubscribe_links (token_hash, person_id, topic) values (${hash(codes.unsubscribe)}, ${people('trainee')}, 'results')`
    await sql`
      insert into sessions (id, person_id, expires_at, ends_at)
      values (${hash(codes.half)}, ${people('other-centre-manager')}, ${inAnHour()}, ${inAnHour()})`
  })
  return codes
}

const askReset = (dataDir: string, { people }: Places) => inDemoDatabase(dataDir, async sql => {
  await sql`
    insert into second_factor_resets (person_id, asked_by, reason)
    values (${people('trainer')}, ${people('centre-manager')}, 'گوشی گم شده است') on conflict do nothing`
  const [reset] = await sql<[{ id: string }]>`select id from second_factor_resets where person_id = ${people('trainer')} limit 1`
  return reset.id
})

/** The template with its example row, and a row in which everything is wrong. */
async function sendImport(url: string, centre: string) {
  const headers = { cookie: await signIn(url, 'centre-manager') }
  const template = await fetch(`${url}/organisations/${centre}/imports/template.csv`, { headers }).then(answer => answer.text())
  const [heads] = template.split(/\r?\n/)
  const form = new FormData()
  form.set('file', new File([`${template.trimEnd()}\r\n${heads!.replace(/[^,]+/g, '=1')}\r\n`], 'people.csv', { type: 'text/csv' }))
  const sent = await fetch(`${url}/organisations/${centre}/imports/new`, { method: 'POST', headers, body: form, redirect: 'manual' })
  const id = /\/imports\/([0-9a-f-]{36})/.exec(sent.headers.get('Location') ?? '')?.[1]
  if (!id) throw new Error(`the list of people was not taken: ${sent.status}`)
  return id
}

/** The programme's own trades and one that is wrong. */
async function sendTrades(url: string) {
  const id = randomUUID()
  const form = new FormData()
  form.set('id', id)
  form.set('file', new File([JSON.stringify([...JSON.parse(readFileSync('content/trades.json', 'utf8')), { id: 'No Trade' }])], 'trades.json'))
  const headers = { cookie: await signIn(url, 'programme-admin') }
  const sent = await fetch(`${url}/trade-imports/new`, { method: 'POST', headers, body: form, redirect: 'manual' })
  if (sent.status !== 303) throw new Error(`the file of trades was not taken: ${sent.status}`)
  return id
}

const untilChecked = (dataDir: string, imported: string) => inDemoDatabase(dataDir, async sql => {
  const deadline = Date.now() + 30_000
  while (Date.now() < deadline) {
    const [row] = await sql`select from people_imports where id = ${imported} and state = 'checked'`
    if (row) return
    await pause(50)
  }
  throw new Error('the list of people was not checked in time')
})
