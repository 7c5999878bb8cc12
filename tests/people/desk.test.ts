import { expect, test } from 'vitest'
import { addMember, memberSlips } from '~/people/add-member.server'
import { makePasswordLink } from '~/people/desk/make-password-link.server'
import { readPerson } from '~/people/desk/read-person.server'
import { genderSlips, recordGender } from '~/people/desk/record-gender.server'
import { releaseSignIn } from '~/people/desk/release-sign-in.server'
import { addGuardian } from '~/people/guardians/add-guardian.server'
import { listGuardianships, listWards } from '~/people/guardians/guardianships.server'
import { verifyGuardianship } from '~/people/guardians/verify-guardianship.server'
import { joinOrganisation } from '~/people/memberships.server'
import { findManagedPerson, listPeople } from '~/people/people.server'
import { resetPassword } from '~/people/signing-in/reset-password.server'
import { signIn } from '~/people/signing-in/sign-in.server'
import { addDays, today } from '~/shared/calendar'
import { sql, tx } from '~/shared/sql.server'
import { createAdministrator, createOrganisation, createPerson, createStaff, done, mobileOf } from '../factories/people'
import { codeIn, takeLetters, thrownBy, twenty } from './support'

async function createOperator() {
  const operator = await createOrganisation({ kind: 'club_operator', nameFa: 'مؤسسهٔ راه روشن' })
  return { operator, manager: await createStaff('operator_manager', operator.id) }
}
const wish = (changes: object = {}) => ({
  givenFa: 'آیدا',
  familyFa: 'نمونه‌دوست',
  bornOn: addDays(today(), -16 * 365),
  gender: 'woman' as const,
  username: 'aida',
  guardianName: 'مریم نمونه‌دوست',
  guardianMobile: mobileOf(),
  guardianRelation: 'mother' as const,
  ...changes,
})

test('an operator adds a member: a username, no phone, and a guardian to be verified', async () => {
  const { operator, manager } = await createOperator()
  const { id, guardianshipId } = await done(addMember(manager, operator, wish()))
  expect(await findManagedPerson(manager, id)).toMatchObject({
    mobile: null,
    email: null,
    username: 'aida',
    isMinor: true,
    documentKind: null,
  })
  const guards = async () =>
    (await sql`select guards(guardian_id, child_id) as yes from guardianships`)[0]!.yes as boolean
  expect(await guards()).toBe(false)
  await done(verifyGuardianship(manager, guardianshipId, { how: 'seen' }))
  expect(await guards()).toBe(true)
  expect(await listGuardianships(id)).toMatchObject([{ nameFa: 'مریم نمونه‌دوست', verifiedHow: 'seen' }])
})

test('a username is one person’s, also when twenty ask at once; members are twelve to eighteen', async () => {
  const { operator, manager } = await createOperator()
  const answers = await twenty(() => addMember(manager, operator, wish()))
  expect(answers.filter(answer => 'id' in answer)).toHaveLength(1)
  expect(answers.filter(answer => 'refused' in answer && answer.refused === 'username-taken')).toHaveLength(19)
  expect(memberSlips({ bornOn: addDays(today(), -16 * 365) })).toBeUndefined()
  for (const years of [11, 19])
    expect(memberSlips({ bornOn: addDays(today(), -years * 365 - 5) })).toHaveProperty('bornOn')
})

test('a centre adds no club members, a mentor neither', async () => {
  const { operator } = await createOperator()
  const centre = await createOrganisation()
  const centreManager = await createStaff('centre_manager', centre.id)
  expect(await thrownBy(addMember(centreManager, centre, wish()))).toBe(403)
  expect(await thrownBy(addMember(centreManager, operator, wish()))).toBe(403)
  expect(await thrownBy(addMember(await createStaff('mentor', operator.id), operator, wish()))).toBe(403)
})

test('a guardian is verified once, by who manages the child, never by oneself, never if under eighteen', async () => {
  const { operator, manager } = await createOperator()
  const { id, guardianshipId } = await done(addMember(manager, operator, wish()))
  const stranger = await createStaff('operator_manager', (await createOrganisation({ kind: 'club_operator' })).id)
  expect(await thrownBy(verifyGuardianship(stranger, guardianshipId, { how: 'seen' }))).toBe(404)
  const answers = await twenty(() => verifyGuardianship(manager, guardianshipId, { how: 'document' }))
  expect(answers.filter(answer => 'childId' in answer)).toHaveLength(1)

  const [own] = await sql<[{ mobile: string }]>`select mobile from people where id = ${manager.id}`
  const self = await done(
    addGuardian(manager, id, { nameFa: 'خودم هستم', mobile: own.mobile, relation: 'legal_guardian' }),
  )
  expect(await verifyGuardianship(manager, self.id, { how: 'seen' })).toEqual({ refused: 'own-guardianship' })
  const sister = await createPerson({ bornOn: addDays(today(), -15 * 365) })
  const young = await done(
    addGuardian(manager, id, { nameFa: 'خواهر او', mobile: sister.mobile, relation: 'legal_guardian' }),
  )
  expect(await verifyGuardianship(manager, young.id, { how: 'seen' })).toEqual({ refused: 'guardian-is-minor' })
  expect(await addGuardian(manager, id, { nameFa: 'خواهر او', mobile: sister.mobile, relation: 'mother' })).toEqual({
    refused: 'already-declared',
  })
})

test('guardianship ends at eighteen', async () => {
  const { operator, manager } = await createOperator()
  const { id, guardianshipId } = await done(addMember(manager, operator, wish()))
  await done(verifyGuardianship(manager, guardianshipId, { how: 'seen' }))
  const [{ guardianId }] = await sql<[{ guardianId: string }]>`select guardian_id from guardianships`
  expect(await listWards(guardianId)).toHaveLength(1)
  await sql`update people set born_on = today() - interval '18 years' where id = ${id}`
  expect(await listWards(guardianId)).toHaveLength(0)
  expect((await sql`select guards(${guardianId}, ${id}) as yes`)[0]!.yes).toBe(false)
})

test('the operator hands a member a link that sets the password; nobody else gets one', async () => {
  const { operator, manager } = await createOperator()
  const { id } = await done(addMember(manager, operator, wish()))
  const { link } = await done(makePasswordLink(manager, id))
  await done(resetPassword(codeIn(link), { password: 'سه واژهٔ تازه', terms: true }))
  expect(await signIn({ identifier: 'aida', password: 'سه واژهٔ تازه' }, '192.0.2.1')).toMatchObject({ id })
  const adult = await createPerson()
  await tx(tx => joinOrganisation(tx, operator.id, adult.id))
  expect(await makePasswordLink(manager, adult.id)).toEqual({ refused: 'has-own-address' })
  const stranger = await createStaff('operator_manager', (await createOrganisation({ kind: 'club_operator' })).id)
  expect(await thrownBy(makePasswordLink(stranger, id))).toBe(404)
  expect(await takeLetters()).not.toContainEqual(expect.objectContaining({ to: null }))
})

test('an officer opens an account that wrong passwords have shut, of the own centre only', async () => {
  const centre = await createOrganisation()
  const officer = await createStaff('assessment_officer', centre.id)
  const { id, mobile } = await createPerson({ password: 'سه واژهٔ تازه' })
  await tx(tx => joinOrganisation(tx, centre.id, id))
  for (let i = 0; i < 5; i++) await signIn({ identifier: mobile, password: 'x' }, '192.0.2.1')
  const stranger = await createStaff('assessment_officer', (await createOrganisation()).id)
  expect(await thrownBy(releaseSignIn(stranger, id))).toBe(404)
  expect(await signIn({ identifier: mobile, password: 'سه واژهٔ تازه' }, '192.0.2.1')).toEqual({
    refused: 'too-many-tries',
  })
  await releaseSignIn(officer, id)
  expect(await signIn({ identifier: mobile, password: 'سه واژهٔ تازه' }, '192.0.2.1')).toMatchObject({ id })
})

test('an adult’s reading of a child’s record is written down, of an adult’s not', async () => {
  const { operator, manager } = await createOperator()
  const { id } = await done(addMember(manager, operator, wish()))
  const adult = await createPerson()
  await tx(tx => joinOrganisation(tx, operator.id, adult.id))
  await readPerson(manager, id)
  await readPerson(manager, adult.id)
  expect(await sql`select person_id, subject_id from audit_events where act = 'child-record-read'`).toEqual([
    { personId: manager.id, subjectId: id },
  ])
})

test('a person is reached through their centre, their province or the country, and by nobody else', async () => {
  const centre = await createOrganisation({ provinceId: 'yazd' })
  const { id } = await createPerson({ nameFa: 'وحید کویری' })
  await sql`update people set province_id = 'gilan' where id = ${id}`
  const manager = await createStaff('centre_manager', centre.id)
  expect(await findManagedPerson(manager, id)).toBeUndefined()
  await tx(tx => joinOrganisation(tx, centre.id, id))
  expect(await findManagedPerson(manager, id)).toMatchObject({
    organisationId: centre.id,
    through: { role: 'centre_manager' },
  })
  for (const place of ['yazd', 'gilan', 'country'])
    expect(await findManagedPerson(await createAdministrator(place), id), place).toBeDefined()
  expect(await findManagedPerson(await createAdministrator('tehran'), id)).toBeUndefined()
  expect(await findManagedPerson(await createStaff('trainer', centre.id), id)).toBeUndefined()
})

test('people of a centre are found by a name typed any way, or by their whole mobile', async () => {
  const centre = await createOrganisation()
  const { id, mobile } = await createPerson({ nameFa: 'علی‌رضا کریمی' })
  await tx(tx => joinOrganisation(tx, centre.id, id))
  for (const q of ['عليرضا', 'علی رضا', 'كريمي', mobile.replace('+98', '0')]) {
    expect((await listPeople(centre.id, { q, page: 1 })).rows.map(person => person.id), q).toEqual([id])
  }
  expect((await listPeople(centre.id, { q: mobile.slice(0, 8), page: 1 })).total).toBe(0)
})

test('a manager records from the document what is missing; what is recorded is changed with a reason only, and both stay in the trail', async () => {
  const centre = await createOrganisation()
  const [manager, officer] = [await createStaff('centre_manager', centre.id), await createStaff('assessment_officer', centre.id)]
  const { id } = await createPerson()
  await tx(tx => joinOrganisation(tx, centre.id, id))
  const woman = { gender: 'woman', reason: undefined } as const
  expect(await thrownBy(recordGender(officer, id, woman))).toBe(403)
  const stranger = await createStaff('centre_manager', (await createOrganisation()).id)
  expect(await thrownBy(recordGender(stranger, id, woman))).toBe(404)
  expect(await recordGender(manager, manager.id, woman)).toEqual({ refused: 'own-record' })

  await Promise.all([1, 2, 3].map(() => done(recordGender(manager, id, woman))))
  expect(genderSlips('woman', { gender: 'man', reason: undefined })).toHaveProperty('reason')
  expect(genderSlips('woman', woman) ?? genderSlips(null, woman)).toBeUndefined()
  expect(await recordGender(manager, id, { gender: 'man', reason: undefined })).toEqual({ refused: 'reason-missing' })
  expect(await findManagedPerson(manager, id)).toMatchObject({ gender: 'woman' })
  await done(recordGender(manager, id, { gender: 'man', reason: 'در سند مرد نوشته شده است' }))
  expect(await sql`
    select act, details -> 'before' as before, details -> 'after' as after, details ->> 'why' as why
    from audit_events join audit_details on event_id = id where subject_id = ${id} and act like 'gender-%' order by id`).toEqual([
    { act: 'gender-recorded', before: { gender: null }, after: { gender: 'woman' }, why: null },
    { act: 'gender-corrected', before: { gender: 'woman' }, after: { gender: 'man' }, why: 'در سند مرد نوشته شده است' },
  ])
})
