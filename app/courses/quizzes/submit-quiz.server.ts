import { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import type { FormErrors, Typed } from '~/shared/form'
import { form, idField, many, readForm } from '~/shared/form.server'
import { allow, found, isId, type Refusal } from '~/shared/guard'
import { formMessages } from '~/shared/messages'
import { tx } from '~/shared/sql.server'
import { findOffering } from '../offerings.server'
import { canLearn } from '../permissions'
import { parseDecimal } from '../questions/decimal'
import type { ItemVersion } from '../questions/items.server'
import { answerOf, hasParts, isAnswer, isFullMark, markAnswer } from '../questions/question'
import { readStep } from '../step-locks.server'
import { fieldOf, triesLeft } from './quiz'
import { findQuiz, readQuizVersions } from './quizzes.server'

type Answered =
  | { attemptId: string } | { errors: FormErrors; typed: Typed } | (Refusal<'shut' | 'no-try-left'> & { typed?: Typed })

const shownIn = (posted: FormData) => [...new Set(posted.getAll('version').filter(isId))].slice(0, 100)
const fixed = form({ attempt: idField(), version: many(idField()) })
const quizForm = (versions: readonly ItemVersion[]) =>
  fixed.extend(
    Object.fromEntries(
      versions.map(({ versionId, kind }) => [
        fieldOf(versionId),
        hasParts(kind) ? many(z.string().max(200)) : z.string().max(10_000).optional(),
      ]),
    ) as Record<never, never>,
  )

/**
 * Takes one try at a quiz and marks it by the questions as they were shown. What was left empty is wrong. The form
 * carries the try's id: sent twice it is one try.
 */
export async function submitQuiz(
  trainee: Viewer,
  offeringId: string,
  activityId: string,
  posted: FormData,
  now?: Date,
): Promise<Answered> {
  const offering = found(await findOffering(trainee, offeringId))
  const quiz = found(await findQuiz(offering.courseId, activityId))
  allow(canLearn(offering))
  const { lock } = await readStep(offering, { kind: 'quiz', id: activityId }, now)
  if (lock) return { refused: 'shut' }
  const versions = await readQuizVersions(offering.courseId, activityId, shownIn(posted))
  const { values, errors, typed } = readForm(quizForm(versions), posted)
  if (errors) return { errors, typed }
  const items = new Set(versions.map(version => version.itemId))
  // Every question of the quiz, each once: no one chooses which to be asked.
  if (items.size !== versions.length || quiz.items.some(item => !items.has(item.itemId)))
    return { errors: { '': formMessages.invalid }, typed }

  const answers = versions.map(version => {
    const value = answerOf(version.kind, posted.getAll(fieldOf(version.versionId)).map(String))
    return { version, value: value !== undefined && isAnswer(version, value) ? value : undefined }
  })
  const unread = answers.filter(
    ({ version, value }) =>
      version.kind === 'numeric' && value !== undefined && parseDecimal(String(value)) === undefined,
  )
  if (unread.length > 0)
    return {
      errors: Object.fromEntries(unread.map(({ version }) => [fieldOf(version.versionId), formMessages.notANumber])),
      typed,
    }

  const marked = answers.map(({ version, value }) =>
    ({ versionId: version.versionId, value: value ?? null, isRight: isFullMark(markAnswer(version.key, value)) }))
  const right = marked.filter(answer => answer.isRight).length
  return tx(async tx => {
    await tx`select from enrolments where id = ${offering.enrolmentId} for update`
    const made = await tx<{ id: string }[]>`
      select id from quiz_attempts
      where enrolment_id in (select enrolment_line(${offering.enrolmentId})) and activity_id = ${activityId}`
    if (made.some(({ id }) => id === values.attempt)) return { attemptId: values.attempt }
    if (triesLeft(quiz, made.length) === 0) return { refused: 'no-try-left' as const }
    const [first] = await tx<[{ isPassed: boolean }]>`
      insert into quiz_attempts (id, enrolment_id, activity_id, number, tries, answers, right_answers, questions,
        pass_percent, submitted_at)
      values (${values.attempt}, ${offering.enrolmentId}, ${activityId}, ${made.length + 1}, ${quiz.tries},
        ${tx.json(marked)}, ${right}, ${marked.length}, ${quiz.passPercent}, coalesce(${now ?? null}, clock_timestamp()))
      returning is_passed`
    await audit(tx, {
      by: trainee,
      act: 'quiz-submitted',
      subject: ['enrolment', offering.enrolmentId!],
      organisationId: offering.organisationId,
      after: { activityId, right, questions: marked.length, isPassed: first.isPassed },
    })
    return { attemptId: values.attempt }
  })
}
