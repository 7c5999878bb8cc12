import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { transferTrainee } from '~/courses/enrolments/transfer-trainee.server'
import { listRoster } from '~/courses/offerings.server'
import { QuizPage } from '~/courses/quizzes/quiz-page'
import { readQuizPage } from '~/courses/quizzes/quiz-page.server'
import { fieldOf } from '~/courses/quizzes/quiz'
import { submitQuiz } from '~/courses/quizzes/submit-quiz.server'
import { addDays, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { createOffering } from '../factories/courses'
import { addActivity, createClass } from '../factories/coursework'
import { done } from '../factories/people'
import { siteOf } from '../ui/site'

const RIGHT: Record<string, string[]> = { 'check-1': ['a'], 'quiz-1': ['a', 'c'], 'quiz-2': ['false'], 'quiz-3': ['30'] }

/** A quiz to be tried well or badly, and its page as the trainee then reads it. */
async function quizOf(wanted: { counts?: 'best' | 'last'; tries?: number }) {
  const { offering, trainee } = await createClass()
  await addActivity(offering.course.id, { id: 'end-quiz', kind: 'quiz', items: offering.course.items, ...wanted })
  const attempt = async (answers: Record<string, string[]>, at = offering.id) => {
    const form = new FormData()
    form.set('attempt', randomUUID())
    for (const { versionId, code } of offering.course.items) {
      form.append('version', versionId)
      for (const value of answers[code] ?? []) form.append(fieldOf(versionId), value)
    }
    const made = await submitQuiz(trainee, at, 'end-quiz', form)
    return 'attemptId' in made ? made.attemptId : made
  }
  const read = async (attemptId: string | null = null, at = offering.id) => {
    const page = await readQuizPage(trainee, at, 'end-quiz', attemptId)
    return (await siteOf({ page: { default: () => <QuizPage {...page} /> } })('/page')).text()
  }
  return { offering, trainee, attempt, read }
}

describe('a trainee is told of a quiz', () => {
  test('whose last try counts, before another try that a pass may be lost, and after it that it was', async () => {
    const { offering, attempt, read } = await quizOf({ counts: 'last', tries: 2 })
    expect(await read()).toContain('نتیجهٔ آخرین بار می‌ماند.')
    const passed = (await attempt(RIGHT)) as string
    const well = await read(passed)
    expect(well).toContain('همین نتیجه به حساب می‌آید.')
    expect(well).toContain('۱ بار دیگر مانده است.')
    expect(await read()).toMatch(/این خودآزمایی را گذرانده‌اید.*نتیجهٔ تازه جای آن را می‌گیرد/s)
    expect((await listRoster(offering.id, 1)).rows[0]!.quizzesPassed).toBe(1)
    const lost = await read((await attempt({})) as string)
    expect(lost).toMatch(/پیش از این گذرانده بودید.*بارهای شما به پایان رسیده است/s)
    expect(lost).not.toContain('دوباره بیازمایید')
    expect(await read(passed)).toContain('نتیجهٔ آخرین بار، ۰ از ۴، به حساب می‌آید.')
    expect((await listRoster(offering.id, 1)).rows[0]!.quizzesPassed).toBe(0)
  })

  test('whose best try counts, that nothing can be lost', async () => {
    const { attempt, read } = await quizOf({})
    await attempt(RIGHT)
    expect(await read()).toContain('بهترین نتیجهٔ شما تا اینجا ۴ از ۴ است؛ با آزمودن دوباره کم نمی‌شود.')
    expect(await read((await attempt({})) as string)).toContain('بهترین نتیجهٔ شما، ۴ از ۴، همچنان به حساب می‌آید.')
  })

  test('that was begun in another class: its tries go along, are counted together and can be read', async () => {
    const { offering, trainee, attempt, read } = await quizOf({ tries: 2 })
    const first = (await attempt({})) as string
    const to = await createOffering({
      centre: offering.centre, courseId: offering.course.id,
      startsOn: addDays(today(), -3), endsOn: addDays(today(), 70), applicationsUntil: addDays(today(), 5),
    })
    const [enrolment] = await sql<[{ id: string }]>`select id from enrolments where person_id = ${trainee.id}`
    await done(transferTrainee(offering.centre.manager, offering.id, enrolment.id, { toOfferingId: to.id, reason: 'جابه‌جایی خانواده' }))
    expect(await read(first, to.id)).toContain('۰ از ۴ درست')
    await attempt(RIGHT, to.id)
    expect(await attempt(RIGHT, to.id)).toEqual({ refused: 'no-try-left' })
  })
})
