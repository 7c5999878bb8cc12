import type { DrawRow } from '~/courses/questions/fill-rows'
import { drawItems } from '~/courses/questions/items.server'
import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { found, isRefusal, type Refusal } from '~/shared/guard'
import { enqueue } from '~/shared/jobs.server'
import { tx, type Tx } from '~/shared/sql.server'
import type { ExamSession } from '../assessment'
import { findExamSession } from '../exam-sessions/exam-sessions.server'

export type StartRefusal =
  | 'no-seat'
  | 'cancelled'
  | 'written-kept'
  | 'marked-absent'
  | 'not-yet'
  | 'too-late'
  | 'not-let-start'
  | 'bank-too-small'
  | 'on-paper'

/**
 * Starts the candidate's written part: from here the clock runs. A second click, tab or device gets the same sitting
 * back. The questions and their order are drawn here, once.
 */
export async function startSitting(
  viewer: Viewer,
  examSessionId: string,
  now?: Date,
): Promise<{ id: string } | Refusal<StartRefusal>> {
  return tx(async tx => {
    const [booking] = await tx<{ id: string; organisationId: string; courseId: string }[]>`
      select bookings.id, organisation_id, course_id from bookings join exam_sessions on exam_sessions.id = exam_session_id
      where exam_session_id = ${examSessionId} and person_id = ${viewer.id} and bookings.cancelled_at is null
      for no key update of bookings`
    if (!booking) return found(await findExamSession(viewer, examSessionId, tx)) && { refused: 'no-seat' }
    const session = { ...booking, id: examSessionId }
    const [begun] = await tx<{ id: string }[]>`select id from sittings where booking_id = ${booking.id}`
    if (begun) return begun
    const refused = await findRefusal(tx, booking.id, now)
    if (refused) return { refused }
    const drawn = await drawPaper(tx, session)
    if (isRefusal(drawn)) return { refused: 'bank-too-small' }

    const [sitting] = await tx<[{ id: string; dueAt: Date; graceSeconds: number }]>`
      insert into sittings (booking_id, exam_session_id, person_id, started_at, due_at, grace_seconds, extra_percent)
      select ${booking.id}, exam_sessions.id, ${viewer.id}, moment,
        moment + make_interval(secs => minutes * 60 * (100 + coalesce(needed.extra_percent, 0)) / 100.0), grace_seconds,
        coalesce(needed.extra_percent, 0)
      from exam_sessions
      join assessment_policies on assessment_policies.id = policy_id
      left join lateral accommodation_of(${viewer.id}, organisation_id) needed on true
      cross join (select coalesce(${now ?? null}, clock_timestamp()) as moment) clock
      where exam_sessions.id = ${session.id}
      returning id, due_at, grace_seconds`
    await sealPaper(tx, sitting.id, drawn)
    await enqueue(
      tx,
      'assessments-close-overdue',
      {},
      {
        runAt: new Date(sitting.dueAt.getTime() + (sitting.graceSeconds + 1) * 1000),
        key: `sitting-due-${sitting.id}`,
      },
    )
    await audit(tx, {
      by: viewer,
      act: 'sitting-started',
      subject: ['sitting', sitting.id],
      organisationId: session.organisationId,
      after: { examSessionId, dueAt: sitting.dueAt },
    })
    return { id: sitting.id }
  })
}

type Ready = Record<'isCancelled' | 'isKept' | 'isOnPaper' | 'isAbsent' | 'isEarly' | 'isLate' | 'isHeldBack', boolean>

async function findRefusal(tx: Tx, bookingId: string, now?: Date): Promise<StartRefusal | undefined> {
  const [ready] = await tx<[Ready]>`
    select exam_sessions.cancelled_at is not null as is_cancelled, written_booking_id is not null as is_kept,
      exists (select from absences where booking_id = bookings.id and part = 'written') as is_absent,
      exists (select from paper_booklets where booking_id = bookings.id) as is_on_paper,
      moment < starts_from as is_early, moment >= starts_until as is_late,
      is_supervised and not exists (select from start_permissions where booking_id = bookings.id) as is_held_back
    from bookings
    join exam_sessions on exam_sessions.id = exam_session_id
    cross join (select coalesce(${now ?? null}, clock_timestamp()) as moment) clock
    where bookings.id = ${bookingId}`
  if (ready.isCancelled) return 'cancelled'
  if (ready.isKept) return 'written-kept'
  if (ready.isAbsent) return 'marked-absent'
  if (ready.isOnPaper) return 'on-paper'
  if (ready.isEarly) return 'not-yet'
  if (ready.isLate) return 'too-late'
  return ready.isHeldBack ? 'not-let-start' : undefined
}

export async function drawPaper(tx: Tx, { id, courseId }: Pick<ExamSession, 'id' | 'courseId'>, onPaper = false) {
  const rows = await tx<(DrawRow & { marks: string })[]>`
    select unit_id, difficulty, kind, items, marks from blueprint_rows where exam_session_id = ${id} order by place`
  const anchors = await tx<{ itemId: string }[]>`select item_id from blueprint_anchors where exam_session_id = ${id} order by item_id`
  const drawn = await drawItems(tx, { courseId, rows, use: 'sealed', anchors: anchors.map(({ itemId }) => itemId), onPaper })
  return isRefusal(drawn) ? drawn : drawn.map(({ versionId, row }) => ({ versionId, marks: rows[row]!.marks }))
}

// The options are shuffled by random ids too: random() could be foretold.
const sealPaper = (tx: Tx, sittingId: string, drawn: { versionId: string; marks: string }[]) => tx`
  insert into sitting_items (sitting_id, position, item_version_id, marks, option_order)
  select ${sittingId}, position, item_versions.id, marks,
    (select coalesce(jsonb_agg(option ->> 'id' order by gen_random_uuid()), '[]')
      from jsonb_array_elements(coalesce(body -> 'options', '[]')) option)
  from unnest(${drawn.map(({ versionId }) => versionId)}::uuid[], ${drawn.map(({ marks }) => marks)}::numeric[])
    with ordinality as drawn (id, marks, position)
  join item_versions using (id)`
