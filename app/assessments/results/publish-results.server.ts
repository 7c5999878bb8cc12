import { z } from 'zod'
import { notify } from '~/people/notices/notify.server'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { agreement, form, oneOf, optional, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import { PARTS, type ExamSession, type Part } from '../assessment'
import { findStaffedSession } from '../exam-sessions/exam-sessions.server'
import { notices } from '../messages'
import { canRunExamSession } from '../permissions'
import { appendPublication } from './append-publication.server'

/** `unlookedBecause`: why it is published although nobody looked through a paper of the sample. */
export const publishForm = form({
  intent: z.literal('publish'), part: oneOf(PARTS), moderated: agreement(), unlookedBecause: optional(text(500, 3)),
})

export type PublishRefusal = 'unfinished' | 'scripts-waiting' | 'nothing-to-publish' | 'own-trainees' | 'sample-unseen'

/**
 * Approves and publishes a part's results in one batch: of every candidate the newest revision that isn't published
 * yet. Refused while a candidate of the part has neither a result nor a reason, and to whoever taught one of them; and of
 * the written part, while nobody looked through a paper of the sample and no reason for that is written (`unseen_sample`).
 */
export async function publishResults(
  viewer: Viewer,
  examSessionId: string,
  part: Part,
  { unlookedBecause, now }: { unlookedBecause?: string; now?: Date } = {},
): Promise<{ id: string; results: number } | Refusal<PublishRefusal>> {
  const session = found(await findStaffedSession(viewer, examSessionId))
  allow(canRunExamSession(viewer, session))
  return tx(async tx => {
    await lockBookings(tx, session.id)
    const candidates = await listCandidatesOf(tx, session.id, part, viewer.id)
    const isOpen = ({ isFinished, revisionId, isPublished }: Candidate) => !isFinished || (revisionId && !isPublished)
    if (candidates.some(candidate => candidate.scripts > 0 && isOpen(candidate))) return { refused: 'scripts-waiting' }
    if (candidates.some(({ isFinished }) => !isFinished)) return { refused: 'unfinished' }
    const fresh = candidates.filter(({ revisionId, isPublished }) => revisionId && !isPublished)
    if (fresh.length === 0) return { refused: 'nothing-to-publish' }
    if (fresh.some(({ isConflicted }) => isConflicted)) return { refused: 'own-trainees' }
    const unseen = part === 'written' ? await tx`select from unseen_sample(${session.id})` : []
    if (unseen.length > 0 && !unlookedBecause) return { refused: 'sample-unseen' }
    const without = unseen.length > 0 ? unlookedBecause : undefined

    const publication = await appendPublication(tx, {
      examSessionId: session.id, part, by: viewer.id, revisionIds: fresh.map(({ revisionId }) => revisionId!), unlookedBecause: without, now,
    })
    await tx`
      insert into exam_session_steps (exam_session_id, step, taken_by)
      values (${session.id}, ${`${part}_done`}, ${viewer.id}), (${session.id}, ${`${part}_moderated`}, ${viewer.id})
      on conflict do nothing`
    for (const { personId } of fresh) {
      await notify(tx, personId, {
        kind: 'result-published',
        title: notices.resultPublished(part, session.courseTitle),
        link: '/results',
      })
    }
    await audit(tx, {
      by: through(viewer, 'assessment_officer', session),
      act: 'results-published',
      subject: ['exam_session', session.id],
      organisationId: session.organisationId,
      after: { publicationId: publication.id, part, revisionIds: fresh.map(({ revisionId }) => revisionId), ...(without && { unseenPapers: unseen.length }) },
      why: without,
    })
    return { id: publication.id, results: fresh.length }
  })
}

/**
 * A certificate is issued under `for share` of the same rows, so what it rests on can't be published or taken back
 * meanwhile.
 */
export const lockBookings = (tx: Tx, examSessionId: string) =>
  tx`select from bookings where exam_session_id = ${examSessionId} order by id for no key update`

type Candidate = {
  personId: string
  revisionId: string | null
  isFinished: boolean
  isPublished: boolean
  isConflicted: boolean
  /** Of the written part: how many wait for a marker. */
  scripts: number
}

/** Who sits this part here: not those who kept it, and the practical only of those whose written part is passed. */
const listCandidatesOf = (tx: Tx, examSessionId: ExamSession['id'], part: Part, viewerId: string) => tx<Candidate[]>`
  select bookings.person_id, result.id as revision_id, may_not_assess(${viewerId}, bookings.id) as is_conflicted,
    result.id is not null or exists (select from absences where booking_id = bookings.id
      and part = ${part}) as is_finished,
    coalesce(published.id = result.id, false) as is_published,
    (select count(*)::int from waiting_scripts join sittings on sittings.id = sitting_id
      where booking_id = bookings.id and ${part}::text = 'written') as scripts
  from bookings
  left join lateral newest_result(bookings.id, ${part}) result on true
  left join lateral published_result(bookings.id, ${part}) published on true
  where bookings.exam_session_id = ${examSessionId} and bookings.cancelled_at is null
    and case when ${part}::text = 'written' then written_booking_id is null
      else practical_booking_id is null and coalesce(
        (select passed from published_result(coalesce(written_booking_id, bookings.id), 'written')), false) end
  order by bookings.id`
