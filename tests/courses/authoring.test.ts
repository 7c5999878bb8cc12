import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { changeCourse } from '~/courses/authoring/change-course.server'
import { createCourse } from '~/courses/authoring/create-course.server'
import { readCourseDraft, readLessonDraft } from '~/courses/authoring/drafts.server'
import { duplicateCourse } from '~/courses/authoring/duplicate-course.server'
import { editFacts } from '~/courses/authoring/edit-facts.server'
import { readEditorPage } from '~/courses/authoring/editor-page.server'
import { keepCopy } from '~/courses/authoring/keep-copy.server'
import { listOwnCourses } from '~/courses/authoring/own-courses.server'
import { readPublication } from '~/courses/authoring/publication.server'
import { publishCourse } from '~/courses/authoring/publish-course.server'
import { saveLesson, type LessonAsked } from '~/courses/authoring/save-lesson.server'
import { finishLesson } from '~/courses/lessons/finish-lesson.server'
import { findCourse, readOutline } from '~/courses/outline.server'
import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import { createCentre, createCourse as createShipped, createOffering, createTrainee, type Centre } from '../factories/courses'
import { createStaff, createViewer, done } from '../factories/people'

const words = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })
const order = (more = {}) => ({
  id: randomUUID(), titleFa: 'نصب کولر', titleEn: 'Fitting coolers', standardId: undefined, tradeId: undefined, hoursTheory: 8,
  hoursPractice: 16, ...more,
})
const written = (revision: number, text: string, more: Partial<LessonAsked> = {}): LessonAsked => ({
  revision, language: 'fa', title: 'درس', summary: undefined, minutes: 20, document: JSON.stringify(words(text)), markdown: undefined,
  auto: undefined, ...more,
})
const asked = (revision: number, act: string, more = {}) => ({ revision, act, title: undefined, language: 'fa' as 'fa' | 'en', kind: undefined, requires: [] as string[], ...more })
/** What was written was taken. */
async function kept<T>(act: Promise<T>) {
  const answer = await done(act)
  if (typeof answer === 'object' && answer !== null && 'problems' in answer) throw new Error(JSON.stringify(answer))
  return answer as Exclude<typeof answer, { problems: unknown }>
}
const outlineOf = async (courseId: string) => (await readCourseDraft(courseId))!.outline
const lessonsOf = async (courseId: string) => (await outlineOf(courseId)).sections.map(section => section.lessons.map(({ id }) => id))

async function begin(centre?: Centre) {
  const at = centre ?? (await createCentre())
  const { id } = await done(createCourse(at.trainer, at.id, order()))
  const change = async (act: string, more = {}, by: Viewer = at.trainer) =>
    changeCourse(by, id, asked((await readCourseDraft(id))!.revision, act, more))
  return { id, centre: at, change }
}

const facts = (revision: number) => ({
  revision, titleFa: 'نصب کولر', titleEn: 'Fitting coolers', summaryFa: 'خلاصه', summaryEn: undefined, outcomesFa: 'نصب\nسرویس',
  outcomesEn: 'Fit', afterFa: 'کار در کارگاه', afterEn: undefined, hoursTheory: 8, hoursPractice: 16,
})

/** A course of one lesson with all that publishing asks for. */
async function ready(centre?: Centre) {
  const course = await begin(centre)
  const { id: lessonId } = await done(course.change('add-lesson:section-1', { title: 'ابزار' }))
  await kept(saveLesson(course.centre.trainer, course.id, lessonId, written(1, 'آچار و پیچ‌گوشتی', { title: 'ابزار' })))
  await done(editFacts(course.centre.trainer, course.id, facts((await readCourseDraft(course.id))!.revision)))
  return { ...course, lessonId, publish: async () => publishCourse(course.centre.trainer, course.id, (await readPublication(course.id))!.state) }
}

describe('a course of one’s own', () => {
  test('is begun by a trainer as a draft that no reader sees', async () => {
    const { id, centre } = await begin()
    expect(await findCourse(id)).toBeUndefined()
    expect(await listOwnCourses(centre.id)).toMatchObject([{ id, isPublished: false, isChanged: true }])
    expect(await sql`select act, organisation_id from audit_events where subject_id = ${id}`).toEqual([
      { act: 'course-created', organisationId: centre.id },
    ])
  })

  test('sent twice is begun once', async () => {
    const centre = await createCentre()
    const same = order()
    await Promise.all(Array.from({ length: 20 }, () => createCourse(centre.trainer, centre.id, same)))
    expect(await listOwnCourses(centre.id)).toHaveLength(1)
  })

  test('for a standard begins with its units as sections', async () => {
    const centre = await createCentre()
    const { id } = await done(createCourse(centre.trainer, centre.id, order({ standardId: 'building-electrician-2' })))
    expect((await outlineOf(id)).sections.length).toBeGreaterThan(1)
  })

  test('is written by its centre’s trainers and manager: to others it isn’t there, to those above it is closed', async () => {
    const { id, centre } = await begin()
    const other = await createCentre()
    await expect(readEditorPage(await createViewer(), id)).rejects.toMatchObject({ status: 404 })
    await expect(readEditorPage(other.trainer, id)).rejects.toMatchObject({ status: 404 })
    await expect(readEditorPage(await createStaff('assessment_officer', centre.id), id)).rejects.toMatchObject({ status: 403 })
    expect(await readEditorPage(centre.manager, id)).toMatchObject({ revision: 1 })
    const shipped = await createShipped()
    await expect(readEditorPage(centre.trainer, shipped.id)).rejects.toMatchObject({ status: 403 })
    expect(await readEditorPage(centre.administrator, shipped.id)).toMatchObject({ revision: 0 })
  })
})

describe('the outline', () => {
  test('is moved by one step, over the edge into the next section and back', async () => {
    const { id, change } = await begin()
    const { id: second } = await done(change('add-section', { title: 'دوم' }))
    const ids = []
    for (const title of ['یک', 'دو', 'سه']) ids.push((await done(change('add-lesson:section-1', { title }))).id)
    const [a, b, c] = ids as [string, string, string]
    await done(change(`up:lesson:${c}`))
    expect(await lessonsOf(id)).toEqual([[a, c, b], []])
    await done(change(`down:lesson:${b}`))
    expect(await lessonsOf(id)).toEqual([[a, c], [b]])
    await done(change(`up:lesson:${b}`))
    expect(await lessonsOf(id)).toEqual([[a, c, b], []])
    await done(change(`place:lesson:${a}:${second}:0`))
    expect(await lessonsOf(id)).toEqual([[c, b], [a]])
    await done(change(`up:section:${second}`))
    expect(await lessonsOf(id)).toEqual([[a], [c, b]])
  })

  test('keeps a title in the language that its author’s page speaks', async () => {
    const { id, change } = await begin()
    const lesson = await done(change('add-lesson:section-1', { title: 'Tools', language: 'en' }))
    await done(change('add-activity:section-1', { title: 'ابزار', language: 'fa', kind: 'quiz' }))
    await done(change('add-section', { title: 'Safety', language: 'en' }))
    expect((await readLessonDraft(id, lesson.id))!.title).toEqual({ fa: '', en: 'Tools' })
    const { sections } = await outlineOf(id)
    expect([sections[0]!.activities[0]!.title, sections.at(-1)!.title]).toEqual([{ fa: 'ابزار', en: '' }, { fa: '', en: 'Safety' }])
  })

  test('refuses prerequisites that go in a circle', async () => {
    const { change } = await begin()
    const { id: a } = await done(change('add-lesson:section-1', { title: 'یک' }))
    const { id: b } = await done(change('add-activity:section-1', { title: 'دو', kind: 'quiz' }))
    await done(change(`require:activity:${b}`, { requires: [a] }))
    expect(await change(`require:lesson:${a}`, { requires: [b] })).toEqual({ refused: 'circle' })
    expect(await change(`require:lesson:${a}`, { requires: ['nothing'] })).toEqual({ refused: 'no-such-step' })
  })

  test('changed by twenty at once is changed once; the others are told', async () => {
    const { id, centre } = await begin()
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) =>
      changeCourse(i % 2 ? centre.trainer : centre.manager, id, asked(1, 'add-lesson:section-1', { title: `${i}` }))))
    expect(answers.filter(answer => 'refused' in answer && answer.refused === 'stale')).toHaveLength(19)
    expect((await lessonsOf(id)).flat()).toHaveLength(1)
  })

  test('never loses progress: a lesson that somebody has read is archived, not removed, and comes back', async () => {
    const course = await createShipped()
    const offering = await createOffering({ courseId: course.id })
    const trainee = await createTrainee(offering)
    await finishLesson(trainee, offering.id, 'lesson-1')
    const { administrator } = offering.centre
    const change = async (act: string) => changeCourse(administrator, course.id, asked((await readCourseDraft(course.id))!.revision, act))
    expect(await change('remove:lesson:lesson-1')).toEqual({ refused: 'has-progress' })
    await done(change('archive:lesson:lesson-1'))
    expect((await readPublication(course.id))!).toMatchObject({ left: [], leaving: [{ kind: 'lesson', id: 'lesson-1', title: { fa: expect.stringMatching(/[آ-ی]/) } }] })
    await done(change('remove:lesson:lesson-2'))
    expect((await lessonsOf(course.id)).flat()).toEqual([])
    await done(change('restore:lesson:lesson-1:safety'))
    expect((await lessonsOf(course.id)).flat()).toEqual(['lesson-1'])
    expect(await sql`select lesson_id from lesson_progress`).toEqual(expect.arrayContaining([{ lessonId: 'lesson-1' }]))
  })

  test('never loses work: a task that somebody logged stays, the same task of another course goes', async () => {
    const course = await createShipped()
    const offering = await createOffering({ courseId: course.id })
    const trainee = await createTrainee(offering)
    const [enrolment] = await sql<[{ id: string }]>`select id from enrolments where person_id = ${trainee.id}`
    const { administrator } = offering.centre
    const remove = async () => changeCourse(administrator, course.id, asked((await readCourseDraft(course.id))!.revision, 'remove:activity:safety-quiz'))
    await sql`insert into practice_logs (id, enrolment_id, activity_id) values (${randomUUID()}, ${enrolment.id}, 'safety-quiz')`
    expect(await remove()).toEqual({ refused: 'has-progress' })
    const others = await createShipped()
    expect(await changeCourse(administrator, others.id, asked((await readCourseDraft(others.id))!.revision, 'remove:activity:safety-quiz'))).not.toHaveProperty('refused')
  })

  test('of 200 lessons is read and changed', async () => {
    const { id, centre, change } = await begin()
    const draft = (await readCourseDraft(id))!
    const lessons = Array.from({ length: 200 }, (_, n) => ({ id: `lesson-${n}`, requires: [] }))
    await sql`insert into lessons (course_id, id) select ${id}, unnest(${lessons.map(one => one.id)}::text[])`
    await sql`
      insert into lesson_drafts (course_id, lesson_id, revision, title, summary, minutes, document, is_changed)
      select ${id}, unnest(${lessons.map(one => one.id)}::text[]), 1, '{"fa": "درس", "en": ""}', '{"fa": "", "en": ""}', 20,
        ${sql.json({ fa: words('متن'), en: words('') })}, true`
    draft.outline.sections[0]!.lessons = lessons
    await sql`update course_drafts set outline = ${sql.json(draft.outline as never)} where course_id = ${id}`
    const page = await readEditorPage(centre.trainer, id)
    expect(page.outline.sections[0]!.lessons).toHaveLength(200)
    await done(change('down:lesson:lesson-0'))
    expect((await readCourseDraft(id))!.outline.sections[0]!.lessons.slice(0, 2).map(lesson => lesson.id)).toEqual(['lesson-1', 'lesson-0'])
  })
})

describe('a lesson', () => {
  test('saved from an older revision overwrites nothing: its author gets both', async () => {
    const { id, centre, lessonId } = await ready()
    const first = await kept(saveLesson(centre.trainer, id, lessonId, written(2, 'نوشتهٔ مربی')))
    const second = await saveLesson(centre.manager, id, lessonId, written(2, 'نوشتهٔ مدیر'))
    expect(second).toMatchObject({ refused: 'stale', theirs: { savedBy: 'کاوه استادی', revision: 3 } })
    expect((await readLessonDraft(id, lessonId))!.document.fa).toEqual(words('نوشتهٔ مربی'))
    // Knowing it, the manager may write over it, or keep the own text beside it.
    const copy = await kept(keepCopy(centre.manager, id, lessonId, written(2, 'نوشتهٔ مدیر', { title: 'ابزار' })))
    expect((await readLessonDraft(id, copy.lessonId))!).toMatchObject({ title: { fa: 'ابزار (رونوشت)' }, document: { fa: words('نوشتهٔ مدیر') } })
    expect(await lessonsOf(id)).toEqual([[lessonId, copy.lessonId]])
    await kept(saveLesson(centre.manager, id, lessonId, written(first.revision, 'نوشتهٔ مدیر')))
  })

  test('saved by twenty from one revision is saved once', async () => {
    const { id, centre, lessonId } = await ready()
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => saveLesson(centre.trainer, id, lessonId, written(2, `${i}`))))
    expect(answers.filter(answer => 'revision' in answer)).toHaveLength(1)
    expect(answers.filter(answer => 'refused' in answer)).toHaveLength(19)
  })

  test('saved again as it is makes no revision', async () => {
    const { id, centre, lessonId } = await ready()
    const { revision } = await kept(saveLesson(centre.trainer, id, lessonId, written(2, 'همین')))
    expect(await saveLesson(centre.trainer, id, lessonId, written(2, 'همین'))).toMatchObject({ revision })
  })

  test('nested 2,000 deep is refused with its reason', async () => {
    const { id, centre, lessonId } = await ready()
    let node: object = { type: 'paragraph' }
    for (let i = 0; i < 2000; i++) node = { type: 'blockquote', content: [node] }
    const answer = await saveLesson(centre.trainer, id, lessonId, written(2, '', { document: JSON.stringify({ type: 'doc', content: [node] }) }))
    expect(answer).toMatchObject({ problems: [{ problem: 'too-deep' }] })
    expect(await saveLesson(centre.trainer, id, lessonId, written(2, '', { document: '{' }))).toMatchObject({ problems: [{ problem: 'not-a-document' }] })
  })

  test('is written as Markdown where no script runs', async () => {
    const { id, centre, lessonId } = await ready()
    await kept(saveLesson(centre.trainer, id, lessonId, written(2, '', { document: undefined, markdown: '## ایمنی\n\n- دستکش\n' })))
    expect((await readLessonDraft(id, lessonId))!.document.fa.content!.map(({ type }) => type)).toEqual(['heading', 'bulletList'])
    expect(await saveLesson(centre.trainer, id, lessonId, written(3, '', { document: undefined, markdown: 'الف\n\n<script>' }))).toMatchObject({
      unread: ['line 3: html can not be used here'],
    })
  })
})

describe('publishing', () => {
  test('puts outline and lessons in force together, once', async () => {
    const { id, publish, lessonId } = await ready()
    const answers = await Promise.all(Array.from({ length: 20 }, publish))
    expect(answers.filter(answer => 'lessons' in answer)).toEqual([{ lessons: 1, outline: true }])
    expect(await findCourse(id)).toMatchObject({ title: { fa: 'نصب کولر' }, after: { en: 'کار در کارگاه' }, outcomes: [{ fa: 'نصب', en: 'Fit' }, { fa: 'سرویس', en: 'سرویس' }] })
    expect(await readOutline(id)).toMatchObject([{ lessons: [{ id: lessonId, title: { fa: 'ابزار', en: 'ابزار' } }] }])
    expect(await publish()).toEqual({ refused: 'nothing-changed' })
  })

  test('says what is missing, by step', async () => {
    const { id, centre, change } = await begin()
    const { id: lesson } = await done(change('add-lesson:section-1', { title: 'خالی' }))
    await done(change('add-activity:section-1', { title: 'آزمون', kind: 'quiz' }))
    const answer = await publishCourse(centre.trainer, id, (await readPublication(id))!.state)
    expect('problems' in answer && answer.problems.map(({ problem, step }) => [problem, step?.id === lesson])).toEqual([
      ['course-summary', false], ['course-outcomes', false], ['course-after', false], ['lesson-empty', true], ['quiz-empty', false],
    ])
    expect(await findCourse(id)).toBeUndefined()
  })

  test('is refused when something has changed since the author looked', async () => {
    const { id, centre, lessonId } = await ready()
    const { state } = (await readPublication(id))!
    await kept(saveLesson(centre.manager, id, lessonId, written(2, 'دیگر')))
    expect(await publishCourse(centre.trainer, id, state)).toEqual({ refused: 'stale' })
  })

  test('changes nothing for readers until it is done, and then only what was changed', async () => {
    const { id, centre, lessonId, publish } = await ready()
    await publish()
    await kept(saveLesson(centre.trainer, id, lessonId, written(2, 'تازه')))
    const inForce = () => sql<{ document: { fa: unknown } }[]>`
      select document from lessons join lesson_versions on lesson_versions.id = current_version_id where lessons.course_id = ${id}`
    expect((await inForce())[0]!.document.fa).toEqual(words('آچار و پیچ‌گوشتی'))
    expect(await publish()).toEqual({ lessons: 1, outline: false })
    expect((await inForce())[0]!.document.fa).toEqual(words('تازه'))
    expect((await readLessonDraft(id, lessonId))!).toMatchObject({ isChanged: false, title: { en: '' } })
  })
})

describe('a duplicate', () => {
  test('of a shipped course is the centre’s own, keeps its trade and standard, and changes nothing in what it came from', async () => {
    const shipped = await createShipped()
    const centre = await createCentre()
    const same = { id: randomUUID(), courseId: shipped.id }
    const [copy] = await Promise.all([done(duplicateCourse(centre.trainer, centre.id, same)), duplicateCourse(centre.trainer, centre.id, same)])
    expect((await lessonsOf(copy.id)).flat()).toEqual(['lesson-1', 'lesson-2'])
    const { state, problems } = (await readPublication(copy.id))!
    expect(problems).toEqual([{ problem: 'course-outcomes' }])
    await done(editFacts(centre.trainer, copy.id, facts(1)))
    expect(state).not.toBe((await readPublication(copy.id))!.state)
    expect(await publishCourse(centre.trainer, copy.id, (await readPublication(copy.id))!.state)).toEqual({ lessons: 2, outline: true })
    expect(await readOutline(copy.id)).toMatchObject([{ activities: [{ id: 'safety-quiz', questions: 4 }] }])
    expect(await listOwnCourses(centre.id)).toMatchObject([{ id: copy.id, title: { fa: 'نصب کولر' }, isPublished: true }])
  })

  test('of another centre’s course is not made', async () => {
    const { id, publish } = await ready()
    await publish()
    const centre = await createCentre()
    expect(await duplicateCourse(centre.trainer, centre.id, { id: randomUUID(), courseId: id })).toEqual({ refused: 'no-such-course' })
  })
})
