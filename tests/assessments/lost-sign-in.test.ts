import { expect, test } from 'vitest'
import { countLate, readPaper } from '~/assessments/sitting/sittings.server'
import { submitSitting } from '~/assessments/sitting/submit-sitting.server'
import { LONGEST_ANSWER } from '~/courses/questions/question'
import { PER_ACCOUNT } from '~/people/signing-in/sign-in.server'
import { action as paper } from '~/routes/sittings.$sittingId._index'
import { action as signingIn } from '~/routes/sittings.$sittingId.sign-in'
import { countFailure } from '~/shared/limits.server'
import { sql } from '~/shared/sql.server'
import { createSigningCandidate } from '../factories/assessments'
import { createViewer, mobileOf, openSessionOf } from '../factories/people'

const PASSWORD = 'درست و بلند ۱۲۳'
type Fields = Record<string, string | string[]>
type Page = { step: string; carried: { name: string; value: string }[]; answer?: { refused?: string; errors?: object; typed?: object } }

async function post(to: typeof paper | typeof signingIn, sittingId: string, fields: Fields, cookie?: string) {
  const body = new FormData()
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) body.append(name, value)
  const request = new Request(`http://localhost:3000/sittings/${sittingId}`, { method: 'POST', body, headers: cookie ? { Cookie: cookie } : {} })
  const answer = (await to({ request, params: { sittingId }, context: { clientAddress: '192.0.2.9' } as never } as never)) as
    Response | { data: Page; init: { status: number; headers?: Headers } }
  if (answer instanceof Response) return { status: answer.status, to: answer.headers.get('Location'), cookie: answer.headers.get('Set-Cookie') }
  return { status: answer.init.status, page: answer.data, cookie: answer.init.headers?.get('Set-Cookie') }
}
const typedIn = (fields: Fields) => Object.entries(fields).flatMap(([name, values]) => [values].flat().map(value => ({ name, value })))

/** A candidate with a password of their own, whose exam runs. */
async function createCandidate() {
  const candidate = await createSigningCandidate(PASSWORD)
  const { sittingId } = candidate
  const saved = async () => (await readPaper(sittingId)).flatMap(({ position, value }) => (value === null ? [] : [[position, value]]))
  const log = async () => (await sql`select from answer_log where sitting_id = ${sittingId}`).length
  return { ...candidate, saved, log }
}
const typed = { shown: ['1.0', '2.0'], 'item-1': 'a', 'item-2': 'b', then: 'stay' }

test('answers posted from a plain paper after the sign-in ended are carried by the page, and saved with the next sign-in, once', async () => {
  const { mobile, sittingId, saved, log } = await createCandidate()
  expect(await post(paper, sittingId, typed)).toMatchObject({ status: 307, to: `/sittings/${sittingId}/sign-in` })
  const asked = await post(signingIn, sittingId, typed)
  expect(asked).toMatchObject({ status: 401, page: { step: 'sign-in', carried: typedIn(typed) } })
  expect(await log()).toBe(0)
  const wrong = await post(signingIn, sittingId, { ...typed, identifier: mobile, password: 'نادرست' })
  expect(wrong).toMatchObject({ status: 422, page: { carried: typedIn(typed), answer: { refused: 'wrong-sign-in', typed: { identifier: mobile } } } })
  const empty = await post(signingIn, sittingId, { ...typed, identifier: '', password: '' })
  expect(empty).toMatchObject({ status: 400, page: { carried: typedIn(typed), answer: { errors: { identifier: {}, password: {} } } } })
  expect(JSON.stringify([wrong, empty])).not.toContain('نادرست')
  const right = { ...typed, identifier: mobile, password: PASSWORD }
  const signedIn = await post(signingIn, sittingId, right)
  expect(signedIn).toMatchObject({ status: 303, to: `/sittings/${sittingId}`, cookie: expect.stringContaining('session=') })
  expect(await saved()).toEqual([[1, 'a'], [2, 'b']])
  // Pressed twice, by going back or in two tabs.
  expect(await post(signingIn, sittingId, right)).toMatchObject({ status: 303 })
  expect(await post(signingIn, sittingId, right, signedIn.cookie!.split(';')[0])).toMatchObject({ status: 303 })
  expect([await saved(), await log()]).toEqual([[[1, 'a'], [2, 'b']], 2])
  expect(await post(signingIn, sittingId, { ...typed, then: 'finish' }, signedIn.cookie!.split(';')[0])).toMatchObject({ to: `/sittings/${sittingId}/submission` })
})

test('nobody else saves them: another’s name opens no session over them, and a stranger learns nothing of whose paper it is', async () => {
  const { sittingId, log, mobile } = await createCandidate()
  const otherMobile = mobileOf()
  const other = await createViewer({ mobile: otherMobile, password: PASSWORD })
  const before = (await sql`select from sessions`).length
  const asOther = await post(signingIn, sittingId, { ...typed, identifier: otherMobile, password: PASSWORD })
  expect(asOther).toMatchObject({ status: 422, page: { step: 'sign-in', carried: typedIn(typed), answer: { refused: 'not-theirs' } } })
  expect([asOther.cookie, (await sql`select from sessions`).length, await log()]).toEqual([undefined, before, 0])
  const nowhere = '00000000-0000-4000-8000-000000000000'
  const { cookie } = await openSessionOf(other.id)
  for (const signedInAs of [undefined, cookie]) {
    for (const door of [paper, signingIn]) {
      const [there, none] = [await post(door, sittingId, typed, signedInAs), await post(door, nowhere, typed, signedInAs)]
      expect(JSON.stringify(none).replaceAll(nowhere, sittingId)).toEqual(JSON.stringify(there))
    }
  }
  expect((await post(signingIn, sittingId, typed, cookie)).page?.step).toBe('elsewhere')
  // The candidate’s own name is asked for once more where somebody else is signed in.
  expect(await post(signingIn, sittingId, { ...typed, identifier: mobile, password: PASSWORD }, cookie)).toMatchObject({ status: 303 })
  expect(await log()).toBe(2)
})

test('a locked account keeps them in the page until it is let go', async () => {
  const { person, mobile, sittingId, saved } = await createCandidate()
  for (let n = 0; n < 5; n++) await countFailure(PER_ACCOUNT, person.id)
  const right = { ...typed, identifier: mobile, password: PASSWORD }
  expect(await post(signingIn, sittingId, right)).toMatchObject({ status: 429, page: { carried: typedIn(typed) } })
  await sql`delete from failed_tries`
  expect(await post(signingIn, sittingId, right)).toMatchObject({ status: 303 })
  expect(await saved()).toEqual([[1, 'a'], [2, 'b']])
})

test('whoever holds a role does the second step on another tab, while the page keeps the answers', async () => {
  const { person, mobile, sittingId, saved, log, organisationId } = await createCandidate()
  await sql`insert into grants (person_id, role, scope_id, starts_on, ends_on, reason)
    select ${person.id}, 'trainer', ${organisationId}, today(), today() + 10, 'حکم'`
  const asked = await post(signingIn, sittingId, { ...typed, identifier: mobile, password: PASSWORD })
  expect(asked).toMatchObject({ status: 401, page: { step: 'second-factor', carried: typedIn(typed) }, cookie: expect.stringContaining('session=') })
  expect(await post(signingIn, sittingId, typed, asked.cookie!.split(';')[0])).toMatchObject({ status: 401, page: { step: 'second-factor', carried: typedIn(typed) } })
  expect(await log()).toBe(0)
  await sql`update sessions set second_factor_at = now()`
  expect(await post(signingIn, sittingId, typed, asked.cookie!.split(';')[0])).toMatchObject({ status: 303 })
  expect(await saved()).toEqual([[1, 'a'], [2, 'b']])
})

test('what is too long goes back to the paper as it was typed, and the rest is saved', async () => {
  const { mobile, sittingId, saved } = await createCandidate()
  const long = 'x'.repeat(LONGEST_ANSWER + 1)
  const given = { ...typed, 'item-1': long, identifier: mobile, password: PASSWORD }
  expect(await post(signingIn, sittingId, given)).toMatchObject({
    status: 200, page: { step: 'too-long', carried: [{ name: 'shown', value: '1.0' }, { name: 'item-1', value: long }] },
  })
  expect(await saved()).toEqual([[2, 'b']])
})

test('what came after the end is kept apart as ever, and what is of no paper is dropped', async () => {
  const { person, mobile, sittingId, saved } = await createCandidate()
  const stray = await post(signingIn, sittingId, { ...typed, stranger: 'x', shown: ['1.0', 'x'] })
  expect(stray.page?.carried.map(({ name }) => name)).toEqual(['shown', 'item-1', 'item-2', 'then'])
  await submitSitting(person, sittingId)
  const given = { ...typed, identifier: mobile, password: PASSWORD }
  expect(await post(signingIn, sittingId, given)).toMatchObject({ status: 303, to: `/sittings/${sittingId}/submission` })
  expect([await saved(), await countLate(sittingId)]).toEqual([[], 2])
})
