import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { checkInCandidate } from '~/assessments/exam-day/check-in-candidate.server'
import { letStart } from '~/assessments/exam-day/let-start.server'
import { endAtOnce } from '~/assessments/sitting/end-at-once.server'
import { answeredOf, readAnswered, type Counted } from '~/assessments/sitting/mark-paper.server'
import { receiveStart, receiveSubmission } from '~/assessments/sitting/receive-turns.server'
import { saveAnswers } from '~/assessments/sitting/save-answers.server'
import { findOwnSitting } from '~/assessments/sitting/sittings.server'
import { startSitting } from '~/assessments/sitting/start-sitting.server'
import { submitSitting } from '~/assessments/sitting/submit-sitting.server'
import { sql, tx, type Tx } from '~/shared/sql.server'
import { answerTo, createCentre, createSession, createSitting, createTrainee } from '../factories/assessments'
import { blueprint, createMarkingCentre } from '../factories/marking'
import { askedWith, createViewer, openSessionOf, done } from '../factories/people'

async function createBooked(more: Parameters<typeof createSession>[1] = {}) {
  const centre = await createCentre()
  const examSessionId = await createSession(centre, more)
  const trainee = await createTrainee(centre)
  const { id: bookingId } = await done(bookSeat(trainee, examSessionId))
  const { cookie } = await openSessionOf(trainee.id)
  return { ...centre, centre, examSessionId, trainee, bookingId, cookie }
}

const sittings = () => sql<{ id: string; deviceHash: string | null }[]>`select id, device_hash from sittings`
const revisions = () => sql<{ computedFrom: { answers: number } }[]>`select computed_from from result_revisions`

/** Does this while the work waits for what the lock's holder decides. */
async function behind<T>(lock: (tx: Tx) => Promise<unknown>, decide: (tx: Tx) => Promise<unknown>, work: () => Promise<T>) {
  let waiting: Promise<T> | undefined
  await tx(async tx => {
    await lock(tx)
    waiting = work()
    for (let tries = 0; tries < 200; tries++) {
      const [held] = await sql<[{ n: number }]>`
        select count(*)::int as n from pg_locks where not granted and pid in (select pid from pg_stat_activity where datname = current_database())`
      if (held.n > 0) break
      await sleep(10)
    }
    await decide(tx)
  })
  return waiting!
}

describe('the start button', () => {
  test('leads to one sitting, however often and in however many tabs', async () => {
    const { examSessionId, cookie } = await createBooked()
    const turns = await Promise.all(Array.from({ length: 20 }, () => receiveStart(askedWith(cookie), examSessionId)))
    const id = (await sittings())[0]!.id
    expect(turns).toEqual(turns.map(() => ({ to: `/sittings/${id}`, cookie: undefined })))
    expect(await sql`select from sitting_items where sitting_id = ${id}`).not.toHaveLength(0)
    expect(await sql`select from audit_events where act = 'sitting-started'`).toHaveLength(1)
    expect(await receiveStart(askedWith(cookie), examSessionId)).toEqual({ to: `/sittings/${id}`, cookie: undefined })
    expect(await sittings()).toHaveLength(1)
  })

  test('leaves to the page whatever is to be said', async () => {
    const { examSessionId, trainee } = await createBooked({ startsFrom: new Date(Date.now() + 3_600_000) })
    const { cookie } = await openSessionOf(trainee.id)
    const stranger = (await openSessionOf((await createViewer()).id)).cookie
    for (const [who, id] of [[cookie, examSessionId], [stranger, examSessionId], ['session=none', examSessionId], [cookie, randomUUID()], [cookie, 'x']] as const)
      expect(await receiveStart(askedWith(who), id)).toBeUndefined()
    expect(await sittings()).toHaveLength(0)
  })

  test('leaves to the page who has a role, whose second step it asks for, and a session that is over', async () => {
    const { examSessionId, trainee, cookie, organisationId, officer } = await createBooked()
    await sql`update sessions set expires_at = now() - interval '1 second' where person_id = ${trainee.id}`
    expect(await receiveStart(askedWith(cookie), examSessionId)).toBeUndefined()
    const { cookie: half } = await openSessionOf(trainee.id, { secondFactor: false })
    await sql`
      insert into grants (person_id, role, scope_id, starts_on, ends_on, reason)
      select ${trainee.id}, 'trainer', id, today(), today() + 9, 'آزمون' from scopes where organisation_id = ${organisationId} and kind = 'organisation'`
    expect(await receiveStart(askedWith(half), examSessionId)).toBeUndefined()
    const { id } = await done(startSitting(trainee, examSessionId))
    expect(await receiveSubmission(askedWith(half), id)).toBeUndefined()
    expect(await revisions()).toHaveLength(0)
    await sql`update grants set ended_at = now(), ended_by = ${officer.id}, ended_because = 'آزمون' where person_id = ${trainee.id}`
    expect(await receiveSubmission(askedWith(half), id)).toEqual({ to: `/sittings/${id}/submission` })
  })

  test('binds a supervised paper to the browser in the same statement', async () => {
    const { officer, examSessionId, bookingId, cookie } = await createBooked({ supervised: true })
    expect(await receiveStart(askedWith(cookie), examSessionId)).toBeUndefined()
    await checkInCandidate(officer, examSessionId, { bookingId, identitySeen: 'document' })
    await letStart(officer, examSessionId, [bookingId])
    const turn = await receiveStart(askedWith(cookie), examSessionId)
    expect(turn?.cookie).toMatch(/^exam-device=/)
    const { id, deviceHash } = (await sittings())[0]!
    expect(deviceHash).toMatch(/^[0-9a-f]{64}$/)
    // Another browser is led to the sitting too, and gets no say in it.
    expect(await receiveStart(askedWith(cookie), examSessionId)).toEqual({ to: `/sittings/${id}`, cookie: undefined })
    expect((await sittings())[0]!.deviceHash).toBe(deviceHash)
    expect(await receiveSubmission(askedWith(cookie), id)).toBeUndefined()
    expect(await revisions()).toHaveLength(0)
    const own = `${cookie}; ${turn!.cookie!.split(';')[0]}`
    expect(await receiveSubmission(askedWith(own), id)).toEqual({ to: `/sittings/${id}/submission` })
    expect(await revisions()).toHaveLength(1)
  })

  test('sees what was decided while it waited: an absence, and more time', async () => {
    const { officer, organisationId, trainee, examSessionId, bookingId, cookie, centre } = await createBooked()
    const lock = (tx: Tx) => tx`select from bookings where id = ${bookingId} for no key update`
    const absent = await behind(lock, tx => tx`
      insert into absences (booking_id, part, cause, decided_by) values (${bookingId}, 'written', 'absent', ${officer.id})`,
      () => startSitting(trainee, examSessionId))
    expect(absent).toEqual({ refused: 'marked-absent' })
    const other = await createTrainee(centre)
    const { id: second } = await done(bookSeat(other, examSessionId))
    await done(behind(tx => tx`select from bookings where id = ${second} for no key update`, tx => tx`
      insert into accommodations (id, person_id, organisation_id, extra_percent, reader, large_print, separate_room, reason, decided_by)
      values (${randomUUID()}, ${other.id}, ${organisationId}, 50, false, false, false, 'نیاز به زمان', ${officer.id})`,
      () => startSitting(other, examSessionId)))
    const [sat] = await sql<[{ extraPercent: number; isLonger: boolean }]>`
      select extra_percent, due_at - started_at = make_interval(mins => minutes) * 1.5 as is_longer
      from sittings join exam_sessions on exam_sessions.id = exam_session_id where person_id = ${other.id}`
    expect(sat).toEqual({ extraPercent: 50, isLonger: true })
    expect(await receiveStart(askedWith(cookie), examSessionId)).toBeUndefined()
  })
})

describe('the end', () => {
  test('comes once from twenty tabs, and again it only leads on', async () => {
    const { trainee, sittingId } = await createSitting()
    const { cookie } = await openSessionOf(trainee.id)
    await saveAnswers(trainee, sittingId, [answerTo(1), answerTo(2)])
    const press = () => receiveSubmission(askedWith(cookie), sittingId)
    expect(new Set((await Promise.all(Array.from({ length: 20 }, press))).map(turn => turn?.to))).toEqual(new Set([`/sittings/${sittingId}/submission`]))
    expect((await revisions()).map(({ computedFrom }) => computedFrom.answers)).toEqual([2])
    expect(await sql`select from audit_events where act = 'sitting-submitted'`).toHaveLength(1)
    expect(await press()).toEqual({ to: `/sittings/${sittingId}/submission` })
  })

  test('is nobody else’s: a stranger, a signed-out and an address of nothing find the page', async () => {
    const { sittingId } = await createSitting()
    const stranger = (await openSessionOf((await createViewer()).id)).cookie
    for (const [who, id] of [[stranger, sittingId], ['session=none', sittingId], [stranger, 'x']] as const)
      expect(await receiveSubmission(askedWith(who), id)).toBeUndefined()
    expect(await revisions()).toHaveLength(0)
  })

  test('of a session with an exam browser comes from there alone', async () => {
    const { trainee, examSessionId, sittingId } = await createSitting()
    const { cookie } = await openSessionOf(trainee.id)
    await sql`update exam_sessions set browser_config_keys = ${['c'.repeat(64)]} where id = ${examSessionId}`
    expect(await receiveSubmission(askedWith(cookie), sittingId)).toBeUndefined()
    expect((await findOwnSitting(trainee, sittingId))!.submittedAt).toBeNull()
  })

  test.each(['in a transaction', 'at once'])('%s marks what was being saved while it waited', async way => {
    const { trainee, sittingId } = await createSitting()
    const { cookie } = await openSessionOf(trainee.id)
    await behind(tx => tx`select from sittings where id = ${sittingId} for share`, tx => tx`
      insert into answer_log (sitting_id, sat_on, id, item, seq, value, client_at)
      select id, sat_on, gen_random_uuid(), 1, 1, '"a"', now() from sittings where id = ${sittingId}`,
      async () => void (way === 'at once' ? await receiveSubmission(askedWith(cookie), sittingId) : await submitSitting(trainee, sittingId)))
    expect((await revisions()).map(({ computedFrom }) => computedFrom.answers)).toEqual([1])
  })

  const lock = (sittingId: string) => (tx: Tx) => tx`select from sittings where id = ${sittingId} for no key update`
  const ended = async (sittingId: string) => (await sql`select submitted_at is not null and submitted_at <= due_at as is_in_time, closed_how from sittings where id = ${sittingId}`)[0]

  test('at once is one statement: the paper, its result and the trail', async () => {
    const { trainee, sittingId } = await createSitting()
    await saveAnswers(trainee, sittingId, [answerTo(1)])
    const receipt = await endAtOnce(sittingId, { person: trainee.id, device: null })
    expect(await submitSitting(trainee, sittingId)).toEqual(receipt)
    expect(await ended(sittingId)).toEqual({ isInTime: true, closedHow: 'candidate' })
    expect((await revisions()).map(({ computedFrom }) => computedFrom.answers)).toEqual([1])
    const [{ details }] = await sql<[{ details: { after: object } }]>`select details from audit_details join audit_events on id = event_id where act = 'sitting-submitted'`
    const [{ id: revisionId }] = await sql<[{ id: string }]>`select id from result_revisions`
    expect(details.after).toEqual({ closedHow: 'candidate', submittedAt: receipt!.submittedAt.toISOString(), revisionId })
    expect(await endAtOnce(sittingId, { person: trainee.id, device: null })).toBeUndefined()
  })

  test('at once leaves a paper with an essay to the transaction, which makes its script', async () => {
    const { trainee, sittingId } = await createSitting({ blueprint }, await createMarkingCentre())
    expect(await endAtOnce(sittingId, { person: trainee.id, device: null })).toBeUndefined()
    expect((await findOwnSitting(trainee, sittingId))!.submittedAt).toBeNull()
  })

  test('at once stands back where more time was given, or somebody else ended it, while it waited', async () => {
    const { trainee, sittingId } = await createSitting()
    const end = () => endAtOnce(sittingId, { person: trainee.id, device: null })
    expect(await behind(lock(sittingId), tx => tx`update sittings set due_at = due_at + interval '5 minutes' where id = ${sittingId}`, end)).toBeUndefined()
    expect(await revisions()).toHaveLength(0)
    expect(await behind(lock(sittingId), tx => tx`update sittings set submitted_at = due_at, receipt = 'elsewhere', closed_how = 'time' where id = ${sittingId}`, end)).toBeUndefined()
    expect(await revisions()).toHaveLength(0)
    expect(await sql`select from audit_events where act = 'sitting-submitted'`).toHaveLength(0)
  })

  test('at once reads a paper as its marking does: late answers let count, a corrected key, a question taken out', async () => {
    const { trainee, sittingId, examSessionId, officer } = await createSitting()
    await saveAnswers(trainee, sittingId, [1, 2, 3].map(item => answerTo(item)))
    const late = [4, 5].map(item => ({ ...answerTo(item), id: randomUUID() }))
    for (const { id, item, value } of late) await sql`
      insert into late_answers (sitting_id, id, item, seq, value, client_at) values (${sittingId}, ${id}, ${item}, 9, ${sql.json(value as never)}, now())`
    await sql`insert into late_answer_rulings (sitting_id, answer_id, counts, reason, ruled_by) values (${sittingId}, ${late[0]!.id}, true, 'شبکه قطع بود', ${officer.id})`
    const [first, second] = await sql<{ itemVersionId: string }[]>`select item_version_id from sitting_items where sitting_id = ${sittingId} order by position`
    for (const [number, right] of ['b', 'c'].entries()) await sql`
      insert into key_corrections (id, exam_session_id, item_version_id, number, old_key_hash, key, reason, papers, changed, corrected_by)
      values (gen_random_uuid(), ${examSessionId}, ${first!.itemVersionId}, ${number + 1}, repeat('0', 64), ${sql.json({ kind: 'single', right })}, 'کلید نادرست بود', 0, 0, ${officer.id})`
    await sql`insert into neutralised_items (exam_session_id, item_version_id, reason, neutralised_by) values (${examSessionId}, ${second!.itemVersionId}, 'پرسش مبهم بود', ${officer.id})`
    const whole = await readAnswered(sql, sittingId)
    const read = await sql<Counted[]>`${answeredOf(sittingId, true)} order by position`
    expect(read.map(item => ({ ...item }))).toEqual(whole.map(({ answerId: _, isScript: __, points: ___, outOf: ____, ...item }) => item))
    expect([whole[0]!.key, whole[0]!.answers, whole[1]!.isNeutral, whole.filter(({ value }) => value !== null).length]).toEqual([{ kind: 'single', right: 'c' }, 4, true, 4])
    expect(await endAtOnce(sittingId, { person: trainee.id, device: null })).toBeDefined()
    expect((await revisions()).map(({ computedFrom }) => computedFrom.answers)).toEqual([4])
  })
})
