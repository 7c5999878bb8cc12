import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { action as reports } from '~/routes/sittings.$sittingId.question-reports'
import { action as signingIn } from '~/routes/sittings.$sittingId.sign-in'
import { submitSitting } from '~/assessments/sitting/submit-sitting.server'
import { sql } from '~/shared/sql.server'
import { createSigningCandidate } from '../factories/assessments'
import { createViewer, openSessionOf } from '../factories/people'

const PASSWORD = 'درست و بلند ۱۲۳'
type Page = { step: string; carried: { name: string; value: string }[]; answer?: { refused?: string } }

async function createCandidate() {
  const candidate = await createSigningCandidate(PASSWORD)
  const { sittingId } = candidate
  const post = async (to: typeof reports | typeof signingIn, fields: Record<string, string>, cookie?: string) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    const request = new Request(`http://localhost:3000/sittings/${sittingId}/question-reports`, { method: 'POST', body, headers: cookie ? { Cookie: cookie } : {} })
    const answer = (await to({ request, params: { sittingId }, context: { clientAddress: '192.0.2.9' } as never } as never)) as
      Response | { data: Page; init: { status: number; headers?: Headers } }
    if (answer instanceof Response) return { status: answer.status, to: answer.headers.get('Location') }
    return { status: answer.init.status, page: answer.data }
  }
  const words = () => sql<{ item: number; words: string }[]>`select item, words from question_reports where sitting_id = ${sittingId}`
  return { ...candidate, post, words }
}
const report = () => ({ id: randomUUID(), item: '۲', words: 'دو گزینهٔ درست دارد' })
const typedIn = (fields: object) => Object.entries(fields).map(([name, value]) => ({ name, value: value as string }))

test('a report written after the sign-in ended is carried by the page, and sent with the next sign-in, once', async () => {
  const { mobile, sittingId, post, words } = await createCandidate()
  const given = report()
  expect(await post(reports, given)).toEqual({ status: 307, to: `/sittings/${sittingId}/sign-in` })
  expect(await post(signingIn, given)).toMatchObject({ status: 401, page: { step: 'sign-in', carried: typedIn(given) } })
  const wrong = await post(signingIn, { ...given, identifier: mobile, password: 'نادرست' })
  expect(wrong).toMatchObject({ status: 422, page: { carried: typedIn(given), answer: { refused: 'wrong-sign-in' } } })
  expect(await words()).toHaveLength(0)
  for (const _ of [1, 2])
    expect(await post(signingIn, { ...given, identifier: mobile, password: PASSWORD })).toEqual({ status: 303, to: `/sittings/${sittingId}/question-reports?done=sent` })
  expect(await words()).toEqual([{ item: 2, words: given.words }])
})

test('somebody else who is signed in sends nothing in the candidate’s name, and the words stay', async () => {
  const { mobile, post, words } = await createCandidate()
  const { cookie } = await openSessionOf((await createViewer()).id)
  const given = report()
  expect(await post(reports, given, cookie)).toMatchObject({ status: 307 })
  expect(await post(signingIn, given, cookie)).toMatchObject({ status: 401, page: { step: 'elsewhere', carried: typedIn(given) } })
  expect(await words()).toHaveLength(0)
  expect(await post(signingIn, { ...given, identifier: mobile, password: PASSWORD }, cookie)).toMatchObject({ status: 303 })
  expect(await words()).toHaveLength(1)
})

test('a report that can’t be taken goes back to its form with its words', async () => {
  const { person, mobile, sittingId, post, words } = await createCandidate()
  const signIn = { identifier: mobile, password: PASSWORD }
  for (const given of [{ ...report(), item: '77' }, { ...report(), words: 'آ' }])
    expect(await post(signingIn, { ...given, ...signIn })).toMatchObject({ status: 200, page: { step: 'report', carried: typedIn(given) } })
  await submitSitting(person, sittingId)
  expect(await post(signingIn, { ...report(), ...signIn })).toMatchObject({ status: 200, page: { step: 'report' } })
  expect(await words()).toHaveLength(0)
})
