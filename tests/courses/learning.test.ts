import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { exportOwn } from '~/courses/export.server'
import { homeCards } from '~/courses/home.server'
import { finishLesson } from '~/courses/lessons/finish-lesson.server'
import { readLessonPage } from '~/courses/lessons/lesson-page.server'
import { leaveClass } from '~/courses/enrolments/end-enrolment.server'
import { searchLessons, searchTrainees } from '~/courses/search.server'
import { queryOf } from '~/shared/search'
import { readProgress } from '~/courses/outline.server'
import { findOffering } from '~/courses/offerings.server'
import { answerCheck } from '~/courses/questions/answer-check.server'
import { createMeeting, createTrainee, createOffering, type OfferingMade } from '../factories/courses'
import { readQuizPage } from '~/courses/quizzes/quiz-page.server'
import { fieldOf, triesLeft } from '~/courses/quizzes/quiz'
import { submitQuiz } from '~/courses/quizzes/submit-quiz.server'
import type { Viewer } from '~/people/viewer'
import * as check from '~/routes/offerings.$offeringId.lessons.$lessonId.checks.$itemId'
import * as lesson from '~/routes/offerings.$offeringId.lessons.$lessonId._index'
import { addDays, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { addActivity, setDates } from '../factories/coursework'
import { createViewer, openSessionOf } from '../factories/people'
import { siteOf } from '../ui/site'

const running = () =>
  createOffering({
    startsOn: addDays(today(), -5),
    endsOn: addDays(today(), 60),
    applicationsUntil: addDays(today(), 5),
  })
async function createClass() {
  const offering = await running()
  return { offering, trainee: await createTrainee(offering) }
}

describe('a lesson', () => {
  test('is read once, and the course goes on', async () => {
    const { offering, trainee } = await createClass()
    const next = await Promise.all(Array.from({ length: 5 }, () => finishLesson(trainee, offering.id, 'lesson-1')))
    expect(new Set(next)).toEqual(new Set([`/offerings/${offering.id}/lessons/lesson-2`]))
    expect(await finishLesson(trainee, offering.id, 'lesson-2')).toBe(`/offerings/${offering.id}/quizzes/safety-quiz`)
    const { enrolmentId } = (await findOffering(trainee, offering.id))!
    expect((await readProgress(enrolmentId!)).lessons.sort()).toEqual(['lesson-1', 'lesson-2'])
    expect(await sql`select act from audit_events where act = 'lesson-finished'`).toHaveLength(2)
  })

  test('is open to the class’s trainer, who keeps no progress, and to nobody outside', async () => {
    const { offering } = await createClass()
    const { trainer } = offering.centre
    expect((await readLessonPage(trainer, offering.id, 'lesson-1', 'fa')).isLearning).toBe(false)
    await expect(finishLesson(trainer, offering.id, 'lesson-1')).rejects.toMatchObject({ status: 403 })
    const stranger = await createViewer()
    await expect(readLessonPage(stranger, offering.id, 'lesson-1', 'fa')).rejects.toMatchObject({ status: 404 })
    await expect(finishLesson(stranger, offering.id, 'lesson-1')).rejects.toMatchObject({ status: 404 })
  })

  test('that opens tomorrow shows no word of itself today, and can not be finished', async () => {
    const { offering, trainee } = await createClass()
    await setDates(offering.id, 'lesson', 'lesson-2', addDays(today(), 1), null)
    const { lesson, lock } = await readLessonPage(trainee, offering.id, 'lesson-2', 'fa')
    expect([lesson.document, lock]).toMatchObject([null, { opensOn: addDays(today(), 1) }])
    expect(await finishLesson(trainee, offering.id, 'lesson-2')).toBe(`/offerings/${offering.id}/lessons/lesson-2`)
    expect(await sql`select from lesson_progress`).toHaveLength(0)
    expect((await readLessonPage(offering.centre.trainer, offering.id, 'lesson-2', 'fa')).lesson.document).not.toBeNull()
  })

  test('is found by its title by who sits in its class or teaches it, once, where it opens; by nobody else', async () => {
    const { offering, trainee } = await createClass()
    await createOffering({ centre: offering.centre, courseId: offering.course.id })
    const [title] = await sql<{ title: { fa: string } }[]>`select title from lesson_versions where course_id = ${offering.course.id} and lesson_id = 'lesson-1'`
    const query = queryOf(title!.title.fa.replace('ی', 'ي'))!
    const found = async (viewer: Viewer | undefined) => (await searchLessons(viewer, query)).hits.map(({ to }) => to)
    expect(await found(trainee)).toContain(`/offerings/${offering.id}/lessons/lesson-1`)
    const taught = await found(offering.centre.trainer)
    expect(taught.filter(to => to.endsWith('/lesson-1'))).toHaveLength(1)
    for (const stranger of [undefined, await createViewer()]) expect(await found(stranger)).toEqual([])
  })

  test('and its trainees are found by name by those who teach them, and by nobody else; not who left', async () => {
    const { offering, trainee } = await createClass()
    const { manager, trainer } = offering.centre
    const query = queryOf(trainee.nameFa)!
    const found = async (viewer: Viewer | undefined) => (await searchTrainees(viewer, query)).hits.map(({ to }) => to)
    const [seat] = await sql<{ id: string }[]>`select id from enrolments where person_id = ${trainee.id}`
    expect(await found(trainer)).toEqual([`/offerings/${offering.id}/gradebook/${seat!.id}`])
    for (const other of [undefined, trainee, manager, await createViewer(), (await createOffering()).centre.trainer]) expect(await found(other)).toEqual([])
    await leaveClass(trainee, offering.id, { reason: undefined })
    expect(await found(trainer)).toEqual([])
  })

  test('is not there when the course has none of that name', async () => {
    const { offering, trainee } = await createClass()
    await expect(readLessonPage(trainee, offering.id, 'lesson-9', 'fa')).rejects.toMatchObject({ status: 404 })
    await expect(finishLesson(trainee, offering.id, 'lesson-9')).rejects.toMatchObject({ status: 404 })
  })

  test('stays readable when the course is over, but its progress stands', async () => {
    const { offering, trainee } = await createClass()
    await sql`update enrolments set ended_at = now(), ended_as = 'completed' where person_id = ${trainee.id}`
    expect((await readLessonPage(trainee, offering.id, 'lesson-1', 'en')).isLearning).toBe(false)
    await expect(finishLesson(trainee, offering.id, 'lesson-1')).rejects.toMatchObject({ status: 403 })
  })
})

describe('a check inside a lesson', () => {
  const asked = ({ id, course }: OfferingMade) => ({
    offeringId: id,
    lessonId: 'lesson-1',
    itemId: course.items[0]!.id,
  })
  const answer = (trainee: Viewer, offering: OfferingMade, ...answer: string[]) =>
    answerCheck(trainee, asked(offering), { version: offering.course.items[0]!.versionId, answer })

  test('says nothing of its key before it is answered, and everything after', async () => {
    const { offering, trainee } = await createClass()
    const before = await readLessonPage(trainee, offering.id, 'lesson-1', 'fa')
    expect(JSON.stringify(before)).not.toMatch(/Because|right/)
    expect(await answer(trainee, offering, 'b')).toEqual({ code: 'check-1', isRight: false })
    const after = await readLessonPage(trainee, offering.id, 'lesson-1', 'fa')
    expect(after.lesson.checks['check-1']!.outcome).toMatchObject({ value: 'b', isRight: false, right: 'a' })
  })

  test('may be answered again; the last answer is shown and all are kept', async () => {
    const { offering, trainee } = await createClass()
    await answer(trainee, offering, 'b')
    expect(await answer(trainee, offering, 'a')).toMatchObject({ isRight: true })
    const { lesson } = await readLessonPage(trainee, offering.id, 'lesson-1', 'fa')
    expect(lesson.checks['check-1']!.outcome).toMatchObject({ value: 'a', isRight: true })
    expect((await exportOwn(trainee.id)).checks).toHaveLength(2)
  })

  test('keeps a number that can’t be read in its field, beside what is wrong with it', async () => {
    const { offering, trainee } = await createClass()
    const { id: itemId } = offering.course.items[0]!
    const [version] = await sql<[{ id: string }]>`
      insert into item_versions (item_id, version, source, checksum, kind, difficulty, body, key, feedback, author_name, reviewer_name, reviewed_at, ready_at)
      select item_id, 2, source, 'y', 'numeric', 1, '{"stem": {"fa": "چند آمپر؟", "en": "How many amperes?"}}', '{"kind": "numeric", "value": "30", "tolerance": "0"}',
        feedback, author_name, reviewer_name, now(), now() from item_versions where item_id = ${itemId} returning id`
    await sql`update items set current_version_id = ${version.id} where id = ${itemId}`
    const { cookie } = await openSessionOf(trainee.id)
    const params = { offeringId: offering.id, lessonId: 'lesson-1', itemId }
    const posted = async (answer: string) => {
      const request = new Request('http://localhost:3000/', { method: 'POST', body: new URLSearchParams({ version: version.id, answer }), headers: { Cookie: cookie } })
      return ((await check.action({ request, params, context: {} } as never)) as Response).headers.get('Location')!
    }
    const fieldAt = async (to: string) => {
      const loader = () => lesson.loader({ request: new Request(`http://localhost:3000${to}`, { headers: { Cookie: cookie } }), params, context: {} } as never)
      const html = await (await siteOf({ page: { default: lesson.default, loader } } as never)('/page', { 'Accept-Language': 'fa' })).text()
      return { value: /<input[^>]*name="answer"[^>]*>/.exec(html)![0].match(/ value="([^"]*)"/)?.[1], isTold: html.includes('این عدد خوانده نمی‌شود') }
    }
    expect(await fieldAt(await posted('۳۰٫۵ آمپر'))).toEqual({ value: '۳۰٫۵ آمپر', isTold: true })
    expect(await fieldAt(await posted('۳۱'))).toEqual({ value: '۳۱', isTold: false })
    // What was answered before isn't shown over what was typed now.
    expect(await fieldAt(await posted('سی'))).toEqual({ value: 'سی', isTold: true })
    expect(await fieldAt(await posted(''))).toEqual({ value: '۳۱', isTold: false })
  })

  test('asks for an answer when none was given', async () => {
    const { offering, trainee } = await createClass()
    expect(await answer(trainee, offering)).toMatchObject({ refused: 'nothing-chosen' })
    expect(await answer(trainee, offering, 'z')).toMatchObject({ refused: 'nothing-chosen' })
  })

  test('is answered only in the lesson where it stands, by who sits in the class', async () => {
    const { offering, trainee } = await createClass()
    const { items } = offering.course
    const version = items[0]!.versionId
    await expect(
      answerCheck(trainee, { ...asked(offering), lessonId: 'lesson-2' }, { version, answer: ['a'] }),
    ).rejects.toMatchObject({ status: 404 })
    await expect(
      answerCheck(
        trainee,
        { ...asked(offering), itemId: items[1]!.id },
        { version: items[1]!.versionId, answer: ['a'] },
      ),
    ).rejects.toMatchObject({ status: 404 })
    await expect(answer(offering.centre.trainer, offering, 'a')).rejects.toMatchObject({ status: 403 })
    await expect(answer(await createViewer(), offering, 'a')).rejects.toMatchObject({ status: 404 })
  })

  test('keeps its answers for good: the app can not change or take them away', async () => {
    await expect(sql`update check_answers set is_right = true`).rejects.toMatchObject({ code: '42501' })
    await expect(sql`delete from quiz_attempts`).rejects.toMatchObject({ code: '42501' })
  })
})

describe('a quiz', () => {
  const RIGHT: Record<string, string[]> = {
    'check-1': ['a'],
    'quiz-1': ['a', 'c'],
    'quiz-2': ['false'],
    'quiz-3': ['۳۰٫۵'],
  }
  function paperOf(offering: OfferingMade, answers: Record<string, string[]>, attempt = randomUUID() as string) {
    const form = new FormData()
    form.set('attempt', attempt)
    for (const { versionId, code } of offering.course.items) {
      form.append('version', versionId)
      for (const value of answers[code] ?? []) form.append(fieldOf(versionId), value)
    }
    return form
  }
  const submit = (trainee: Viewer, offering: OfferingMade, form: FormData) =>
    submitQuiz(trainee, offering.id, 'safety-quiz', form)

  test('is passed by enough right answers, and the best of several tries counts', async () => {
    const { offering, trainee } = await createClass()
    await submit(trainee, offering, paperOf(offering, {}))
    await submit(trainee, offering, paperOf(offering, RIGHT))
    await submit(trainee, offering, paperOf(offering, { ...RIGHT, 'quiz-1': ['a'] }))
    const { attempts } = await readQuizPage(trainee, offering.id, 'safety-quiz', null)
    expect(attempts.map(({ right, isPassed }) => [right, isPassed])).toEqual([[0, false], [4, true], [3, true]])
    const { enrolmentId } = (await findOffering(trainee, offering.id))!
    expect((await readProgress(enrolmentId!)).quizzes).toEqual([
      { activityId: 'safety-quiz', right: 4, questions: 4, isPassed: true, tries: 3 },
    ])
  })

  test('sent twice is one try', async () => {
    const { offering, trainee } = await createClass()
    const attempt = randomUUID()
    await Promise.all(Array.from({ length: 5 }, () => submit(trainee, offering, paperOf(offering, RIGHT, attempt))))
    expect((await readQuizPage(trainee, offering.id, 'safety-quiz', null)).attempts).toHaveLength(1)
  })

  test('shows what was right only to who has tried', async () => {
    const { offering, trainee } = await createClass()
    expect(JSON.stringify(await readQuizPage(trainee, offering.id, 'safety-quiz', null))).not.toContain('Because')
    const tried = await submit(trainee, offering, paperOf(offering, { 'quiz-1': ['b'] }))
    const attempt = 'attemptId' in tried ? tried.attemptId : ''
    const { shown } = await readQuizPage(trainee, offering.id, 'safety-quiz', attempt)
    expect(shown!.answers.find(({ item }) => item.code === 'quiz-1')!.outcome).toMatchObject({
      value: ['b'],
      isRight: false,
      right: ['a', 'c'],
    })
    const classmate = await createTrainee(offering)
    expect((await readQuizPage(classmate, offering.id, 'safety-quiz', attempt)).shown).toBeNull()
  })

  test('asks again for a number that is none, and keeps what was typed', async () => {
    const { offering, trainee } = await createClass()
    const answer = await submit(trainee, offering, paperOf(offering, { ...RIGHT, 'quiz-3': ['سی'] }))
    const field = fieldOf(offering.course.items[3]!.versionId)
    expect(answer).toMatchObject({ errors: { [field]: expect.anything() }, typed: { [field]: 'سی' } })
  })

  test('can not be made smaller or other than it is', async () => {
    const { offering, trainee } = await createClass()
    const form = paperOf(offering, RIGHT)
    form.delete('version')
    form.append('version', offering.course.items[0]!.versionId)
    await expect(submit(trainee, offering, form)).rejects.toMatchObject({ status: 400 })
    const one = new FormData()
    one.set('attempt', randomUUID())
    one.set('version', offering.course.items[0]!.versionId)
    one.set(fieldOf(offering.course.items[0]!.versionId), 'a')
    expect(await submit(trainee, offering, one)).toHaveProperty('errors')
  })

  test('with three tries takes three of twenty at once, and says how many are left', async () => {
    const { offering, trainee } = await createClass()
    await addActivity(offering.course.id, { id: 'final-quiz', kind: 'quiz', tries: 3, items: offering.course.items })
    const answers = await Promise.all(Array.from({ length: 20 }, () =>
      submitQuiz(trainee, offering.id, 'final-quiz', paperOf(offering, {}))))
    expect(answers.filter(answer => 'attemptId' in answer)).toHaveLength(3)
    expect(answers.filter(answer => 'refused' in answer && answer.refused === 'no-try-left')).toHaveLength(17)
    const { attempts, quiz } = await readQuizPage(trainee, offering.id, 'final-quiz', null)
    expect(triesLeft(quiz, attempts.length)).toBe(0)
  })

  test('whose last try counts is not passed by an earlier one', async () => {
    const { offering, trainee } = await createClass()
    await addActivity(offering.course.id, { id: 'last-quiz', kind: 'quiz', counts: 'last', items: offering.course.items })
    for (const answers of [RIGHT, {}]) await submitQuiz(trainee, offering.id, 'last-quiz', paperOf(offering, answers))
    const { enrolmentId } = (await findOffering(trainee, offering.id))!
    expect((await readProgress(enrolmentId!)).quizzes).toMatchObject([{ activityId: 'last-quiz', right: 0, isPassed: false, tries: 2 }])
  })

  test('opens after what must be done first; until then neither its questions nor an answer pass', async () => {
    const { offering, trainee } = await createClass()
    await addActivity(offering.course.id, { id: 'after-quiz', kind: 'quiz', requires: ['lesson-1'], items: offering.course.items })
    const shut = await readQuizPage(trainee, offering.id, 'after-quiz', null)
    expect(shut).toMatchObject({ lock: { first: [{ id: 'lesson-1' }] }, quiz: { items: [] } })
    expect(await submitQuiz(trainee, offering.id, 'after-quiz', paperOf(offering, RIGHT))).toEqual({ refused: 'shut' })
    await finishLesson(trainee, offering.id, 'lesson-1')
    expect(await submitQuiz(trainee, offering.id, 'after-quiz', paperOf(offering, RIGHT))).toHaveProperty('attemptId')
  })

  test('is for the class’s trainees', async () => {
    const { offering } = await createClass()
    await expect(submit(offering.centre.trainer, offering, paperOf(offering, RIGHT))).rejects.toMatchObject({
      status: 403,
    })
    await expect(submit(await createViewer(), offering, paperOf(offering, RIGHT))).rejects.toMatchObject({
      status: 404,
    })
  })
})

describe('home', () => {
  test('tells a trainee the next lesson, and a trainer the class', async () => {
    const { offering, trainee } = await createClass()
    await finishLesson(trainee, offering.id, 'lesson-1')
    expect(await homeCards(trainee)).toMatchObject([
      { kind: 'course-next', link: `/offerings/${offering.id}/lessons/lesson-2`, urgency: 'now' },
    ])
    expect(await homeCards(offering.centre.trainer)).toContainEqual(
      expect.objectContaining({ kind: 'class', link: `/offerings/${offering.id}` }),
    )
  })

  test('tells a trainee when the class meets next, what is due soon and what is overdue', async () => {
    const { offering, trainee } = await createClass()
    const day = today()
    await createMeeting(offering, { startsAt: new Date(Date.now() + 30 * 86_400_000) })
    expect((await homeCards(trainee)).map(({ kind }) => kind)).toEqual(['course-next'])
    const [later, next] = [3, 2].map(days => new Date(Date.now() + days * 86_400_000)) as [Date, Date]
    await createMeeting(offering, { startsAt: later })
    await createMeeting(offering, { startsAt: next, room: 'کارگاه ۱' })
    await setDates(offering.id, 'lesson', 'lesson-1', null, addDays(day, -1))
    await setDates(offering.id, 'lesson', 'lesson-2', null, addDays(day, 2))
    const cards = await homeCards(trainee)
    expect(cards).toContainEqual(expect.objectContaining({ kind: 'next-meeting', due: next.toISOString(), detail: { fa: 'کارگاه ۱', en: 'کارگاه ۱' } }))
    expect(cards).toContainEqual(expect.objectContaining({ kind: 'step-overdue', link: `/offerings/${offering.id}/lessons/lesson-1`, urgency: 'now' }))
    expect(cards).toContainEqual(expect.objectContaining({ kind: 'step-due', link: `/offerings/${offering.id}/lessons/lesson-2`, due: addDays(day, 2) }))
    for (const lesson of ['lesson-1', 'lesson-2']) await finishLesson(trainee, offering.id, lesson)
    expect((await homeCards(trainee)).map(({ kind }) => kind)).toEqual(['course-next', 'next-meeting'])
  })

  test('tells who has applied how that stands, and the centre what to answer', async () => {
    const offering = await createOffering({ seats: 1 })
    await createTrainee(offering)
    const { applyForOffering } = await import('~/courses/applications/apply-for-offering.server')
    const waiting = await createViewer()
    await applyForOffering(waiting, offering.id, { note: undefined })
    expect(await homeCards(waiting)).toMatchObject([{ kind: 'application-waiting' }])
    await sql`update offerings set seats = 2 where id = ${offering.id}`
    const open = await createViewer()
    await applyForOffering(open, offering.id, { note: undefined })
    const kinds = (await homeCards(offering.centre.manager)).map(({ kind }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['offerings', 'applications-to-answer', 'seats-free']))
  })

  test('sends who has nothing yet to the catalogue', async () => {
    expect(await homeCards(await createViewer())).toMatchObject([{ kind: 'find-course', link: '/courses' }])
  })
})
