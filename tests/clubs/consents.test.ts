import { expect, test } from 'vitest'
import { listConsents, listMissing } from '~/clubs/consents/consents.server'
import { recordConsent, withdrawConsent } from '~/clubs/consents/record-consent.server'
import { sql, tx } from '~/shared/sql.server'
import { createGroup, createGuardian, createPerson, done, seatFamilies } from '../factories/clubs'

async function oneFamily() {
  const world = await createGroup()
  const [family] = await seatFamilies(world, 1, { consent: false })
  const matter = { childId: family!.child.id, cohortId: world.cohortId, kind: 'take_part' } as const
  return { ...world, ...family!, matter }
}

test('a verified guardian gives and takes back; each is kept, and said twice it is kept once', async () => {
  const { guardian, matter } = await oneFamily()
  expect(await recordConsent(guardian, matter)).toEqual({ granted: true, stands: true })
  await Promise.all(Array.from({ length: 20 }, () => recordConsent(guardian, matter)))
  expect(await withdrawConsent(guardian, matter)).toEqual({ granted: false, stands: false })
  expect(await recordConsent(guardian, matter)).toEqual({ granted: true, stands: true })
  expect((await sql`select granted from consent_events order by id`).map(row => row.granted)).toEqual([true, false, true])
})

test('one consent says nothing about another', async () => {
  const { guardian, matter } = await oneFamily()
  await done(recordConsent(guardian, { ...matter, kind: 'photo' }))
  const [child] = await listConsents(guardian)
  expect(child!.stands).toEqual({ take_part: false, photo: true, publish: false, sell: false })
})

test('the word of a guardian nobody has verified is refused and does not count', async () => {
  const { child, matter, manager } = await oneFamily()
  const declared = await createGuardian(child)
  expect(await recordConsent(declared, matter)).toEqual({ refused: 'not-verified' })
  expect(await withdrawConsent(declared, matter)).toEqual({ refused: 'not-verified' })
  expect(await listConsents(declared)).toMatchObject([{ isVerified: false, stands: { take_part: false } }])
  expect((await sql`select from consent_events`).count).toBe(0)
  expect(await listMissing(manager, matter.cohortId)).toHaveLength(1)
})

test('any guardian’s withdrawal wins over the other’s consent, whoever spoke last', async () => {
  const { child, guardian, manager, matter } = await oneFamily()
  const father = await createGuardian(child, manager)
  await done(recordConsent(guardian, matter))
  await done(withdrawConsent(father, matter))
  expect(await recordConsent(guardian, matter)).toEqual({ granted: true, stands: false })
  expect(await recordConsent(father, matter)).toEqual({ granted: true, stands: true })
})

test('when a guardianship ends, its consent ends with it', async () => {
  const { guardian, manager, matter } = await oneFamily()
  await done(recordConsent(guardian, matter))
  expect(await listMissing(manager, matter.cohortId)).toHaveLength(0)
  await sql`update guardianships set ended_at = now() where guardian_id = ${guardian.id}`
  expect(await listMissing(manager, matter.cohortId)).toHaveLength(1)
  await expect(recordConsent(guardian, matter)).rejects.toMatchObject({ status: 404 })
})

test('strangers, the desk and the child can’t consent', async () => {
  const { child, manager, matter } = await oneFamily()
  await expect(recordConsent(await createPerson(), matter)).rejects.toMatchObject({ status: 404 })
  await expect(recordConsent(manager, matter)).rejects.toMatchObject({ status: 404 })
  expect(await recordConsent(child, matter)).toEqual({ refused: 'not-verified' })
})

test('who has come of age consents alone; an earlier guardian’s no still stands until they speak', async () => {
  const { child, guardian, matter } = await oneFamily()
  await done(recordConsent(guardian, matter))
  await sql`update people set born_on = today() - interval '18 years' where id = ${child.id}`
  expect(await recordConsent(guardian, matter)).toEqual({ refused: 'not-verified' })
  expect(await withdrawConsent({ ...child, isMinor: false }, matter)).toEqual({ granted: false, stands: false })
})

test('each reading of consents by an adult is written down; nothing of it can be changed', async () => {
  const { child, guardian } = await oneFamily()
  await listConsents(guardian)
  expect(await sql`select child_id, reader_id, what from child_record_reads where what = 'consents'`)
    .toMatchObject([{ childId: child.id, readerId: guardian.id, what: 'consents' }])
  await expect(tx(tx => tx`delete from child_record_reads`)).rejects.toMatchObject({ code: '42501' })
  await expect(tx(tx => tx`update consent_events set granted = true`)).rejects.toMatchObject({ code: '42501' })
})
