import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { findConcern, listConcerns, listOwnConcerns } from '~/clubs/concerns/concerns.server'
import { decideConcern } from '~/clubs/concerns/decide-concern.server'
import { raiseConcern } from '~/clubs/concerns/raise-concern.server'
import { listAdults, listPlaces } from '~/clubs/concerns/surroundings.server'
import { exportOwn } from '~/clubs/export.server'
import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import { createActiveGroup, createPerson } from '../factories/clubs'
import { createAdministrator } from '../factories/people'

const raise = (who: Viewer, named: Viewer[] = [], words?: string) => {
  const id = randomUUID()
  return raiseConcern(who, { id, organisationId: undefined, words, named: named.map(person => person.id) }).then(answer => ({ id, ...answer }))
}
test('a member raises a concern with nothing filled in; it reaches the operator and nobody else', async () => {
  const { families, mentor, manager } = await createActiveGroup()
  const administrator = await createAdministrator()
  const { child, guardian } = families[0]!
  const { id, goesTo } = await raise(child)
  expect(goesTo).toBe('organisation')
  expect(await findConcern(manager, id)).toMatchObject({ state: 'new', words: '' })
  for (const who of [child, guardian, mentor, administrator, families[1]!.child]) expect(await findConcern(who, id)).toBeUndefined()
  expect(await sql`select person_id from notices where kind = 'concern-raised'`).toMatchObject([{ personId: manager.id }])
  expect(await listOwnConcerns(child)).toMatchObject([{ id, state: 'new' }])
  expect(await sql`select child_id, reader_id from child_record_reads where what = 'concern'`)
    .toMatchObject([{ childId: child.id, readerId: manager.id }])
})

test('what a child wrote is in nobody’s copy of the child’s data: the guardian sets the password', async () => {
  const { families } = await createActiveGroup()
  const { child, guardian } = families[0]!
  await raise(child, [guardian], 'از او می‌ترسم')
  expect((await exportOwn(child.id)).concerns).toMatchObject([{ words: null }])
  await raise(guardian, [], 'نگرانم')
  expect((await exportOwn(guardian.id)).concerns).toMatchObject([{ words: 'نگرانم' }])
})

test('it passes by the one it names: the mentor, a guardian, even one of two managers', async () => {
  const { families, mentor, manager, organisationId } = await createActiveGroup()
  const deputy = await createPerson({ role: 'operator_manager', at: organisationId })
  const { child, guardian } = families[0]!
  const { id } = await raise(child, [mentor, guardian, manager])
  expect(await findConcern(deputy, id)).toMatchObject({ goesTo: 'organisation' })
  for (const who of [mentor, guardian, manager]) expect(await findConcern(who, id)).toBeUndefined()
  expect(await listConcerns(manager)).toHaveLength(0)
  expect(await sql`select person_id from notices where kind = 'concern-raised'`).toMatchObject([{ personId: deputy.id }])
})

test('when the only manager is named it goes to the programme, and stays there when the manager appoints another', async () => {
  const { families, manager, organisationId } = await createActiveGroup()
  const administrator = await createAdministrator()
  const { id, goesTo } = await raise(families[0]!.child, [manager])
  expect(goesTo).toBe('programme')
  expect(await findConcern(administrator, id)).toBeDefined()
  const appointed = await createPerson({ role: 'operator_manager', at: organisationId })
  expect(await findConcern(appointed, id)).toBeUndefined()
  expect(await findConcern(manager, id)).toBeUndefined()
})

test('a desk that has been left empty does not keep a concern from being read', async () => {
  const { families, manager } = await createActiveGroup()
  const administrator = await createAdministrator()
  const { id } = await raise(families[0]!.child)
  expect(await findConcern(administrator, id)).toBeUndefined()
  await sql`update grants set ended_at = now(), ended_because = 'رفت' where person_id = ${manager.id}`
  expect(await findConcern(administrator, id)).toBeDefined()
})

test('the same form sent twice is one concern', async () => {
  const { families } = await createActiveGroup()
  const order = { id: randomUUID(), organisationId: undefined, words: 'کسی مرا آزار می‌دهد', named: [] }
  await Promise.all(Array.from({ length: 20 }, () => raiseConcern(families[0]!.child, order)))
  expect((await sql`select from concerns`).count).toBe(1)
  expect((await sql`select from audit_events where act = 'concern-raised'`).count).toBe(1)
  await expect(raiseConcern(families[1]!.child, order)).rejects.toMatchObject({ status: 404 })
})

test('one may name only adults around; the choice shows mentor, manager and guardians', async () => {
  const { families, mentor, manager } = await createActiveGroup()
  const { child, guardian } = families[0]!
  expect((await listAdults(child)).map(adult => [adult.id, adult.part]).sort()).toEqual(
    [[mentor.id, 'mentor'], [manager.id, 'manager'], [guardian.id, 'guardian']].sort())
  expect(await listPlaces(child)).toHaveLength(1)
  await expect(raise(child, [await createPerson()])).rejects.toMatchObject({ status: 404 })
})

test('someone who belongs nowhere is heard by the programme', async () => {
  const administrator = await createAdministrator()
  const { id, goesTo } = await raise(await createPerson())
  expect(goesTo).toBe('programme')
  expect(await findConcern(administrator, id)).toMatchObject({ place: null })
})

test('the desk takes it up and closes it with words; the raiser sees only how far it has come', async () => {
  const { families, manager, mentor } = await createActiveGroup()
  const { child } = families[0]!
  const { id } = await raise(child)
  await decideConcern(manager, id, { decision: 'taken_up', words: undefined })
  expect(await decideConcern(manager, id, { decision: 'closed', words: '' })).toEqual({ refused: 'say-what-was-done' })
  await Promise.all(Array.from({ length: 20 }, () => decideConcern(manager, id, { decision: 'closed', words: 'با خانواده حرف زدیم' })))
  expect((await sql`select from concern_decisions`).count).toBe(2)
  const own = await listOwnConcerns(child)
  expect(own).toMatchObject([{ state: 'closed' }])
  expect(JSON.stringify(own)).not.toContain('خانواده')
  await expect(decideConcern(mentor, id, { decision: 'closed', words: 'هیچ' })).rejects.toMatchObject({ status: 404 })
})
