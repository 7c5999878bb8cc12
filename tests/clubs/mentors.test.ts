import postgres from 'postgres'
import { expect, test } from 'vitest'
import { erasePerson } from '~/clubs/erase.server'
import { findGroup } from '~/clubs/groups.server'
import { applyAsMentor } from '~/clubs/mentors/apply-as-mentor.server'
import { assignMentor } from '~/clubs/mentors/assign-mentor.server'
import { findClearance } from '~/clubs/mentors/clearances.server'
import { decideClearanceStep } from '~/clubs/mentors/decide-clearance-step.server'
import { signCodeOfConduct } from '~/clubs/mentors/sign-code-of-conduct.server'
import { turnClearance } from '~/clubs/mentors/turn-clearance.server'
import { addDays, today } from '~/shared/calendar'
import { isRefusal } from '~/shared/guard'
import { sql, tx } from '~/shared/sql.server'
import { createActiveGroup, createGroup, createMentor, createPerson, done } from '../factories/clubs'

const day = today()
const step = (name: 'documents' | 'interview' | 'active', validUntil?: string) => ({ step: name, happenedOn: day, note: undefined, validUntil })
const violations = () => sql`
  select m.id from group_mentors m join mentor_clearances c on c.id = m.clearance_id where m.ended_at is null and not c.is_active`

test('the gate is walked in its order, each step once, and opens with the role', async () => {
  const { organisationId, manager } = await createGroup()
  const mentor = await createMentor(manager, organisationId)
  const clearance = await findClearance(manager, mentor.id)
  expect(clearance).toMatchObject({ stepsDone: 8, validUntil: addDays(day, 400) })
  expect(clearance!.activeAt).not.toBeNull()
  expect(mentor.grants).toMatchObject([{ role: 'mentor', scopeId: organisationId }])
  expect(await decideClearanceStep(manager, mentor.id, step('active'))).toEqual({ stepsDone: 8 })
  expect((await sql`select from clearance_steps`).count).toBe(8)
})

test('a step out of its turn, a signature by another, papers without an end or expired are refused', async () => {
  const { organisationId, manager } = await createGroup()
  const mentor = await createMentor(manager, organisationId, { until: 'documents' })
  expect(await decideClearanceStep(manager, mentor.id, step('interview'))).toEqual({ refused: 'not-yet' })
  expect(await decideClearanceStep(manager, mentor.id, step('documents'))).toEqual({ refused: 'papers-without-end' })
  expect(await decideClearanceStep(manager, mentor.id, step('documents', addDays(day, -1)))).toEqual({ refused: 'papers-expired' })
  expect(await decideClearanceStep(manager, mentor.id, { ...step('documents'), step: 'code_of_conduct' })).toEqual({ refused: 'own-step' })
  expect(await decideClearanceStep(manager, mentor.id, { ...step('documents', addDays(day, 9)), happenedOn: addDays(day, 1) }))
    .toEqual({ refused: 'in-the-future' })
  expect(await signCodeOfConduct(mentor, mentor.id)).toEqual({ refused: 'not-yet' })
  await expect(signCodeOfConduct(manager, mentor.id)).rejects.toMatchObject({ status: 403 })
})

test('the database refuses a step without the one before it, and an active mentor without all eight', async () => {
  const { organisationId, manager } = await createGroup()
  const mentor = await createMentor(manager, organisationId, { until: 'documents' })
  const { id } = (await findClearance(manager, mentor.id))!
  await expect(tx(tx => tx`
    insert into clearance_steps (clearance_id, person_id, position, step, happened_on, decided_by)
    values (${id}, ${mentor.id}, 3, 'interview', ${day}, ${manager.id})`)).rejects.toMatchObject({ code: '23503' })
  await expect(tx(tx => tx`update mentor_clearances set active_at = now(), valid_until = ${day} where id = ${id}`))
    .rejects.toMatchObject({ code: '23503' })
  await expect(tx(tx => tx`
    insert into clearance_steps (clearance_id, person_id, position, step, happened_on, decided_by)
    values (${id}, ${mentor.id}, 2, 'documents', ${day}, ${mentor.id})`)).rejects.toMatchObject({ code: '23514' })
})

test('nobody is assigned before the end of the gate, nor with papers that end before the cohort', async () => {
  const { organisationId, manager, groupId } = await createGroup()
  const applicant = await createMentor(manager, organisationId, { until: 'active' })
  expect(await assignMentor(manager, groupId, { personId: applicant.id, part: 'lead' })).toEqual({ refused: 'not-cleared' })
  const mentor = await createMentor(manager, organisationId)
  await sql`update mentor_clearances set valid_until = ${addDays(day, 5)} where person_id = ${mentor.id}`
  expect(await assignMentor(manager, groupId, { personId: mentor.id, part: 'lead' })).toEqual({ refused: 'not-cleared' })
})

test('a group has one lead and one assistant; the same assignment twice is one', async () => {
  const { organisationId, manager, groupId } = await createGroup()
  const [lead, other] = [await createMentor(manager, organisationId), await createMentor(manager, organisationId)]
  const twenty = await Promise.all(Array.from({ length: 20 }, () => assignMentor(manager, groupId, { personId: lead.id, part: 'lead' })))
  expect(new Set(twenty.map(answer => JSON.stringify(answer))).size).toBe(1)
  expect(await assignMentor(manager, groupId, { personId: other.id, part: 'lead' })).toEqual({ refused: 'part-taken' })
  expect(await assignMentor(manager, groupId, { personId: lead.id, part: 'assistant' })).toEqual({ refused: 'other-part' })
})

test('a clearance suspended while its mentor is being assigned leaves no uncleared mentor in a group', async () => {
  const { organisationId, manager, groupId } = await createGroup()
  for (let trial = 0; trial < 20; trial++) {
    const mentor = await createMentor(manager, organisationId)
    const order = { personId: mentor.id, part: trial % 2 ? 'assistant' : 'lead' } as const
    await Promise.all([
      assignMentor(manager, groupId, order),
      turnClearance(manager, mentor.id, { turn: 'suspended', because: 'گزارشی رسیده است' }),
    ])
    expect(await violations()).toHaveLength(0)
  }
})

test('the naive way, reading the clearance without holding it, meets the database’s own refusal', async () => {
  const { organisationId, manager, groupId } = await createGroup()
  const mentor = await createMentor(manager, organisationId)
  const { id } = (await findClearance(manager, mentor.id))!
  let read!: () => void
  let suspended!: () => void
  const [hasRead, isSuspended] = [new Promise<void>(resolve => (read = resolve)), new Promise<void>(resolve => (suspended = resolve))]
  const naive = tx(async tx => {
    const [cleared] = await tx`select id from mentor_clearances where id = ${id} and is_active`
    expect(cleared).toBeDefined()
    read()
    await isSuspended
    await tx`
      insert into group_mentors (group_id, clearance_id, person_id, part, assigned_by)
      values (${groupId}, ${id}, ${mentor.id}, 'lead', ${manager.id})`
  })
  await hasRead
  await done(turnClearance(manager, mentor.id, { turn: 'suspended', because: 'گزارشی رسیده است' }))
  suspended()
  await expect(naive).rejects.toMatchObject({ code: '23503' })
})

test('suspension takes a mentor out of the groups at once; resuming puts nobody back', async () => {
  const { manager, groupId, mentor } = await createActiveGroup()
  expect((await findGroup(mentor, groupId))?.seenAs).toBe('mentor')
  await done(turnClearance(manager, mentor.id, { turn: 'suspended', because: 'گزارشی رسیده است' }))
  expect(await findGroup(mentor, groupId)).toBeUndefined()
  await done(turnClearance(manager, mentor.id, { turn: 'resumed', because: 'بررسی شد و درست نبود' }))
  expect(await findGroup(mentor, groupId)).toBeUndefined()
  expect(await turnClearance(manager, mentor.id, { turn: 'resumed', because: 'دوباره' })).toEqual({ refused: 'not-suspended' })
})

test('a mentor whose role has ended finds the group no more, though the assignment stands', async () => {
  const { groupId, mentor } = await createActiveGroup()
  await sql`update grants set ended_at = now(), ended_because = 'پایان' where person_id = ${mentor.id}`
  expect(await findGroup(mentor, groupId)).toBeUndefined()
})

test('a minor can’t apply; an adult’s second application is the first; strangers don’t find the gate', async () => {
  const { organisationId, manager } = await createGroup()
  const application = { organisationId, workRecord: 'ده سال معلم کار و فناوری بوده‌ام.' }
  expect(await applyAsMentor(await createPerson({ age: 16 }), application)).toEqual({ refused: 'still-a-minor' })
  const person = await createPerson()
  const answers = await Promise.all(Array.from({ length: 20 }, () => applyAsMentor(person, application)))
  expect(answers.some(isRefusal)).toBe(false)
  expect((await sql`select from mentor_clearances where person_id = ${person.id}`).count).toBe(1)
  const other = await createGroup()
  await expect(decideClearanceStep(other.manager, person.id, step('documents', addDays(day, 300)))).rejects.toMatchObject({ status: 404 })
  await expect(decideClearanceStep(person, person.id, step('documents', addDays(day, 300)))).rejects.toMatchObject({ status: 403 })
  expect(await findClearance(manager, person.id)).toMatchObject({ stepsDone: 1 })
})

test('a mentor who is erased leaves no words behind, and the days of the gate stay', async () => {
  const { organisationId, manager } = await createGroup()
  const mentor = await createMentor(manager, organisationId)
  const owner = postgres(process.env.DATABASE_OWNER_URL!, { max: 1, onnotice() {} })
  try {
    await owner`set role kargah_eraser`
    await erasePerson(owner as never, mentor.id)
  } finally {
    await owner.end()
  }
  expect(await findClearance(manager, mentor.id)).toMatchObject({ workRecord: '', stepsDone: 8 })
})
