import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { changeCourse } from '~/courses/authoring/change-course.server'
import { createCourse } from '~/courses/authoring/create-course.server'
import { readCourseDraft, readLessonDraft } from '~/courses/authoring/drafts.server'
import { readCourseHistory, readLessonHistory, reviveLesson, reviveOutline } from '~/courses/authoring/history.server'
import { CourseHistoryPage } from '~/courses/authoring/history-page'
import { importText } from '~/courses/authoring/import-text.server'
import { saveLesson, type LessonAsked } from '~/courses/authoring/save-lesson.server'
import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import { createCentre } from '../factories/courses'
import { createStaff, done } from '../factories/people'
import { siteOf } from '../ui/site'

const words = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })

/** A lesson that trainer and manager write in turn, as the page's saves come. */
async function oneLesson() {
  const { id: centreId, trainer, manager } = await createCentre()
  const course = await done(createCourse(trainer, centreId, {
    id: randomUUID(), titleFa: 'نصب کولر', titleEn: 'Fitting coolers', standardId: undefined, tradeId: undefined, hoursTheory: 8, hoursPractice: 16,
  }))
  const { revision } = (await readCourseDraft(course.id))!
  const { id } = await done(changeCourse(trainer, course.id, {
    revision, act: 'add-lesson:section-1', title: 'ابزار', language: 'fa', kind: undefined, requires: [],
  }))
  const now = async () => (await readLessonDraft(course.id, id))!
  const write = async (by: Viewer, text: string, more: Partial<LessonAsked> = {}) => saveLesson(by, course.id, id, {
    revision: (await now()).revision, language: 'fa', title: 'ابزار', summary: undefined, minutes: 20, document: JSON.stringify(words(text)),
    markdown: undefined, auto: undefined, overwrite: undefined, ...more,
  })
  const history = () => readLessonHistory(trainer, course.id, id, 'fa', {})
  const kept = async () => (await sql<{ text: string }[]>`
    select document #>> '{fa,content,0,content,0,text}' as text from kept_lesson_drafts
    where lesson_id = ${id} order by revision`).map(({ text }) => text)
  const age = (minutes: number) => sql`update lesson_drafts set saved_at = saved_at - make_interval(mins => ${minutes}) where lesson_id = ${id}`
  return { courseId: course.id, id, trainer, manager, now, write, history, kept, age }
}

test('what another author wrote over stays, can be read beside the present draft and brought back; so does the draft it takes the place of', async () => {
  const lesson = await oneLesson()
  await lesson.write(lesson.trainer, 'نوشتهٔ مربی')
  await lesson.write(lesson.manager, 'نوشتهٔ مدیر')
  const { versions } = await lesson.history()
  const theirs = versions.find(({ madeBy, version }) => version === null && madeBy === lesson.trainer.nameFa)!
  const compared = await readLessonHistory(lesson.manager, lesson.courseId, lesson.id, 'fa', { from: theirs.id })
  expect([compared.before?.document, compared.after.document]).toEqual([words('نوشتهٔ مربی'), words('نوشتهٔ مدیر')])

  const { revision } = await lesson.now()
  await done(reviveLesson(lesson.manager, lesson.courseId, lesson.id, { version: theirs.id, revision }))
  expect((await lesson.now()).document.fa).toEqual(words('نوشتهٔ مربی'))
  expect(await lesson.kept()).toContain('نوشتهٔ مدیر')
})

test('of one sitting the last words stay, not every autosave; after a pause what the pause found stays', async () => {
  const lesson = await oneLesson()
  for (const text of ['یک', 'دو', 'سه', 'چهار']) await lesson.write(lesson.trainer, text)
  const before = await lesson.kept()
  expect(before).not.toContain('سه')
  await lesson.age(11)
  for (const text of ['پنج', 'شش']) await lesson.write(lesson.trainer, text)
  expect(await lesson.kept()).toEqual([...before, 'چهار'])
})

test('what an author overwrites on purpose, or a file takes the place of, stays also when it is their own', async () => {
  const lesson = await oneLesson()
  for (const text of ['الف', 'ب', 'پ']) await lesson.write(lesson.trainer, text)
  await lesson.write(lesson.trainer, 'ت', { overwrite: 'on' })
  expect(await lesson.kept()).toContain('پ')
  const { revision } = await lesson.now()
  await done(importText(lesson.trainer, lesson.courseId, lesson.id, { revision, language: 'fa', file: new File(['از پرونده'], 'text.md') }) as Promise<object>)
  expect(await lesson.kept()).toContain('ت')
})

test('the newest fifty of a lesson stay; the app changes and deletes none', async () => {
  const lesson = await oneLesson()
  for (let n = 0; n < 55; n++) await lesson.write(n % 2 ? lesson.trainer : lesson.manager, `${n}`)
  const kept = await lesson.kept()
  expect([kept.length, kept.at(-1)]).toEqual([50, '53'])
  await expect(sql`update kept_lesson_drafts set minutes = 1`).rejects.toMatchObject({ code: '42501' })
  await expect(sql`delete from kept_lesson_drafts`).rejects.toMatchObject({ code: '42501' })
})

test('of twenty saves at once over another’s words one is taken, and those words stay once', async () => {
  const lesson = await oneLesson()
  await lesson.write(lesson.trainer, 'نخست')
  const { revision } = await lesson.now()
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => lesson.write(lesson.manager, `${n}`, { revision })))
  expect(answers.filter(answer => !('refused' in answer))).toHaveLength(1)
  expect((await lesson.kept()).filter(text => text === 'نخست')).toHaveLength(1)
})

/** An outline that trainer and manager change in turn. */
async function oneOutline() {
  const { id: centreId, trainer, manager } = await createCentre()
  const { id } = await done(createCourse(trainer, centreId, {
    id: randomUUID(), titleFa: 'نصب کولر', titleEn: 'Fitting coolers', standardId: undefined, tradeId: undefined, hoursTheory: 8, hoursPractice: 16,
  }))
  const now = async () => (await readCourseDraft(id))!
  const add = async (by: Viewer, title: string) => changeCourse(by, id, {
    revision: (await now()).revision, act: 'add-section', title, language: 'fa', kind: undefined, requires: [],
  })
  const titles = async () => (await now()).outline.sections.map(({ title }) => title.fa)
  const kept = async () => (await readCourseHistory(trainer, id)).versions.filter(({ version }) => version === null)
  const age = (minutes: number) => sql`update course_drafts set saved_at = saved_at - make_interval(mins => ${minutes}) where course_id = ${id}`
  return { id, centreId, trainer, manager, now, add, titles, kept, age }
}

test('an outline that another author changed stays among the versions, with who left it, and is brought back; so does the one it takes the place of', async () => {
  const course = await oneOutline()
  const before = await course.titles()
  await course.add(course.trainer, 'ایمنی')
  await course.add(course.trainer, 'ابزار')
  await course.add(course.manager, 'سنجش')
  const [theirs] = await course.kept()
  expect(theirs).toMatchObject({ madeBy: course.trainer.nameFa, sections: before.length + 2 })

  const { revision } = await course.now()
  await done(reviveOutline(course.manager, course.id, { version: theirs!.id, revision }))
  expect(await course.titles()).toEqual([...before, 'ایمنی', 'ابزار'])
  expect((await course.kept()).map(({ sections }) => sections)).toContain(before.length + 3)
  const stranger = await oneOutline()
  await expect(reviveOutline(stranger.trainer, stranger.id, { version: theirs!.id, revision: (await stranger.now()).revision })).rejects.toMatchObject({ status: 404 })
})

test('of an outline one sitting is kept once, a pause begins another, and the newest fifty stay; the app changes and deletes none', async () => {
  const course = await oneOutline()
  for (const title of ['یک', 'دو', 'سه']) await course.add(course.trainer, title)
  const first = (await course.kept()).length
  await course.age(11)
  for (const title of ['چهار', 'پنج']) await course.add(course.trainer, title)
  expect(await course.kept()).toHaveLength(first + 1)
  for (let n = 0; n < 52; n++) await course.add(n % 2 ? course.trainer : course.manager, `${n}`)
  expect(await course.kept()).toHaveLength(50)
  await expect(sql`update kept_course_drafts set revision = 1`).rejects.toMatchObject({ code: '42501' })
  await expect(sql`delete from kept_course_drafts`).rejects.toMatchObject({ code: '42501' })
})

test('of twenty who change an outline at once one is taken, and what stood there stays once', async () => {
  const course = await oneOutline()
  await course.add(course.trainer, 'نخست')
  const { revision } = await course.now()
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => changeCourse(course.manager, course.id, {
    revision, act: 'add-section', title: `${n}`, language: 'fa', kind: undefined, requires: [],
  })))
  expect(answers.filter(answer => !('refused' in answer))).toHaveLength(1)
  expect((await course.kept()).filter(({ madeBy }) => madeBy === course.trainer.nameFa)).toHaveLength(1)
})

test('who wrote a version is named in the reader’s language', async () => {
  const course = await oneOutline()
  await course.add(await createStaff('trainer', course.centreId, { nameFa: 'پریسا پرسش‌نما', nameEn: 'Parisa Porseshnama' }), 'ایمنی')
  await course.add(course.manager, 'سنجش')
  const read = await readCourseHistory(course.manager, course.id)
  const htmlIn = async (language: string) => (await siteOf({ page: { default: () => <CourseHistoryPage {...read} /> } })('/page', { 'accept-language': language })).text()
  expect(await htmlIn('en')).toContain('Parisa Porseshnama')
  expect(await htmlIn('fa')).toContain('پریسا پرسش‌نما')
})
