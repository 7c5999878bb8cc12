import { expect, test } from 'vitest'
import { audit } from '~/shared/audit.server'
import { sql, tx } from '~/shared/sql.server'
import { erasePerson } from '../../app/server/erase-person'

async function somebody() {
  const [{ id }] = await sql<[{ id: string }]>`
    insert into people (name_fa, name_en, mobile, born_on) values ('سارا نمونه', 'Sara Nemune', '+989700009999', '1990-01-01') returning id`
  await sql`insert into passwords (person_id, hash) values (${id}, 'x')`
  await tx(tx => audit(tx, { by: null, act: 'person-registered', subject: ['person', id], after: { nameFa: 'سارا نمونه' } }))
  return id
}

test('an erased person has no name, no contact and no way in; the trail still stands and says it happened', async () => {
  const id = await somebody()
  expect(await erasePerson(process.env.DATABASE_OWNER_URL!, id, 'به خواست خود او')).toBe(true)
  expect((await sql`select name_fa, name_en, mobile, born_on from people where id = ${id}`)[0])
    .toEqual({ nameFa: 'حذف‌شده', nameEn: null, mobile: null, bornOn: null })
  expect((await sql`select from passwords where person_id = ${id}`).count).toBe(0)
  const acts = await sql`select act, details from audit_events left join audit_details on event_id = id where subject_id = ${id} order by id`
  expect(acts).toMatchObject([{ act: 'person-registered', details: null }, { act: 'person-erased', details: { why: 'به خواست خود او' } }])
})

test('a second time, or for nobody, nothing happens', async () => {
  const id = await somebody()
  await erasePerson(process.env.DATABASE_OWNER_URL!, id, 'یک بار')
  expect(await erasePerson(process.env.DATABASE_OWNER_URL!, id, 'دو بار')).toBe(false)
  expect(await erasePerson(process.env.DATABASE_OWNER_URL!, crypto.randomUUID(), 'هیچ‌کس')).toBe(false)
})

test('the app itself may not erase', async () => {
  const id = await somebody()
  await expect(erasePerson(process.env.DATABASE_URL!, id, 'بی‌اجازه')).rejects.toMatchObject({ code: '42501' })
})
