import { z } from 'zod'
import { notify } from '~/people/notices/notify.server'
import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { today } from '~/shared/calendar'
import { recordFile } from '~/shared/files.server'
import { files, form, idField, many, oneOf, optional, text } from '~/shared/form.server'
import { allow, found, isRefusal, type Refusal } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import { fillTexts } from '~/shared/text'
import type { Offering } from '../offerings/offering'
import { findOffering, listOfferingTrainers } from '../offerings.server'
import { canLearn } from '../permissions'
import { readStep } from '../step-locks.server'
import { closedBecause, MOST_FILES, type Assignment } from './assignment'
import { findAssignment, listTries } from './assignments.server'
import { keepFiles, type Kept } from './files.server'
import { notices } from './messages'


export const handInForm = form({
  attempt: idField(),
  step: oneOf(['save', 'hand-in']),
  body: optional(text(20_000)),
  photo: files(12),
  file: files(25),
  /** Numbers of the draft's files to be taken out. */
  remove: many(z.string().regex(/^\d{1,2}$/, { error: 'invalid' })),
})
type Values = z.output<typeof handInForm>
type Handed = { attempt: string } | 'saved'
type Refused = Refusal<
  'shut' | 'waiting' | 'already-accepted' | 'no-try-left' | 'nothing-handed-in' | 'too-many-files' | 'not-accepted-here'
  | 'not-an-image' | 'image-too-large' | 'unknown-kind' | 'active-pdf'>

/**
 * Keeps what a trainee is writing, or hands it in as one try. The form carries the try's id: sent twice it is one try.
 * What is handed in after its day is marked late and taken all the same.
 */
export async function handIn(
  trainee: Viewer, offeringId: string, activityId: string, values: Values, now?: Date,
): Promise<Handed | Refused> {
  const offering = found(await findOffering(trainee, offeringId))
  const assignment = found(await findAssignment(offering.courseId, activityId))
  allow(canLearn(offering))
  const { lock, step } = await readStep(offering, { kind: 'assignment', id: activityId }, now)
  if (lock) return { refused: 'shut' }
  const { photo: photos, file: others } = values
  const accepts = (kind: Assignment['accepts'][number], none: boolean) => none || assignment.accepts.includes(kind)
  if (!accepts('text', !values.body) || !accepts('photo', photos.length === 0) || !accepts('file', others.length === 0))
    return { refused: 'not-accepted-here' }
  const kept = await keepFiles(photos.slice(0, MOST_FILES + 1), others.slice(0, MOST_FILES + 1))
  if (isRefusal(kept)) return kept
  const isLate = step.dueOn !== null && step.dueOn < today(now)
  return tx(async tx => {
    await tx`select from enrolments where id = ${offering.enrolmentId} for update`
    const tries = await listTries(offering.enrolmentId!, activityId, tx)
    if (tries.some(one => one.id === values.attempt)) return { attempt: values.attempt }
    const closed = closedBecause(tries, assignment.tries)
    if (closed) return { refused: closed }
    const draft = await saveDraft(tx, trainee, offering, activityId, values, kept, now)
    if (isRefusal(draft)) return draft
    if (values.step === 'save') return 'saved'
    if (!values.body && draft.files === 0) return { refused: 'nothing-handed-in' }
    await turnIn(tx, offering, assignment, values, { number: tries.length + 1, isLate, draftId: draft.id, now })
    await audit(tx, {
      by: trainee, act: 'assignment-handed-in', subject: ['submission', values.attempt],
      organisationId: offering.organisationId, after: { activityId, number: tries.length + 1, isLate, files: draft.files },
    })
    return { attempt: values.attempt }
  })
}

async function saveDraft(
  tx: Tx, trainee: Viewer, offering: Offering, activityId: string, values: Values, kept: Kept[], now?: Date,
) {
  const held = await tx<{ n: number; sha256: string }[]>`
    select n, sha256 from assignment_drafts join assignment_draft_files on draft_id = assignment_drafts.id
      join files on files.id = file_id
    where enrolment_id = ${offering.enrolmentId} and activity_id = ${activityId} and n <> all (${values.remove.map(Number)}::smallint[])`
  // The same form sent again brings the same files.
  const fresh = kept.filter((file, i) =>
    !held.some(one => one.sha256 === file.sha256) && kept.findIndex(one => one.sha256 === file.sha256) === i)
  if (held.length + fresh.length > MOST_FILES) return { refused: 'too-many-files' as const }
  const [draft] = await tx<[{ id: string }]>`
    insert into assignment_drafts (enrolment_id, activity_id, body, saved_at)
    values (${offering.enrolmentId}, ${activityId}, ${values.body ?? null}, coalesce(${now ?? null}, clock_timestamp()))
    on conflict (enrolment_id, activity_id) do update set body = excluded.body, saved_at = excluded.saved_at
    returning id`
  await tx`delete from assignment_draft_files where draft_id = ${draft.id} and n = any (${values.remove.map(Number)}::smallint[])`
  const free = Array.from({ length: MOST_FILES }, (_, i) => i + 1).filter(n => !held.some(file => file.n === n))
  for (const [i, file] of fresh.entries()) {
    const { id } = await recordFile(tx, file, { ...file, uploadedBy: trainee.id })
    await tx`insert into assignment_draft_files (draft_id, n, file_id) values (${draft.id}, ${free[i]!}, ${id})`
  }
  if (values.step === 'save')
    await audit(tx, {
      by: trainee, act: 'assignment-draft-saved', subject: ['assignment-draft', draft.id],
      organisationId: offering.organisationId, after: { activityId },
    })
  return { id: draft.id, files: held.length + fresh.length }
}

type Turn = { number: number; isLate: boolean; draftId: string; now?: Date }

async function turnIn(tx: Tx, offering: Offering, { id, title, tries }: Assignment, values: Values, turn: Turn) {
  await tx`
    insert into submissions (id, enrolment_id, activity_id, number, tries, body, is_late, submitted_at)
    values (${values.attempt}, ${offering.enrolmentId}, ${id}, ${turn.number}, ${tries}, ${values.body ?? null},
      ${turn.isLate}, coalesce(${turn.now ?? null}, clock_timestamp()))`
  await tx`
    insert into submission_files (submission_id, n, file_id)
    select ${values.attempt}, n, file_id from assignment_draft_files where draft_id = ${turn.draftId}`
  await tx`delete from assignment_drafts where id = ${turn.draftId}`
  for (const trainer of await listOfferingTrainers(offering.id, tx))
    await notify(tx, trainer.id, {
      kind: 'assignment-handed-in', link: `/submissions/${values.attempt}/mark`,
      title: fillTexts(notices.handedIn, { title, course: offering.courseTitle }),
    })
}
