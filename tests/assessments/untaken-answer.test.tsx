import { expect, test } from 'vitest'
import { carryingMessages as messages } from '~/assessments/sitting/carrying-messages'
import { countLate } from '~/assessments/sitting/sittings.server'
import { submitSitting } from '~/assessments/sitting/submit-sitting.server'
import { UntakenPage } from '~/assessments/sitting/untaken-page'
import { LONGEST_ANSWER } from '~/courses/questions/question'
import { action as paper } from '~/routes/sittings.$sittingId._index'
import { action as signingIn } from '~/routes/sittings.$sittingId.sign-in'
import { action as untaken } from '~/routes/sittings.$sittingId.untaken-answers'
import { sql } from '~/shared/sql.server'
import { createSitting } from '../factories/assessments'
import { createViewer, openSessionOf } from '../factories/people'
import { siteOf } from '../ui/site'

type Door = typeof paper | typeof signingIn | typeof untaken
type Carried = { name: string; value: string }[]
const long = `${'متن بلند '.repeat(LONGEST_ANSWER / 8)}آخرین واژه`

/** A sitting that has ended, and what its candidate's browser still posts. */
async function createLate() {
  const sitting = await createSitting()
  const { sittingId } = sitting
  await submitSitting(sitting.trainee, sittingId)
  const post = async (door: Door, fields: [string, string][], who = sitting.trainee) => {
    const body = new FormData()
    for (const [name, value] of fields) body.append(name, value)
    const { cookie } = await openSessionOf(who.id)
    const request = new Request(`http://localhost:3000/sittings/${sittingId}`, { method: 'POST', body, headers: { Cookie: cookie } })
    return (await door({ request, params: { sittingId }, context: { clientAddress: '192.0.2.9' } as never } as never)) as
      Response & { data: { carried: Carried; step?: string }; init: { status: number } }
  }
  return { ...sitting, post }
}
const fields: [string, string][] = [['shown', '1.0'], ['item-1', long], ['shown', '2.0'], ['item-2', 'b'], ['then', 'finish']]
const left: Carried = [{ name: 'shown', value: '1.0' }, { name: 'item-1', value: long }]

test('an answer that is too long and comes after the end is shown again as it was typed; the others are kept apart, once', async () => {
  const { post, sittingId } = await createLate()
  const sent = await post(paper, fields)
  expect([sent.status, sent.headers.get('Location')]).toEqual([307, `/sittings/${sittingId}/untaken-answers`])
  const shown = await post(untaken, fields)
  expect([shown.init.status, shown.data.carried]).toEqual([422, left])
  expect(await countLate(sittingId)).toBe(1)
  // After a sign-in the page that carried the answers shows it.
  expect((await post(signingIn, fields)).data).toMatchObject({ step: 'untaken', carried: left })
  // Shortened, it is kept apart as the others are.
  const shortened = await post(paper, [['shown', '1.0'], ['item-1', 'کوتاه'], ['then', 'finish']])
  expect([shortened.status, shortened.headers.get('Location')]).toEqual([303, `/sittings/${sittingId}/submission`])
  expect(await sql`select value from late_answers where sitting_id = ${sittingId} and item = 1`).toEqual([{ value: 'کوتاه' }])
})

test('nobody else is shown anything there', async () => {
  const { post } = await createLate()
  await expect(post(untaken, fields, await createViewer())).rejects.toMatchObject({ status: 404 })
})

test('the page says which answer it was and holds every word of it; opened without one it leads to the end', async () => {
  const pages = siteOf({
    long: { default: () => <UntakenPage address="/sittings/1" carried={left} /> }, none: { default: () => <UntakenPage address="/sittings/1" /> },
  })
  const page = async (path: string) => (await (await pages(path, { 'Accept-Language': 'fa' })).text()).replaceAll('<!-- -->', '')
  const html = await page('/long')
  for (const words of [messages.untaken.fa, 'پرسش ۱', 'آخرین واژه</textarea>', 'name="item-1"', 'value="1.0"', 'action="/sittings/1"']) expect(html).toContain(words)
  expect(await page('/none')).toContain(messages.nothingHere.fa)
})
