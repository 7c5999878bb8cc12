import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { changeCourse } from '~/courses/authoring/change-course.server'
import { createCourse } from '~/courses/authoring/create-course.server'
import { readCourseDraft, readLessonDraft } from '~/courses/authoring/drafts.server'
import { readLessonHistory, reviveLesson } from '~/courses/authoring/history.server'
import { importText } from '~/courses/authoring/import-text.server'
import { saveLesson, type LessonAsked } from '~/courses/authoring/save-lesson.server'
import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import { createCentre } from '../factories/courses'
import { done } from '../factories/people'

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
