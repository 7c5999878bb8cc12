import { expect, test } from 'vitest'
import {
  registerPerson,
  registrationForm,
  registrationSlips,
  type Registration,
} from '~/people/registration/register-person.server'
import { signIn } from '~/people/signing-in/sign-in.server'
import { readForm } from '~/shared/form.server'
import { sql } from '~/shared/sql.server'
import { createPerson, done, mobileOf, nationalIdOf } from '../factories/people'
import { takeLetters, twenty } from './support'

const typed = (changes: Partial<Registration> = {}): Registration => ({
  givenFa: 'زهرا',
  familyFa: 'محمدی',
  nameEn: undefined,
  bornOn: '1995-01-01',
  gender: 'woman',
  provinceId: 'tehran',
  documentKind: 'national_id',
  documentNumber: nationalIdOf(),
  mobile: mobileOf(),
  email: undefined,
  password: 'سه واژهٔ تازه',
  terms: true,
  then: undefined,
  guardianName: undefined,
  guardianMobile: undefined,
  guardianRelation: undefined,
  ...changes,
})
const register = (changes?: Partial<Registration>) => registerPerson(typed(changes), 'fa', '192.0.2.1')
const minor = () => ({
  bornOn: '2012-01-01',
  guardianName: 'مریم محمدی',
  guardianMobile: mobileOf(),
  guardianRelation: 'mother' as const,
})

test('somebody registers and signs in; the number is kept sealed', async () => {
  const wish = typed()
  const { id } = await done(registerPerson(wish, 'en', '192.0.2.1'))
  expect(await signIn({ identifier: wish.mobile, password: wish.password }, '192.0.2.1')).toMatchObject({ id })
  const [person] = await sql`select name_fa, family_fa, language from people where id = ${id}`
  expect(person).toEqual({ nameFa: 'زهرا محمدی', familyFa: 'محمدی', language: 'en' })
  const [document] = await sql`select * from identity_documents where person_id = ${id}`
  expect(JSON.stringify(document)).not.toContain(wish.documentNumber)
  expect(document).toMatchObject({ lastFour: wish.documentNumber.slice(-4) })
  expect(JSON.stringify(await sql`select details from audit_details`)).not.toContain(wish.documentNumber)
  expect(await sql`select from terms_acceptances where person_id = ${id}`).toHaveLength(1)
})

test('the form takes Persian digits and Arabic letters and keeps them folded', () => {
  const posted = new FormData()
  const fields = {
    givenFa: 'علي',
    familyFa: 'كريمي',
    bornOn: '۱۳۸۱/۰۲/۰۸',
    gender: 'man',
    provinceId: 'tehran',
    documentKind: 'national_id',
    documentNumber: '۹۹۹۰۰۰۰۰۶۹',
    mobile: '۰۹۷۰ ۰۰۰ ۰۰۰۶',
    password: 'سه واژهٔ تازه',
    terms: 'on',
    email: '',
    nameEn: '',
  }
  for (const [key, value] of Object.entries(fields)) posted.set(key, value)
  const { values } = readForm(registrationForm, posted)
  expect(values).toMatchObject({ givenFa: 'علی', familyFa: 'کریمی', bornOn: '2002-04-28', mobile: '+989700000006' })
  expect(registrationSlips(values!)).toBeUndefined()
})

test('each slip is told at its field', () => {
  const slips = (changes: Partial<Registration>) => Object.keys(registrationSlips(typed(changes)) ?? {})
  expect(slips({ documentNumber: '9990000018' })).toEqual([])
  expect(slips({ documentNumber: '9990000019' })).toEqual(['documentNumber'])
  expect(slips({ documentKind: 'passport', documentNumber: 'A12345678' })).toEqual([])
  expect(slips({ documentKind: 'refugee_card', documentNumber: 'x' })).toEqual(['documentNumber'])
  expect(
    slips({ bornOn: '2025-01-01', guardianName: 'م م', guardianMobile: '+989700000001', guardianRelation: 'mother' }),
  ).toEqual(['bornOn'])
  expect(slips({ password: '12345678' })).toEqual(['password'])
  expect(slips({ bornOn: '2012-01-01' })).toEqual(['guardianName', 'guardianMobile', 'guardianRelation'])
  const mobile = mobileOf()
  expect(slips({ ...minor(), mobile, guardianMobile: mobile })).toEqual(['guardianMobile'])
})

test('what two fields say together is told with what each says alone, in one round', () => {
  const posted = new FormData()
  const fields = {
    givenFa: 'Ali', familyFa: 'کریمی', bornOn: '2012-01-01', gender: 'man', provinceId: 'tehran', documentKind: 'national_id',
    documentNumber: '9990000019', mobile: '12', password: '12345678', email: '', nameEn: '', guardianMobile: '34',
  }
  for (const [key, value] of Object.entries(fields)) posted.set(key, value)
  const { errors, typed } = readForm(registrationForm, posted, registrationSlips)
  // In the order of the page, for whoever goes through them from the top.
  expect(Object.keys(errors!)).toEqual(
    ['givenFa', 'documentNumber', 'mobile', 'password', 'guardianName', 'guardianMobile', 'guardianRelation', 'terms'],
  )
  // What a field says of itself comes first: the guardian's number is there, and mistyped.
  expect(errors!.guardianMobile!.en).toContain('mobile')
  expect(typed).toMatchObject({ givenFa: 'Ali', documentNumber: '9990000019' })
})

test('a known mobile, address or document is refused in the same words, and changes nothing', async () => {
  const first = typed({ email: 'zahra@nemune.example' })
  await done(registerPerson(first, 'fa', '192.0.2.1'))
  const before = await sql`select count(*) from people`
  for (const same of [{ mobile: first.mobile }, { email: first.email }, { documentNumber: first.documentNumber }]) {
    expect(await register(same)).toEqual({ refused: 'already-known' })
  }
  expect(await register({ provinceId: 'atlantis' })).toEqual({ refused: 'no-such-province' })
  expect(await sql`select count(*) from people`).toEqual(before)
  expect(await sql`select from identity_documents`).toHaveLength(1)
})

test('of twenty who send the same document at once, one is registered', async () => {
  const documentNumber = nationalIdOf()
  const answers = await twenty(() => register({ documentNumber }))
  expect(answers.filter(answer => 'id' in answer)).toHaveLength(1)
  expect(await sql`select from people`).toHaveLength(1)
})

test('who tries known numbers in a row is stopped; who registers a class is not', async () => {
  const first = typed()
  await done(registerPerson(first, 'fa', '192.0.2.1'))
  for (let i = 0; i < 20; i++) expect(await register({ mobile: first.mobile })).toEqual({ refused: 'already-known' })
  expect(await register({ mobile: first.mobile })).toEqual({ refused: 'too-many-tries' })
  await done(registerPerson(typed(), 'fa', '192.0.2.2'))
})

test('an own registration in between does not let one go on trying', async () => {
  const first = typed()
  await done(registerPerson(first, 'fa', '192.0.2.1'))
  for (let i = 0; i < 19; i++) await register({ mobile: first.mobile })
  await done(register({}))
  expect(await register({ mobile: first.mobile })).toEqual({ refused: 'already-known' })
  expect(await register({ mobile: first.mobile })).toEqual({ refused: 'too-many-tries' })
})

test('a minor names a guardian, known or new, who counts for nothing until verified', async () => {
  const wish = minor()
  await takeLetters()
  const { id } = await done(register(wish))
  const known = await createPerson({ nameFa: 'رضا محمدی' })
  const { id: brother } = await done(register({ ...minor(), guardianMobile: known.mobile, guardianRelation: 'father' }))
  const guardianships = await sql`
    select child_id, people.mobile, name_fa, relation, verified_at, guards(guardian_id, child_id) as guards
    from guardianships join people on people.id = guardian_id`
  expect(guardianships).toEqual(expect.arrayContaining([
    { childId: id, mobile: wish.guardianMobile, nameFa: 'مریم محمدی', relation: 'mother', verifiedAt: null, guards: false },
    { childId: brother, mobile: known.mobile, nameFa: 'رضا محمدی', relation: 'father', verifiedAt: null, guards: false },
  ]))
  expect((await takeLetters()).map(({ to }) => to).sort()).toEqual([wish.guardianMobile, known.mobile].sort())
})
