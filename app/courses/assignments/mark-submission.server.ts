import type { z } from 'zod'
import { notify } from '~/people/notices/notify.server'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, integer, oneOf, optional, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import { fillTexts } from '~/shared/text'
import { listGuardiansOf } from '../guardians.server'
import { canMarkWork, placeOf } from '../permissions'
import { commentField, placesOf, pointsField } from './assignment'
import { notices } from './messages'
import { findSubmission, type Submission } from './submissions.server'

/** The mark's form, as this submission's rubric, paragraphs and files ask for it. */
export const markForm = (submission: Submission) =>
  form({
    mark: idField(),
    seen: integer(0, 999),
    ...(Object.fromEntries(placesOf(submission.shown).map(place => [commentField(place), optional(text(2000))])) as Record<never, never>),
    ...(Object.fromEntries(submission.assignment.rubric.map(({ id, points }) => [pointsField(id), optional(integer(0, points))])) as Record<never, never>),
    words: optional(text(4000)),
    decision: oneOf(['returned', 'accepted']),
  })
type Values = z.output<ReturnType<typeof markForm>>

type Refused = Refusal<'marked-meanwhile' | 'handed-in-anew' | 'points-missing' | 'words-missing' | 'own-work'>

/**
 * Gives a try its mark: returned with words, or accepted, with points by criterion and words in place. It names the
 * newest mark its writer had seen; of two at once the second is told. Sent twice it is one mark.
 */
export async function markSubmission(
  trainer: Viewer, submissionId: string, values: Values & Record<string, unknown>, now?: Date,
): Promise<{ number: number } | Refused> {
  const submission = found(await findSubmission(trainer, submissionId))
  allow(canMarkWork(trainer, submission.offering))
  if (submission.personId === trainer.id) return { refused: 'own-work' }
  const rubric = submission.assignment.rubric.map(criterion =>
    ({ ...criterion, given: values[pointsField(criterion.id)] as number | undefined }))
  const isComplete = rubric.length > 0 && rubric.every(({ given }) => given !== undefined)
  if (values.decision === 'accepted' && rubric.length > 0 && !isComplete) return { refused: 'points-missing' }
  if (values.decision === 'returned' && !values.words) return { refused: 'words-missing' }
  const sum = (of: 'points' | 'given') => rubric.reduce((total, criterion) => total + (criterion[of] ?? 0), 0)
  return tx(async tx => {
    await tx`select from enrolments where id = ${submission.enrolmentId} for update`
    const [newest] = await tx<{ id: string }[]>`
      select id from submissions
      where enrolment_id in (select enrolment_line(${submission.enrolmentId})) and activity_id = ${submission.assignment.id}
      order by number desc limit 1`
    const [last] = await tx<{ id: string; number: number }[]>`
      select id, number from submission_marks where submission_id = ${submissionId} order by number desc limit 1`
    if (last?.id === values.mark) return { number: last.number }
    if (newest?.id !== submissionId) return { refused: 'handed-in-anew' }
    if ((last?.number ?? 0) !== values.seen) return { refused: 'marked-meanwhile' }
    const number = values.seen + 1
    await tx`
      insert into submission_marks (id, submission_id, number, decision, rubric, total, out_of, words, marked_by, marked_at)
      values (${values.mark}, ${submissionId}, ${number}, ${values.decision}, ${tx.json(isComplete ? (rubric as never) : [])},
        ${isComplete ? sum('given') : null}, ${isComplete ? sum('points') : null}, ${values.words ?? null}, ${trainer.id},
        coalesce(${now ?? null}, clock_timestamp()))`
    for (const place of placesOf(submission.shown)) {
      const words = values[commentField(place)] as string | undefined
      if (words) await tx`insert into mark_comments (mark_id, place, words) values (${values.mark}, ${place}, ${words})`
    }
    await tell(tx, submission, values.decision)
    await audit(tx, {
      by: through(trainer, ['trainer', 'centre_manager'], placeOf(submission.offering)), act: 'submission-marked',
      subject: ['submission', submissionId], organisationId: submission.offering.organisationId,
      after: { number, decision: values.decision, total: isComplete ? sum('given') : null },
    })
    return { number }
  })
}

/** The trainee hears of it, and who guards a minor. */
async function tell(tx: Tx, { personId, isMinor, offering, assignment }: Submission, decision: Values['decision']) {
  const title = fillTexts(notices[decision], { title: assignment.title })
  await notify(tx, personId, { kind: `assignment-${decision}`, link: `/offerings/${offering.id}/assignments/${assignment.id}`, title })
  if (!isMinor) return
  for (const guardianId of await listGuardiansOf(tx, personId))
    await notify(tx, guardianId, { kind: `assignment-${decision}`, link: `/children/${personId}/coursework`, title })
}
