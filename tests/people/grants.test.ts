import { expect, test } from 'vitest'
import { endGrant } from '~/people/grants/end-grant.server'
import { listGrants } from '~/people/grants/grants.server'
import { tellEndedGrants } from '~/people/grants/tell-ended-grants.server'
import { giveGrant, grantSlips } from '~/people/grants/give-grant.server'
import type { OrganisationPlace } from '~/people/permissions'
import type { Role, Viewer } from '~/people/viewer'
import { viewerOf } from '~/people/viewers.server'
import { addDays, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { createAdministrator, createOrganisation, createPerson, createStaff, done, mobileOf } from '../factories/people'
import { takeLetters, thrownBy, twenty } from './support'

const day = today()
const order = (person: string, role: Role, changes: object = {}) => ({
  person,
  role,
  startsOn: day,
  endsOn: addDays(day, 365),
  reason: 'حکم ۱۲',
  nameFa: undefined,
  place: undefined,
  ...changes,
})
const give = (giver: Viewer, at: OrganisationPlace, person: string, role: Role, changes?: object) =>
  giveGrant(giver, at, order(person, role, changes))

test('a programme administrator gives a role, with its audit and a notice, and ends it', async () => {
  const [administrator, centre, person] = [
    await createAdministrator(),
    await createOrganisation(),
    await createPerson(),
  ]
  const { id } = await done(give(administrator, centre, person.mobile, 'centre_manager'))
  expect((await viewerOf(person.id)).grants).toMatchObject([{ role: 'centre_manager', organisationId: centre.id }])
  const [event] =
    await sql`select person_id, role, grant_id, organisation_id from audit_events where act = 'grant-given'`
  expect(event).toEqual({
    personId: administrator.id,
    role: 'programme_admin',
    grantId: administrator.grants[0]!.id,
    organisationId: centre.id,
  })
  await done(endGrant(administrator, id, { reason: 'پایان حکم' }))
  expect((await viewerOf(person.id)).grants).toEqual([])
  expect(await endGrant(administrator, id, { reason: 'دوباره' })).toEqual({ refused: 'already-ended' })
  expect(await sql`select kind from notices where person_id = ${person.id} order by made_at`).toEqual([
    { kind: 'grant-given' },
    { kind: 'grant-ended' },
  ])
})

test('a role needs an end within five years, not before its beginning and not in the past', () => {
  const slip = (startsOn: string, endsOn: string) => Object.keys(grantSlips({ startsOn, endsOn }) ?? {})
  expect(slip(day, addDays(day, 1826))).toEqual([])
  expect(slip(day, addDays(day, 1827))).toEqual(['endsOn'])
  expect(slip(day, addDays(day, -1))).toEqual(['endsOn'])
  expect(slip('2020-01-01', '2020-06-01')).toEqual(['endsOn'])
})

test('whose role’s last day is over is told so, once, and not if they hold it on', async () => {
  const [centre, other] = [await createOrganisation({ nameFa: 'مرکز بهار' }), await createOrganisation()]
  const [gone, going] = [await createPerson(), await createPerson()]
  const hold = (person: { id: string }, scope: string, from: number, to: number) => sql`
    insert into grants (person_id, role, scope_id, starts_on, ends_on, reason)
    values (${person.id}, 'trainer', ${scope}, ${addDays(day, from)}, ${addDays(day, to)}, 'حکم ۱۲')`
  await hold(gone, centre.id, -90, -1)
  await hold(gone, other.id, -90, -30)
  await hold(going, centre.id, -90, -1)
  await hold(going, centre.id, 0, 90)
  await Promise.all([tellEndedGrants(), tellEndedGrants()])
  await tellEndedGrants()
  expect(await sql`select person_id, kind, title ->> 'fa' as title from notices`).toEqual([
    { personId: gone.id, kind: 'grant-ended', title: 'نقش «مربی» شما در «مرکز بهار» پایان یافت' },
  ])
})

test('a role that begins tomorrow opens nothing today, nor does one that ended yesterday', async () => {
  const [administrator, centre, person] = [await createAdministrator(), await createOrganisation(), await createPerson()]
  await done(give(administrator, centre, person.mobile, 'trainer', { startsOn: addDays(day, 1) }))
  await sql`
    insert into grants (person_id, role, scope_id, starts_on, ends_on, reason)
    values (${person.id}, 'assessor', ${centre.id}, ${addDays(day, -30)}, ${addDays(day, -1)}, 'پیشین')`
  expect((await viewerOf(person.id)).grants).toEqual([])
})

test('a centre manager gives the centre’s roles at the own centre and nothing else', async () => {
  const [centre, other, person] = [await createOrganisation(), await createOrganisation(), await createPerson()]
  const manager = await createStaff('centre_manager', centre.id)
  for (const role of ['trainer', 'assessor', 'assessment_officer', 'item_author'] as const)
    await done(give(manager, centre, person.mobile, role))
  for (const role of ['centre_manager', 'programme_admin', 'mentor', 'operator_manager'] as const) {
    expect(await thrownBy(give(manager, centre, person.mobile, role)), role).toBe(403)
  }
  expect(await thrownBy(give(manager, other, person.mobile, 'trainer'))).toBe(403)
  const trainer = await createStaff('trainer', centre.id)
  expect(await thrownBy(give(trainer, centre, person.mobile, 'assessor'))).toBe(403)
})

test('an operator manager gives the operator’s roles', async () => {
  const [operator, person] = [await createOrganisation({ kind: 'club_operator' }), await createPerson()]
  const manager = await createStaff('operator_manager', operator.id)
  await done(give(manager, operator, person.mobile, 'guest'))
  expect(await thrownBy(give(manager, operator, person.mobile, 'operator_manager'))).toBe(403)
  expect(await thrownBy(give(manager, operator, person.mobile, 'assessor'))).toBe(403)
})

test('a mentor’s role is nobody’s to give by hand, but the operator’s to end', async () => {
  const [operator, person] = [await createOrganisation({ kind: 'club_operator' }), await createPerson()]
  const manager = await createStaff('operator_manager', operator.id)
  for (const giver of [manager, await createAdministrator()]) {
    expect(await thrownBy(give(giver, operator, person.mobile, 'mentor'))).toBe(403)
  }
  const mentor = await createStaff('mentor', operator.id)
  await done(endGrant(manager, mentor.grants[0]!.id, { reason: 'پایان همکاری' }))
})

test('nobody gives a role to themselves, by whichever name', async () => {
  const centre = await createOrganisation()
  const manager = await createStaff('centre_manager', centre.id, {
    mobile: '+989700009999',
    email: 'me@nemune.example',
    username: 'manager',
  })
  for (const name of ['09700009999', 'me@nemune.example', 'manager']) {
    expect(await give(manager, centre, name, 'trainer')).toEqual({ refused: 'own-role' })
  }
  const tried = sql`
    insert into grants (person_id, role, scope_id, starts_on, ends_on, given_by, reason)
    values (${manager.id}, 'trainer', ${centre.id}, ${day}, ${addDays(day, 9)}, ${manager.id}, 'خودم')`
  await expect(tried).rejects.toThrow(/check constraint/)
  expect(await endGrant(await createAdministrator(), manager.grants[0]!.id, { reason: 'پایان' })).toEqual({
    organisationId: centre.id,
  })
})

test('twenty who give the same role at once give it once; after its end it may be given again', async () => {
  const [administrator, centre, person] = [await createAdministrator(), await createOrganisation(), await createPerson()]
  const answers = await twenty(() => give(administrator, centre, person.mobile, 'trainer'))
  expect(answers.filter(answer => 'id' in answer)).toHaveLength(1)
  expect(answers.filter(answer => 'refused' in answer && answer.refused === 'already-held')).toHaveLength(19)
  await done(
    give(administrator, centre, person.mobile, 'trainer', { startsOn: addDays(day, 366), endsOn: addDays(day, 700) }),
  )
  expect(await sql`select from audit_events where act = 'grant-given'`).toHaveLength(2)
})

test('who has no account is invited with the role; without a name nobody is', async () => {
  const [administrator, centre, mobile] = [await createAdministrator(), await createOrganisation(), mobileOf()]
  expect(await give(administrator, centre, mobile, 'trainer')).toEqual({ refused: 'no-such-person' })
  expect(await give(administrator, centre, 'nobody', 'trainer', { nameFa: 'کاوه آزمایشی' })).toEqual({
    refused: 'no-such-person',
  })
  await takeLetters()
  await done(give(administrator, centre, mobile, 'trainer', { nameFa: 'کاوه آزمایشی' }))
  expect(await takeLetters()).toMatchObject([{ to: mobile, text: expect.stringContaining('/invitations/') }])
})

test('a minor holds no such role', async () => {
  const [administrator, centre, child] = [
    await createAdministrator(),
    await createOrganisation(),
    await createPerson({ bornOn: '2012-01-01' }),
  ]
  expect(await give(administrator, centre, child.mobile, 'trainer')).toEqual({ refused: 'person-is-minor' })
})

test('a provincial administrator acts in the own province, and makes no national one', async () => {
  const authority = await createOrganisation({ kind: 'authority' })
  const [yazd, tehran] = [await createOrganisation({ provinceId: 'yazd' }), await createOrganisation()]
  const [ofYazd, ofTehran, person] = [
    await createAdministrator('yazd'),
    await createAdministrator('tehran'),
    await createPerson(),
  ]
  await done(give(ofYazd, yazd, person.mobile, 'centre_manager'))
  expect(await thrownBy(give(ofYazd, tehran, person.mobile, 'centre_manager'))).toBe(403)
  expect(await thrownBy(give(ofTehran, authority, person.mobile, 'programme_admin', { place: 'country' }))).toBe(403)
  expect(await thrownBy(give(ofTehran, authority, person.mobile, 'programme_admin', { place: 'yazd' }))).toBe(403)
  expect(await give(ofTehran, authority, person.mobile, 'programme_admin', {})).toEqual({ refused: 'no-such-place' })
  await done(give(ofTehran, authority, person.mobile, 'programme_admin', { place: 'tehran' }))
})

test('a stranger does not find a grant; who may not give it may not end it', async () => {
  const [centre, other] = [await createOrganisation(), await createOrganisation()]
  const [manager, officer] = [
    await createStaff('centre_manager', centre.id),
    await createStaff('assessment_officer', centre.id),
  ]
  const stranger = await createStaff('centre_manager', other.id)
  const trainer = await createStaff('trainer', centre.id)
  const end = (viewer: Viewer, grant: string) => thrownBy(endGrant(viewer, grant, { reason: 'پایان' }))
  expect(await end(stranger, trainer.grants[0]!.id)).toBe(404)
  expect(await end(officer, trainer.grants[0]!.id)).toBe(403)
  expect(await end(officer, manager.grants[0]!.id)).toBe(403)
  const answers = await twenty(() => endGrant(manager, trainer.grants[0]!.id, { reason: 'پایان' }))
  expect(answers.filter(answer => !('refused' in answer))).toHaveLength(1)
})

test('a marker may hold the role at one exam alone: not at another centre’s exam, and it is ended like any role', async () => {
  const [centre, elsewhere, person] = [await createOrganisation(), await createOrganisation(), await createPerson()]
  const manager = await createStaff('centre_manager', centre.id)
  const openExam = async (organisationId: string) => {
    const [scope] = await sql<[{ id: string }]>`insert into scopes (kind, organisation_id) values ('exam_session', ${organisationId}) returning id`
    return scope.id
  }
  const [exam, foreign] = [await openExam(centre.id), await openExam(elsewhere.id)]
  expect(await give(manager, centre, person.mobile, 'marker', { place: foreign })).toEqual({ refused: 'no-such-place' })
  const { id } = await done(give(manager, centre, person.mobile, 'marker', { place: exam }))
  expect((await viewerOf(person.id)).grants).toMatchObject([{ role: 'marker', scopeId: exam, scopeKind: 'exam_session' }])
  expect(await listGrants({ ...centre, kind: 'public_centre' }, { inForce: true })).toContainEqual(expect.objectContaining({ id, examId: exam }))
  expect(await listGrants({ ...elsewhere, kind: 'public_centre' }, { inForce: true })).not.toContainEqual(expect.objectContaining({ id }))
  await done(endGrant(manager, id, { reason: 'تصحیح تمام شد' }))
  expect((await viewerOf(person.id)).grants).toEqual([])
})
