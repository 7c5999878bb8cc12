import { expect, test } from 'vitest'
import { neutraliseItem } from '~/assessments/analysis/neutralise-item.server'
import { planRescoring, type Plan } from '~/assessments/analysis/rescoring.server'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { recordPracticalMark } from '~/assessments/practical/record-practical-mark.server'
import { messages } from '~/assessments/results/messages'
import { publishResults } from '~/assessments/results/publish-results.server'
import { listPublications, readOwnResults } from '~/assessments/results/results.server'
import { letterWords, readResultLetter } from '~/assessments/results/result-letter.server'
import { unpublishResults } from '~/assessments/results/unpublish-results.server'
import { saveAnswers } from '~/assessments/sitting/save-answers.server'
import { startSitting } from '~/assessments/sitting/start-sitting.server'
import { submitSitting } from '~/assessments/sitting/submit-sitting.server'
import type { Viewer } from '~/people/viewer'
import * as desk from '~/routes/exam-sessions.$examSessionId.results'
import * as results from '~/routes/results'
import { today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { lookThroughSample } from '../../db/seed/look-through-sample'
import { answerTo, createCentre, createSession, createTrainee, minutesFrom } from '../factories/assessments'
import { done, openSessionOf } from '../factories/people'
import { siteOf } from '../ui/site'

/** Two who sat the same four questions: taking the fourth out changes Ali's published mark and not Bita's. */
async function createPublished() {
  const centre = await createCentre({ perUnit: 2 })
  const startsFrom = minutesFrom(new Date(), -120)
  const examSessionId = await createSession(centre, { startsFrom, lateMinutes: 60, blueprint: { safety: 2, wiring: 2 } })
  const at = minutesFrom(startsFrom, 5)
  let broken = ''
  const sit = async (right: number) => {
    const trainee = await createTrainee(centre)
    await done(bookSeat(trainee, examSessionId, undefined, at))
    const { id } = await done(startSitting(trainee, examSessionId, at))
    const items = await sql<{ position: number; itemVersionId: string }[]>`
      select position, item_version_id from sitting_items where sitting_id = ${id} order by item_version_id`
    broken = items[3]!.itemVersionId
    await saveAnswers(trainee, id, items.map(({ position }, i) => answerTo(position, i < right ? 'a' : 'c')), minutesFrom(at, 10))
    await submitSitting(trainee, id, minutesFrom(at, 20))
    return trainee
  }
  const world = { ...centre, examSessionId, ali: await sit(3), bita: await sit(4) }
  await lookThroughSample(world.officer, examSessionId)
  const first = await done(publishResults(world.officer, examSessionId, 'written'))
  const { seen } = (await planRescoring(sql, world.officer, examSessionId, { itemVersionId: broken })) as Plan
  await done(neutraliseItem(world.officer, examSessionId, { itemVersionId: broken, reason: 'دو گزینه یکسان است', seen }))
  const [correction] = await listPublications(examSessionId)
  return { ...world, first: first.id, correction: correction!.id }
}
const marksOf = async (who: Viewer) => (await readOwnResults(who, today())).results.map(({ writtenMarks }) => Number(writtenMarks))
async function pageOf(route: { default: () => React.ReactNode; loader: (args: never) => unknown }, who: Viewer, params = {}) {
  const { cookie } = await openSessionOf(who.id)
  const loader = () => route.loader({ request: new Request('http://localhost/', { headers: { Cookie: cookie } }), params, context: {} } as never)
  return (await (await siteOf({ page: { default: route.default, loader } } as never)('/page', { 'Accept-Language': 'fa' })).text()).replaceAll('<!-- -->', '')
}

test('a correction isn’t taken back by itself: the marks that it put right would stand again', async () => {
  const { officer, examSessionId, ali, correction } = await createPublished()
  expect(await marksOf(ali)).toEqual([100])
  expect(await unpublishResults(officer, examSessionId, correction, 'شتاب کردم')).toEqual({ refused: 'is-correction' })
  await expect(sql`insert into unpublications (publication_id, reason, unpublished_by) values (${correction}, 'شتاب', ${officer.id})`)
    .rejects.toMatchObject({ constraint_name: 'unpublications_whole' })
  expect(await marksOf(ali)).toEqual([100])
  const page = await pageOf(desk, officer, { examSessionId })
  expect(page).toContain(messages.correction.fa)
  // One button for the two of them: the first one's.
  expect(page.match(/name="intent" value="unpublish"/g)).toHaveLength(1)
  expect(page).toContain('۱ اعلام بعدی نیز با آن پس گرفته می‌شود')
})

test('the first publication takes its correction along; whoever read a result is told why it is gone, until it is published anew', async () => {
  const { officer, examSessionId, ali, bita, first, correction } = await createPublished()
  await expect(sql`insert into unpublications (publication_id, reason, unpublished_by) values (${first}, 'نیمه', ${officer.id})`)
    .rejects.toMatchObject({ constraint_name: 'unpublications_whole' })
  await Promise.all(Array.from({ length: 10 }, () => unpublishResults(officer, examSessionId, first, 'برگه‌ها جابه‌جا شده بود')))
  expect(await listPublications(examSessionId)).toMatchObject([{ id: correction, reason: 'برگه‌ها جابه‌جا شده بود' }, { id: first, reason: 'برگه‌ها جابه‌جا شده بود' }])
  expect([await marksOf(ali), await marksOf(bita)]).toEqual([[], []])
  for (const who of [ali, bita]) {
    expect(await sql`select from notices where person_id = ${who.id} and kind = 'result-withdrawn'`).toHaveLength(1)
    const page = await pageOf(results, who)
    for (const words of ['نتیجهٔ آزمون کتبی «', 'پس گرفته شد', 'برگه‌ها جابه‌جا شده بود']) expect(page).toContain(words)
  }
  await lookThroughSample(officer, examSessionId)
  await done(publishResults(officer, examSessionId, 'written'))
  expect([await marksOf(ali), await marksOf(bita)]).toEqual([[100], [100]])
  expect(await pageOf(results, ali)).not.toContain('پس گرفته شد')
  expect((await readOwnResults(bita, today())).withdrawn).toEqual([])
})

test('a part that was taken back says so beside the other one, on the page and in the letter, and no next step is made up', async () => {
  const { officer, assessor, secondAssessor, examSessionId, ali, first } = await createPublished()
  const bookings = await sql<{ id: string; personId: string }[]>`select id, person_id from bookings where exam_session_id = ${examSessionId}`
  for (const { id: bookingId } of bookings)
    for (const by of [assessor, secondAssessor]) await recordPracticalMark(by, examSessionId, { bookingId, marks: '90', note: 'تابلو را درست بست' })
  await done(publishResults(officer, examSessionId, 'practical'))
  await unpublishResults(officer, examSessionId, first, 'برگه‌ها جابه‌جا شده بود')
  const page = (await pageOf(results, ali)).split('<article')[1]!
  for (const words of [messages.takenBackPart, messages.takenBackVerdict, messages.waitAnew]) expect(page).toContain(words.fa)
  for (const words of [messages.notYet, messages.pending, messages.waitPractical]) expect(page).not.toContain(words.fa)
  const letter = letterWords(await readResultLetter(ali, examSessionId, bookings.find(({ personId }) => personId === ali.id)!.id), 'en', new Date())
  expect(letter.verdict).toBe(messages.takenBackVerdict.en)
  expect(letter.rows.map(({ outcome }) => outcome)).toEqual([messages.takenBackPart.en, 'Passed'])
})
