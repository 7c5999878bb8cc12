import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { decimal, form, idField, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { sql, tx, type Tx } from '~/shared/sql.server'
import { findStaffedSession } from '../exam-sessions/exam-sessions.server'
import { canAssess } from '../permissions'
import { appendRevision } from '../results/append-revision.server'
import { agreementOf } from './agreement'

export const practicalMarkForm = form({
  bookingId: idField(),
  marks: decimal()
    .refine(mark => Number(mark) >= 0, { error: 'tooSmall:0' })
    .refine(mark => Number(mark) <= 100, { error: 'tooLarge:100' })
    .refine(mark => /^\d{1,3}(\.\d{1,2})?$/.test(mark), { error: 'notANumber' }),
  note: text(2000, 3),
})

export type PracticalMark = { bookingId: string; marks: string; note: string }
export type MarkRefusal =
  | 'conflict-of-interest'
  | 'practical-kept'
  | 'written-not-passed'
  | 'marked-absent'
  | 'already-marked'
  | 'enough-marks'

type Candidate = {
  bookingId: string
  isKept: boolean
  isConflicted: boolean
  isReached: boolean
  isAbsent: boolean
  assessors: number
  disagreementLimit: string
}

/**
 * One assessor's practical mark, 0 to 100 with two decimals, given alone and for good. With the last of them the part's
 * result is computed, when they agree.
 * @param keptSince of a mark that a device kept: when it was given. Who was an assessor then may still hand it in.
 */
export async function recordPracticalMark(
  viewer: Viewer,
  examSessionId: string,
  { bookingId, marks, note }: PracticalMark,
  keptSince?: Date,
): Promise<{ id: string } | Refusal<MarkRefusal>> {
  const session = await findSession(viewer, examSessionId, keptSince)
  return tx(async tx => {
    const candidate = found(await lockCandidate(tx, viewer, session.id, bookingId))
    const given = await tx<{ id: string; assessorId: string; marks: string; same: boolean }[]>`
      select id, assessor_id, marks::text, marks = ${marks}::numeric and note = ${note} as same
      from practical_marks where booking_id = ${bookingId} order by position`
    const own = given.find(({ assessorId }) => assessorId === viewer.id)
    if (own) return own.same ? { id: own.id } : { refused: 'already-marked' }
    const refused = refusalOf(candidate)
    if (refused) return { refused }
    const before = agreementOf(
      given.map(mark => mark.marks),
      candidate,
    )
    if (before.state === 'agreed' || given.length > candidate.assessors) return { refused: 'enough-marks' }

    const [mark] = await tx<[{ id: string }]>`
      insert into practical_marks (booking_id, position, assessor_id, marks, note, marked_at)
      values (${bookingId}, ${given.length + 1}, ${viewer.id}, ${marks}, ${note}, least(${keptSince ?? null},
        clock_timestamp()))
      returning id`
    await audit(tx, {
      by: through(viewer, 'assessor', session),
      act: 'practical-marked',
      subject: ['booking', bookingId],
      organisationId: session.organisationId,
      after: { marks, note, practicalMarkId: mark.id },
    })
    const after = agreementOf([...given.map(earlier => earlier.marks), marks], candidate)
    if (after.state === 'agreed') {
      await appendRevision(tx, {
        bookingId,
        part: 'practical',
        points: after.points,
        of: after.of,
        computedFrom: { practicalMarkIds: [...given.map(({ id }) => id), mark.id] },
      })
    }
    return mark
  })
}

async function findSession(viewer: Viewer, examSessionId: string, keptSince?: Date) {
  const session = await findStaffedSession(viewer, examSessionId)
  if (session && canAssess(viewer, session)) return session
  const [earlier] = keptSince ? await sql<{ id: string; organisationId: string }[]>`
    select id, organisation_id from exam_sessions
    where id = ${examSessionId} and held_role(${viewer.id}, array['assessor'], id, ${keptSince})` : []
  if (earlier) return earlier
  const seen = found(session)
  allow(canAssess(viewer, seen))
  return seen
}

async function lockCandidate(tx: Tx, viewer: Viewer, examSessionId: string, bookingId: string) {
  await tx`select from bookings where id = ${bookingId} for no key update`
  const [candidate] = await tx<Candidate[]>`
    select bookings.id as booking_id, practical_booking_id is not null as is_kept,
      may_not_assess(${viewer.id}, bookings.id) as is_conflicted,
      coalesce((select passed from published_result(coalesce(written_booking_id, bookings.id), 'written')),
        false) as is_reached,
      exists (select from absences where booking_id = bookings.id and part = 'practical') as is_absent,
      assessors, disagreement_limit::text
    from bookings
    join exam_sessions on exam_sessions.id = exam_session_id
    join assessment_policies on assessment_policies.id = policy_id
    where bookings.id = ${bookingId} and exam_session_id = ${examSessionId} and bookings.cancelled_at is null`
  return candidate
}

function refusalOf({ isKept, isConflicted, isReached, isAbsent }: Candidate): MarkRefusal | undefined {
  if (isConflicted) return 'conflict-of-interest'
  if (isKept) return 'practical-kept'
  if (!isReached) return 'written-not-passed'
  return isAbsent ? 'marked-absent' : undefined
}
