import type { Page } from '@playwright/test'
import type { ItemBody, ItemKey } from '../../app/courses/questions/question'
import { inDemoDatabase } from '../support/demo-places'
import { dataDir, inPersianDigits } from './support'

export type Question = { body: ItemBody; key: ItemKey }

/** The quiz of a course's unit, in order, with what is right. */
export const questionsOfQuiz = (activityId: string) => inDemoDatabase(dataDir(), sql => sql<Question[]>`
  select body, key from courses
  join activity_items on activity_items.course_version_id = courses.current_version_id and activity_id = ${activityId}
  join items on items.id = item_id
  join item_versions on item_versions.id = items.current_version_id
  where retired_at is null order by position`)

/** The paper that was drawn for this sitting, in order, with what is right. */
export const questionsOfSitting = (sittingId: string) => inDemoDatabase(dataDir(), sql => sql<Question[]>`
  select body, key from sitting_items join item_versions on item_versions.id = item_version_id
  where sitting_id = ${sittingId} order by position`)

/** The control that answers this question rightly, or several where several are right. */
export function rightChoices(page: Page, { body, key }: Question) {
  const question = page.getByRole('group', { name: body.stem.fa, exact: true })
  const textOf = (id: string) => body.options!.find(option => option.id === id)!.text.fa
  if (key.kind === 'single') return [question.getByRole('radio', { name: textOf(key.right), exact: true })]
  if (key.kind === 'multiple') return key.right.map(id => question.getByRole('checkbox', { name: textOf(id), exact: true }))
  return key.kind === 'true_false' ? [question.getByRole('radio', { name: key.right ? 'درست' : 'نادرست', exact: true })] : []
}

/** Answers as a person who knows would, numbers in Persian digits. */
export async function answerRightly(page: Page, question: Question) {
  if (question.key.kind === 'numeric')
    await page.getByLabel(question.body.stem.fa, { exact: true }).fill(inPersianDigits(question.key.value).replace('.', '٫'))
  for (const choice of rightChoices(page, question)) await choice.check()
}
