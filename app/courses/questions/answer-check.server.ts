import { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, many } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import type { RichDocument } from '~/shared/rich-text'
import { sql, tx } from '~/shared/sql.server'
import type { Language } from '~/shared/text'
import { checksIn } from '../lessons/lesson'
import { findOffering } from '../offerings.server'
import { canLearn } from '../permissions'
import { readStep } from '../step-locks.server'
import { parseDecimal } from './decimal'
import type { ItemVersion } from './items.server'
import { answerOf, isAnswer, isFullMark, MACHINE_MARKED, markAnswer } from './question'

/** `version` is the question as it was read; an answer to it is marked by its own key. */
export const checkForm = form({ version: idField(), answer: many(z.string().max(10_000)) })

type Asked = { offeringId: string; lessonId: string; itemId: string }

/** Takes a trainee's answer to a question inside a lesson. It may be answered again; every answer is kept. */
export async function answerCheck(
  trainee: Viewer, { offeringId, lessonId, itemId }: Asked, { version, answer }: z.output<typeof checkForm>,
): Promise<{ code: string; isRight: boolean } | (Refusal<'nothing-chosen' | 'not-a-number' | 'shut'> & { code: string })> {
  const offering = found(await findOffering(trainee, offeringId))
  const item = found(await findCheck(offering.courseId, lessonId, itemId, version))
  allow(canLearn(offering))
  const { lock } = await readStep(offering, { kind: 'lesson', id: lessonId })
  if (lock) return { refused: 'shut', code: item.code }
  const value = answerOf(item.kind, answer)
  if (value === undefined || !isAnswer(item, value)) return { refused: 'nothing-chosen', code: item.code }
  if (item.kind === 'numeric' && parseDecimal(String(value)) === undefined)
    return { refused: 'not-a-number', code: item.code }

  const isRight = isFullMark(markAnswer(item.key, value))
  await tx(async tx => {
    await tx`
      insert into check_answers (enrolment_id, lesson_id, item_id, item_version_id, value, is_right)
      values (${offering.enrolmentId}, ${lessonId}, ${itemId}, ${item.versionId}, ${tx.json(value)}, ${isRight})`
    await audit(tx, {
      by: trainee,
      act: 'check-answered',
      subject: ['enrolment', offering.enrolmentId!],
      organisationId: offering.organisationId,
      after: { lessonId, item: item.code, isRight },
    })
  })
  return { code: item.code, isRight }
}

type Found = ItemVersion & { document: Record<Language, RichDocument> }

// The question must stand in this lesson, and the version be one that was in force.
async function findCheck(courseId: string, lessonId: string, itemId: string, version: string) {
  const [row] = await sql<Found[]>`
    select item_versions.id as version_id, items.id as item_id, code, items.course_id, items.unit_id, kind,
      difficulty, body, key,
      feedback, document
    from courses join course_lessons on course_version_id = courses.current_version_id
      join lessons on lessons.course_id = courses.id and lessons.id = course_lessons.lesson_id
      join lesson_versions on lesson_versions.id = lessons.current_version_id
      join items on items.course_id = courses.id join item_versions on item_id = items.id
    where courses.id = ${courseId} and lessons.id = ${lessonId} and items.id = ${itemId}
      and item_versions.id = ${version}
      and use = 'practice' and ready_at is not null and kind = any (${MACHINE_MARKED}) and retired_at is null`
  return row && Object.values(row.document).some(document => checksIn(document).includes(row.code)) ? row : undefined
}
