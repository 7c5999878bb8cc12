import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createOrganisation, organisationForm } from '~/people/organisations/create-organisation.server'
import { findOrganisation, listOrganisations } from '~/people/organisations/organisations.server'
import { listActs, listEvents, readEvent } from '~/people/trail/trail.server'
import type { Viewer } from '~/people/viewer'
import { readForm } from '~/shared/form.server'
import { sql } from '~/shared/sql.server'
import { createAdministrator, createOrganisation as createAt, createStaff, done } from '../factories/people'
import { thrownBy, twenty } from './support'

const wish = (changes: object = {}) => ({
  id: undefined,
  kind: 'public_centre' as const,
  nameFa: 'مرکز آفتاب',
  nameEn: 'Aftab Centre',
  provinceId: 'tehran',
  county: undefined,
  code: undefined,
  legalId: undefined,
  help: undefined,
  ...changes,
})
const names = async (viewer: Viewer, q = '') =>
  (await listOrganisations(viewer, { q, page: 1 })).rows.map(({ name }) => name.fa)

test('a programme administrator adds an organisation; its id is the scope of its roles', async () => {
  const administrator = await createAdministrator()
  const { id } = await done(createOrganisation(administrator, wish({ code: 'NM-TEH-09', help: 'تلفن' })))
  expect(await findOrganisation(administrator, id)).toMatchObject({
    code: 'NM-TEH-09',
    provinceTitle: { en: 'Tehran' },
  })
  expect(await sql`select kind, organisation_id from scopes where id = ${id}`).toEqual([
    { kind: 'organisation', organisationId: id },
  ])
  expect(await sql`select act, organisation_id from audit_events where person_id is not null`).toEqual([
    { act: 'organisation-created', organisationId: id },
  ])
})

test('a form sent twenty times is one organisation; with another name its id is taken', async () => {
  const administrator = await createAdministrator()
  const id = randomUUID()
  const answers = await twenty(() => createOrganisation(administrator, wish({ id })))
  expect(answers).toEqual(Array.from({ length: 20 }, () => ({ id })))
  expect(await sql`select from scopes where kind = 'organisation'`).toHaveLength(1)
  expect(await sql`select from audit_events where act = 'organisation-created'`).toHaveLength(1)
  expect(await createOrganisation(administrator, wish({ id, nameFa: 'مرکز دیگر' }))).toEqual({ refused: 'code-taken' })
})

test('a code is one organisation’s, also when twenty ask at once, and a refusal leaves nothing behind', async () => {
  const administrator = await createAdministrator()
  const answers = await twenty(() => createOrganisation(administrator, wish({ code: 'NM-1' })))
  expect(answers.filter(answer => 'id' in answer)).toHaveLength(1)
  expect(await sql`select from scopes where kind = 'organisation'`).toHaveLength(1)
  expect(await createOrganisation(administrator, wish({ provinceId: 'atlantis' }))).toEqual({
    refused: 'no-such-province',
  })
})

test('the form knows a legal ID and a code, and no field that it doesn’t name', () => {
  const read = (fields: Record<string, string>) => {
    const posted = new FormData()
    for (const [key, value] of Object.entries({
      kind: 'public_centre',
      nameFa: 'مرکز آفتاب',
      nameEn: 'Aftab',
      provinceId: 'tehran',
      ...fields,
    }))
      posted.set(key, value)
    return readForm(organisationForm, posted)
  }
  expect(read({ code: 'nm-teh-01', legalId: '' }).values).toMatchObject({ code: 'NM-TEH-01', legalId: undefined })
  expect(Object.keys(read({ legalId: '12345678901', code: 'x' }).errors!)).toEqual(['code', 'legalId'])
  for (const legalId of ['۱۲۳', 'abc', '12345678901']) expect(read({ legalId }).errors?.legalId?.fa, legalId).toContain('یازده رقم')
  expect(() => read({ approved_at: 'now' })).toThrow(expect.objectContaining({ status: 400 }))
})

test('only programme administrators add organisations, each in their own province', async () => {
  const ofYazd = await createAdministrator('yazd')
  await done(createOrganisation(ofYazd, wish({ provinceId: 'yazd' })))
  expect(await thrownBy(createOrganisation(ofYazd, wish()))).toBe(403)
  const manager = await createStaff('centre_manager', (await createAt()).id)
  expect(await thrownBy(createOrganisation(manager, wish()))).toBe(403)
})

test('everybody lists the organisations they manage, found however the name is typed', async () => {
  const administrator = await createAdministrator()
  const { id } = await createAt({ nameFa: 'مرکز برق‌کاران یزد', provinceId: 'yazd' })
  await createAt({ nameFa: 'مرکز تهران' })
  expect(await names(administrator, 'برق كاران')).toEqual(['مرکز برق‌کاران یزد'])
  expect(await names(administrator)).toHaveLength(2)
  expect(await names(await createAdministrator('yazd'))).toEqual(['مرکز برق‌کاران یزد'])
  expect(await names(await createStaff('centre_manager', id))).toEqual(['مرکز برق‌کاران یزد'])
  expect(await names(await createStaff('trainer', id))).toEqual([])
})

test('a stranger does not find an organisation', async () => {
  const [{ id }, other] = [await createAt(), await createAt()]
  expect(await findOrganisation(await createStaff('centre_manager', other.id), id)).toBeUndefined()
  expect(await findOrganisation(await createAdministrator('yazd'), id)).toBeUndefined()
  expect(await findOrganisation(await createStaff('trainer', id), id)).toBeUndefined()
})

test('the trail shows what was done, newest first; a province sees its own', async () => {
  const administrator = await createAdministrator()
  const [yazd, tehran] = [await createAt({ provinceId: 'yazd' }), await createAt()]
  const seen = async (viewer: Viewer, search = {}) =>
    (await listEvents(viewer, search)).map(({ organisationId }) => organisationId)
  expect((await seen(administrator)).slice(0, 2)).toEqual([tehran.id, yazd.id])
  expect(await seen(await createAdministrator('yazd'))).toEqual([yazd.id])
  expect(await seen(administrator, { organisationId: yazd.id })).toEqual([yazd.id])
  expect(await seen(administrator, { act: 'grant-given' })).toEqual([])
  expect(await listActs()).toContain('organisation-created')
  const [newest] = await listEvents(administrator, {})
  expect((await seen(administrator, { before: newest!.id }))[0]).toBe(yazd.id)
})

test('reading an event’s details is itself in the trail; another province’s event is not there', async () => {
  const administrator = await createAdministrator()
  await createAt()
  const [event] = await listEvents(administrator, {})
  expect(await readEvent(administrator, event!.id)).toMatchObject({ details: { after: { kind: 'public_centre' } } })
  expect((await listEvents(administrator, {}))[0]).toMatchObject({
    act: 'audit-details-read',
    personId: administrator.id,
    subjectId: event!.id,
  })
  expect(await readEvent(await createAdministrator('yazd'), event!.id)).toBeUndefined()
})

test('the trail can’t be changed by the app', async () => {
  await createAt()
  await expect(sql`update audit_events set act = 'x'`.then(() => {})).rejects.toThrow(/permission denied/)
  await expect(sql`delete from audit_details`.then(() => {})).rejects.toThrow(/permission denied/)
})
