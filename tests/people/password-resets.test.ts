import { expect, test } from 'vitest'
import { acceptInvitation } from '~/people/accept-invitation.server'
import { inviteAdministrator, invitePerson } from '~/people/invite-person.server'
import * as invitation from '~/routes/invitations.$code'
import { makeCode } from '~/people/one-time-codes.server'
import { changePassword } from '~/people/profile/change-password.server'
import { askPasswordReset } from '~/people/signing-in/ask-password-reset.server'
import { passwordProblem } from '~/people/signing-in/password'
import { resetPassword } from '~/people/signing-in/reset-password.server'
import { sendPasswordReset } from '~/people/signing-in/send-password-reset.server'
import { signIn } from '~/people/signing-in/sign-in.server'
import { viewerOf } from '~/people/viewers.server'
import { seal } from '~/shared/secrets.server'
import { sql, tx } from '~/shared/sql.server'
import { createPerson, done, mobileOf, nationalIdOf, openSessionOf } from '../factories/people'
import { codeIn, takeJobs, takeLetters, twenty } from './support'

const fresh = { password: 'سه واژهٔ تازه', terms: true }
const send = async (identifier: string) => {
  await sendPasswordReset({ sealed: seal(identifier) })
  return takeLetters()
}

test('a known and an unknown name are answered alike, by one sealed job', async () => {
  const { mobile } = await createPerson()
  await takeJobs()
  const answers = [
    await askPasswordReset({ identifier: mobile }, '192.0.2.1'),
    await askPasswordReset({ identifier: 'nobody' }, '192.0.2.1'),
  ]
  expect(answers[0]).toEqual(answers[1])
  const jobs = await takeJobs()
  expect(jobs.map(({ task }) => task)).toEqual(['people-send-password-reset', 'people-send-password-reset'])
  expect(JSON.stringify(jobs)).not.toContain(mobile)
})

test('the link goes to the person’s mobile, makes a new password once, and ends every session', async () => {
  const { id, mobile } = await createPerson({ password: 'old words here' })
  await openSessionOf(id)
  const [letter] = await send(mobile)
  expect(letter).toMatchObject({ to: mobile })
  const answers = await twenty(() => resetPassword(codeIn(letter!.text), fresh))
  expect(answers.filter(answer => 'personId' in answer)).toHaveLength(1)
  expect(await sql`select from sessions where person_id = ${id}`).toHaveLength(0)
  expect(await signIn({ identifier: mobile, password: fresh.password }, '192.0.2.1')).toMatchObject({ id })
  expect(await signIn({ identifier: mobile, password: 'old words here' }, '192.0.2.1')).toEqual({
    refused: 'wrong-sign-in',
  })
})

test('who asks by e-mail gets it by e-mail; nobody gets anything for an unknown name', async () => {
  await createPerson({ email: 'zahra@nemune.example' })
  expect(await send('zahra@nemune.example')).toMatchObject([{ to: 'zahra@nemune.example' }])
  expect(await send('nobody')).toEqual([])
})

test('a club member’s link goes to a verified guardian only', async () => {
  const member = await createPerson({ mobile: null, username: 'aida', bornOn: '2011-01-01' })
  const [mother, uncle, operator] = [await createPerson(), await createPerson(), await createPerson()]
  const declare = (guardianId: string) =>
    sql`insert into guardianships (guardian_id, child_id, relation) values (${guardianId}, ${member.id}, 'mother')`
  await declare(mother.id)
  await declare(uncle.id)
  expect(await send('aida')).toEqual([])
  await sql`
    update guardianships set verified_at = now(), verified_by = ${operator.id}, verified_how = 'seen'
      where guardian_id = ${mother.id}`
  expect(await send('aida')).toMatchObject([{ to: mother.mobile }])
})

test('three links a quarter of an hour, and only the newest opens', async () => {
  const { mobile } = await createPerson()
  const letters = [await send(mobile), await send(mobile), await send(mobile)]
  expect(letters.map(list => list.length)).toEqual([1, 1, 1])
  expect(await send(mobile)).toEqual([])
  const [first, , third] = letters.map(([letter]) => codeIn(letter!.text))
  expect(await resetPassword(first!, fresh)).toEqual({ refused: 'code-spent' })
  await done(resetPassword(third!, fresh))
})

test('a link that is too old, or invented, opens nothing', async () => {
  const { mobile } = await createPerson()
  const [letter] = await send(mobile)
  await sql`update one_time_codes set expires_at = now() - interval '1 second'`
  expect(await resetPassword(codeIn(letter!.text), fresh)).toEqual({ refused: 'code-spent' })
  expect(await resetPassword('invented', fresh)).toEqual({ refused: 'code-spent' })
  expect(JSON.stringify(await sql`select * from one_time_codes`)).not.toContain(codeIn(letter!.text))
})

test('a changed password ends the other sessions and keeps this one; five wrong guesses shut the door', async () => {
  const { id } = await createPerson({ password: 'old words here' })
  const { viewer } = await openSessionOf(id)
  await openSessionOf(id)
  await done(changePassword(viewer, { current: 'old words here', password: 'new words here' }))
  expect(await sql`select from sessions where person_id = ${id}`).toHaveLength(1)
  for (let i = 0; i < 5; i++)
    expect(await changePassword(viewer, { current: 'x', password: 'yyyyyyyy' })).toEqual({ refused: 'wrong-password' })
  expect(await changePassword(viewer, { current: 'new words here', password: 'zzzzzzzz' })).toEqual({
    refused: 'too-many-tries',
  })
})

test('identity numbers, phones and what everybody takes are no passwords', () => {
  for (const bad of [nationalIdOf(7), '۰۹۱۲۱۲۳۴۵۶۷', '12345678', 'password1', 'aaaaaaaa', 'qwertyui'])
    expect(passwordProblem(bad)).toBeDefined()
  for (const good of ['سه واژهٔ تازه', 'three plain words']) expect(passwordProblem(good)).toBeUndefined()
})

test('an invitation that was never opened is worth nothing once the person has a password by another way', async () => {
  const { link } = await done(inviteAdministrator(mobileOf()))
  const [{ id }] = await sql<[{ id: string }]>`select person_id as id from one_time_codes`
  const code = await tx(tx => makeCode(tx, { kind: 'password_reset', personId: id, minutes: 5 }))
  await done(resetPassword(code, { ...fresh, terms: true }))
  const thief = { nameFa: 'کس دیگر', nameEn: undefined, password: 'thief words', terms: true as const }
  expect(await acceptInvitation(codeIn(link), thief, 'fa')).toEqual({ refused: 'code-spent' })
  await takeLetters()
})

test('whose name nobody knows yet is asked for it, and is not named after the role', async () => {
  const open = async (link: string) => {
    const read = await invitation.loader({ request: new Request(link), params: { code: codeIn(link) }, context: {} } as never)
    return read as { nameFa: string }
  }
  expect((await open((await done(inviteAdministrator(mobileOf()))).link)).nameFa).toBe('')
  const mobile = mobileOf()
  const { link } = await tx(tx => invitePerson(tx, null, { mobile, nameFa: 'نیکی نمونه' }))
  expect((await open(link!)).nameFa).toBe('نیکی نمونه')
  await takeLetters()
})

test('the first programme administrator is invited from the command line, for a year, over the country', async () => {
  const mobile = mobileOf()
  const { link } = await done(inviteAdministrator(mobile.replace('+98', '0')))
  expect(await takeLetters()).toMatchObject([{ to: mobile }])
  const person = await done(
    acceptInvitation(codeIn(link), { nameFa: 'بهمن برنامه‌دان', nameEn: undefined, ...fresh, terms: true }, 'en'),
  )
  expect(person.roles).toEqual(['programme_admin'])
  // In the language in which the invitation was read.
  expect(await sql`select language from people where id = ${person.id}`).toEqual([{ language: 'en' }])
  expect((await viewerOf(person.id)).grants).toMatchObject([{ scopeKind: 'country' }])
  expect(await acceptInvitation(codeIn(link), { nameFa: 'کس دیگر', nameEn: undefined, ...fresh, terms: true }, 'fa')).toEqual(
    { refused: 'code-spent' },
  )
  expect((await done(inviteAdministrator(mobile))).link).toMatch(/\/login$/)
  expect(await inviteAdministrator('nobody')).toEqual({ refused: 'not-an-address' })
})
