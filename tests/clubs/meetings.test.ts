import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { recordConsent, withdrawConsent } from '~/clubs/consents/record-consent.server'
import { findGroup } from '~/clubs/groups.server'
import { listFirstNames } from '~/clubs/members.server'
import type { Attendance, Status } from '~/clubs/meetings/meeting'
import { listAttendance, listEarlier, listSheet } from '~/clubs/meetings/meetings.server'
import { keepMeetingForm } from '~/clubs/meetings/keep-meeting-form.server'
import { readMeetingForm, recordMeeting, type Entry } from '~/clubs/record-meeting.server'
import { addDays, today } from '~/shared/calendar'
import type { Viewer } from '~/people/viewer'
import { answerForms } from '~/shared/offline/kept-forms.server'
import { isRefusal } from '~/shared/guard'
import { sql, tx } from '~/shared/sql.server'
import { createActiveGroup, createFamily, createGroup, createPerson, done, mentorSince, seatFamilies } from '../factories/clubs'

type Active = Awaited<ReturnType<typeof createActiveGroup>>
const marks = ({ families }: Active, statuses: (Status | undefined)[]): Attendance =>
  Object.fromEntries(families.flatMap(({ child }, i) => (statuses[i] ? [[child.id, statuses[i]]] : [])))
const entry = (attendance: Attendance, more: Partial<Entry> = {}): Entry =>
  ({ heldOn: today(), note: 'خوب بود', worry: false, isField: false, secondAdult: undefined, attendance, ...more })
const present: Status[] = ['present', 'present', 'present', 'present', 'present']

test('a meeting is recorded once, however often it is sent; a correction keeps what stood before', async () => {
  const world = await createActiveGroup()
  const first = entry(marks(world, present))
  const answers = await Promise.all(Array.from({ length: 20 }, () => recordMeeting(world.mentor, world.groupId, 'w01-core', first)))
  expect(answers.some(isRefusal)).toBe(false)
  expect((await sql`select from meeting_records`).count).toBe(1)

  const corrected = await done(recordMeeting(world.mentor, world.groupId, 'w01-core',
    entry(marks(world, ['late', 'absent', ...present.slice(2)]), { note: 'دو نفر را اشتباه زده بودم' })))
  expect(corrected).toMatchObject({ revision: 2, note: 'دو نفر را اشتباه زده بودم' })
  expect(await listEarlier(corrected.meetingId)).toMatchObject([{ revision: 1, note: 'خوب بود' }])
  expect((await sql`select from meeting_attendances where status = 'present'`).count).toBe(5 + 3)
  await expect(tx(tx => tx`update meeting_attendances set status = 'present'`)).rejects.toMatchObject({ code: '42501' })
})

test('what a device kept counts once, however often it is sent, and stands behind what was recorded later', async () => {
  const world = await createActiveGroup()
  await mentorSince(world, 1)
  const kept = { id: randomUUID(), at: new Date(Date.now() - 600_000) }
  const send = () => recordMeeting(world.mentor, world.groupId, 'w01-core', entry(marks(world, present)), kept)
  await Promise.all(Array.from({ length: 20 }, send))
  const corrected = await done(recordMeeting(world.mentor, world.groupId, 'w01-core', entry(marks(world, ['absent', ...present.slice(1)]))))
  // Sent once more after somebody corrected it, it changes nothing.
  expect(await send()).toMatchObject({ revision: corrected.revision })
  expect((await sql`select from meeting_records`).count).toBe(2)
  // Another phone wrote before the correction and was heard after it: kept among the earlier records.
  const late = { id: randomUUID(), at: new Date(Date.now() - 300_000) }
  const stands = await done(recordMeeting(world.mentor, world.groupId, 'w01-core', entry(marks(world, present), { note: 'از گوشی دیگر' }), late))
  expect(stands).toMatchObject({ revision: corrected.revision, attendance: corrected.attendance })
  expect((await listEarlier(stands.meetingId)).map(({ note }) => note)).toEqual(['خوب بود', 'از گوشی دیگر'])
  const next = await done(recordMeeting(world.mentor, world.groupId, 'w01-core', entry(marks(world, present), { note: 'باز درست شد' })))
  expect(next).toMatchObject({ revision: 4, note: 'باز درست شد' })
})

test('a mentor’s outbox: what is in order is kept, what is not says why, and a stranger gets nothing', async () => {
  const world = await createActiveGroup()
  const form = (fields: Record<string, string>) => ({ id: randomUUID(), at: new Date().toISOString(), fields: { heldOn: today(), ...fields } })
  const good = form(Object.fromEntries(world.families.map(({ child }) => [`status-${child.id}`, 'present'])))
  const alone = form({ [`status-${world.families[0]!.child.id}`]: 'present' })
  const mistyped = form({ heldOn: 'دیروز' })
  const post = (mentor: Viewer, body: unknown) => answerForms(
    new Request('http://localhost/', { method: 'POST', body: JSON.stringify(body) }),
    (posted, sent) => keepMeetingForm(mentor, world.groupId, 'w01-core', posted, sent),
  )
  const forms = [mistyped, alone, good]
  for (let i = 0; i < 2; i++)
    expect(await (await post(world.mentor, { forms })).json()).toMatchObject({
      acknowledged: [good.id],
      rejected: [{ id: mistyped.id, errors: { heldOn: expect.anything() } }, { id: alone.id, refused: 'second-adult-missing' }],
    })
  expect((await sql`select from meeting_records`).count).toBe(1)
  expect((await post(world.mentor, { forms: [{ ...good, more: 1 }] })).status).toBe(400)
  await expect(post(await createPerson(), { forms: [good] })).rejects.toMatchObject({ status: 404 })
})

test('absent and not known are told apart', async () => {
  const world = await createActiveGroup()
  await done(recordMeeting(world.mentor, world.groupId, 'w01-core', entry(marks(world, ['present', 'present', 'absent', 'excused']))))
  const group = { id: world.groupId }
  const of = async (i: number) => (await listAttendance(world.families[i]!.child, group, world.families[i]!.child.id))[0]!.status
  expect([await of(0), await of(2), await of(3), await of(4)]).toEqual(['present', 'absent', 'excused', null])
})

test('the form: what is not marked stays unknown, "everyone else was here" spares the unconsented, other names are refused', () => {
  const sheet = [
    { personId: 'a', mayTakePart: true, hasLeft: false }, { personId: 'b', mayTakePart: true, hasLeft: false },
    { personId: 'c', mayTakePart: false, hasLeft: false }, { personId: 'd', mayTakePart: true, hasLeft: true },
  ]
  const posted = (more: Record<string, string> = {}) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ heldOn: '۱۴۰۵/۰۱/۰۸', 'status-a': 'absent', ...more })) form.set(name, value)
    return form
  }
  expect(readMeetingForm(sheet, posted()).entry).toMatchObject({ heldOn: '2026-03-28', attendance: { a: 'absent' } })
  expect(readMeetingForm(sheet, posted({ rest: 'present' })).entry!.attendance).toEqual({ a: 'absent', b: 'present' })
  expect(readMeetingForm(sheet, posted({ heldOn: 'دیروز' })).errors).toHaveProperty('heldOn')
  expect(() => readMeetingForm(sheet, posted({ 'status-e': 'present' }))).toThrow(Response)
})

test('nobody is marked as here without consent to take part; absent they may be', async () => {
  const world = await createActiveGroup()
  const { child, guardian } = world.families[0]!
  await done(withdrawConsent(guardian, { childId: child.id, cohortId: world.cohortId, kind: 'take_part' }))
  const record = (status: Status) => recordMeeting(world.mentor, world.groupId, 'w01-core', entry(marks(world, [status, 'present', 'present'])))
  expect(await record('present')).toEqual({ refused: 'consent-missing' })
  expect(await record('late')).toEqual({ refused: 'consent-missing' })
  expect(isRefusal(await record('absent'))).toBe(false)
})

test('a consent withdrawn later does not stand in the way of correcting an old note', async () => {
  const world = await createActiveGroup()
  await done(recordMeeting(world.mentor, world.groupId, 'w01-core', entry(marks(world, present))))
  const { child, guardian } = world.families[0]!
  await done(withdrawConsent(guardian, { childId: child.id, cohortId: world.cohortId, kind: 'take_part' }))
  const answer = await recordMeeting(world.mentor, world.groupId, 'w01-core', entry(marks(world, present), { note: 'یادداشت بهتر' }))
  expect(isRefusal(answer)).toBe(false)
})

test('a consent that goes while the meeting is being recorded: either it was there in time, or the child was not', async () => {
  const world = await createActiveGroup()
  const { child, guardian } = world.families[0]!
  const matter = { childId: child.id, cohortId: world.cohortId, kind: 'take_part' } as const
  const keys = ['w01-core', 'w02-core', 'w02-lab', 'w03-core', 'w03-lab', 'w04-core', 'w04-lab', 'w05-core', 'w06-core', 'w06-lab']
  for (const key of keys) {
    await done(recordConsent(guardian, matter))
    await Promise.all([recordMeeting(world.mentor, world.groupId, key, entry(marks(world, present))), withdrawConsent(guardian, matter)])
    const wrong = await sql`
      select from meeting_attendances a join meeting_records r using (meeting_id, revision)
      where person_id = ${child.id} and status in ('present', 'late') and (select granted from consent_events e
        where e.child_id = ${child.id} and e.at < r.recorded_at order by id desc limit 1) is not true`
    expect(wrong.count).toBe(0)
  }
})

test('outside the club, or alone with one child, a second adult is named', async () => {
  const world = await createActiveGroup()
  const alone = marks(world, ['present', 'absent', 'absent', 'absent', 'absent'])
  const record = (more: Partial<Entry>, attendance = alone) => recordMeeting(world.mentor, world.groupId, 'w01-core', entry(attendance, more))
  expect(await record({})).toEqual({ refused: 'second-adult-missing' })
  expect(await record({ isField: true }, marks(world, present))).toEqual({ refused: 'second-adult-missing' })
  expect(isRefusal(await record({ secondAdult: 'خانم نمونه' }))).toBe(false)
})

test('a group that has not begun, a day to come, a day before the cohort, a meeting of no programme', async () => {
  const world = await createActiveGroup()
  const all = marks(world, present)
  expect(await recordMeeting(world.mentor, world.groupId, 'w01-core', entry(all, { heldOn: addDays(today(), 1) }))).toEqual({ refused: 'not-held-yet' })
  expect(await recordMeeting(world.mentor, world.groupId, 'w01-core', entry(all, { heldOn: addDays(world.startsOn, -1) }))).toEqual({ refused: 'before-the-cohort' })
  await expect(recordMeeting(world.mentor, world.groupId, 'w99-core', entry(all))).rejects.toMatchObject({ status: 404 })
  await sql`update groups set activated_at = null, activated_by = null where id = ${world.groupId}`
  expect(await recordMeeting(world.mentor, world.groupId, 'w01-core', entry(all))).toEqual({ refused: 'group-not-active' })
})

test('at the parents’ meeting families are marked, before the start and without a consent', async () => {
  const world = await createActiveGroup()
  const { child, guardian } = world.families[0]!
  await done(withdrawConsent(guardian, { childId: child.id, cohortId: world.cohortId, kind: 'take_part' }))
  const answer = await recordMeeting(world.mentor, world.groupId, 'w00-parents',
    entry(marks(world, ['present']), { heldOn: addDays(world.startsOn, -3) }))
  expect(answer).toMatchObject({ attendance: { [child.id]: 'present' } })
})

test('the desk, a member, a guardian see the group and can’t record; strangers and other mentors find nothing', async () => {
  const world = await createActiveGroup()
  const other = await createActiveGroup()
  const record = (who: Parameters<typeof recordMeeting>[0]) => recordMeeting(who, world.groupId, 'w01-core', entry(marks(world, present)))
  for (const who of [world.manager, world.families[0]!.child, world.families[0]!.guardian])
    await expect(record(who)).rejects.toMatchObject({ status: 403 })
  for (const who of [other.mentor, other.manager, await createPerson()]) await expect(record(who)).rejects.toMatchObject({ status: 404 })
  const foreign = (await createFamily(world.organisationId, world.manager)).child
  await expect(recordMeeting(world.mentor, world.groupId, 'w01-core', entry({ [foreign.id]: 'absent' }))).rejects.toMatchObject({ status: 404 })
})

test('a guardian sees the own child’s attendance and of the others first names alone', async () => {
  const world = await createActiveGroup()
  await done(recordMeeting(world.mentor, world.groupId, 'w01-core', entry(marks(world, present))))
  const [own, others] = world.families
  const group = (await findGroup(own!.guardian, world.groupId))!
  expect(group.seenAs).toBe('guardian')
  expect(await listAttendance(own!.guardian, group, own!.child.id)).toHaveLength(1)
  expect(await listAttendance(own!.guardian, group, others!.child.id)).toHaveLength(0)
  expect(await listFirstNames(group)).toEqual(['آیدا', 'بهار', 'سینا', 'آرش', 'نگار'].map(fa => ({ fa, en: fa })))
})

test('who sits in the group while nobody consents is on the sheet, marked; each reading is written down', async () => {
  const world = await createGroup()
  await seatFamilies(world, 2, { consent: false })
  const sheet = await listSheet(world.manager, { id: world.groupId }, 'w01-core')
  expect(sheet.map(row => row.mayTakePart)).toEqual([false, false])
  expect((await sql`select from child_record_reads where what = 'attendance' and reader_id = ${world.manager.id}`).count).toBe(2)
})

test('the worry flag reaches the desk once, without words', async () => {
  const world = await createActiveGroup()
  const record = (note: string) => recordMeeting(world.mentor, world.groupId, 'w01-core', entry(marks(world, present), { worry: true, note }))
  await done(record('دلم شور بهار را می‌زند'))
  await done(record('دلم شور بهار را می‌زند، فردا زنگ می‌زنم'))
  const notices = await sql`select person_id, title from notices where kind = 'meeting-worry'`
  expect(notices).toMatchObject([{ personId: world.manager.id }])
  expect(JSON.stringify(notices)).not.toContain('بهار')
})
