import type postgres from 'postgres'
import { expect, test } from 'vitest'
import { findBrokenSeals, sealAudit } from '~/shared/audit-chain.server'
import { audit } from '~/shared/audit.server'
import { sql, tx } from '~/shared/sql.server'
import { asOwner } from '../support/as-owner'

const later = () => new Date(Date.now() + 120_000)
const happen = (subject: string) => tx(tx => audit(tx, { by: null, act: 'thing-done', subject: ['thing', subject], after: { subject } }))

test('events are sealed in batches, each over the one before', async () => {
  await sealAudit(later())
  await happen('a')
  await happen('b')
  expect(await sealAudit()).toBeUndefined()
  expect(await sealAudit(later())).toMatchObject({ events: 2 })
  await happen('c')
  expect(await sealAudit(later())).toMatchObject({ events: 1 })
  expect(await sealAudit(later())).toBeUndefined()
  expect(await findBrokenSeals()).toEqual([])
})

test.each([
  ['a changed event', (owner: postgres.Sql) => owner`update audit_events set act = 'nothing-done' where subject_id = 'b'`],
  ['a missing event', (owner: postgres.Sql) => owner`delete from audit_details` .then(() => owner`delete from audit_events where subject_id = 'b'`)],
  ['a changed seal', (owner: postgres.Sql) => owner`update audit_seals set hash = repeat('f', 64) where id = (select min(id) from audit_seals)`],
  ['an event slipped in', (owner: postgres.Sql) => owner`
    insert into audit_events overriding system value select id + 1, at, act, subject_kind, 'x', organisation_id, person_id, role, grant_id, details_hash
    from audit_events where subject_id = 'gap'`],
])('%s is found', async (_, tamper) => {
  await happen('a')
  await happen('b')
  await happen('gap')
  await asOwner(owner => owner`select setval(pg_get_serial_sequence('audit_events', 'id'), (select max(id) + 5 from audit_events))`)
  await sealAudit(later())
  await happen('c')
  await sealAudit(later())
  await asOwner(tamper)
  expect((await findBrokenSeals()).length).toBeGreaterThan(0)
})

test('the app may neither change nor take away what happened', async () => {
  await happen('a')
  await expect(sql`update audit_events set act = 'other-thing'`).rejects.toMatchObject({ code: '42501' })
  await expect(sql`delete from audit_events`).rejects.toMatchObject({ code: '42501' })
  await expect(sql`delete from audit_details`).rejects.toMatchObject({ code: '42501' })
})
