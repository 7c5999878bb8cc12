import { randomUUID } from 'node:crypto'
import type { DrawRow } from '~/courses/questions/fill-rows'
import { drawItems } from '~/courses/questions/draw-items.server'
import type { Viewer } from '~/people/viewer'
import { audited } from '~/shared/audit.server'
import { found, isRefusal, type Asked, type Refusal } from '~/shared/guard'
import { sql, type Sql } from '~/shared/sql.server'
import type { ExamSession } from '../assessment'
import { admitBrowser, requireExamBrowser, type BrowserKeys } from '../exam-browser/exam-browser.server'
import { bindDevice, deviceFor } from '../exam-day/device.server'
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

type PlannedRow = DrawRow & { marks: string }
type Seat = BrowserKeys & {
  bookingId: string
  courseId: string
  organisationId: string
  isSupervised: boolean
  rows: PlannedRow[]
  anchors: string[]
  begun: { id: string; isFree: boolean } | null
}
type Started = { id: string; /** The header that binds the browser. */ cookie?: string }

/**
 * Starts the candidate's written part: from here the clock runs. A second click, tab or device gets the same sitting
 * back. The questions and their order are drawn here, once.
 */
export const startSitting = (viewer: Viewer, examSessionId: string, now?: Date): Promise<{ id: string } | Refusal<StartRefusal>> =>
  start(viewer, examSessionId, undefined, now)

/**
 * The same from a browser: where the session admits an exam browser only it must be one, and a supervised sitting is
 * bound to it.
 */
export const startFrom = (asked: Asked, viewer: Viewer, examSessionId: string): Promise<Started | Refusal<StartRefusal>> =>
  start(viewer, examSessionId, asked)

async function start(viewer: Viewer, examSessionId: string, asked?: Asked, now?: Date): Promise<Started | Refusal<StartRefusal>> {
  const seat = await findSeat(viewer, examSessionId)
  if (!seat) {
    const { id } = found(await findExamSession(viewer, examSessionId))
    if (asked) await requireExamBrowser(asked, id)
    return { refused: 'no-seat' }
  }
  if (asked) admitBrowser(seat, asked, examSessionId)
  if (seat.begun) {
    const { id, isFree } = seat.begun
    return { id, cookie: asked && isFree ? await bindDevice(viewer, id, asked) : undefined }
  }
  const drawn = await drawPlanned(seat)
  if (isRefusal(drawn)) return { refused: (await findRefusal(seat.bookingId, now)) ?? 'bank-too-small' }
  const device = asked && seat.isSupervised ? deviceFor(asked) : undefined
  const id = randomUUID()
  const refused = await begin(viewer, { ...seat, examSessionId }, { id, drawn, deviceHash: device?.hash }, now)
  // Two tabs at one moment: one began, and the other finds it.
  if (refused === 'begun') return start(viewer, examSessionId, asked, now)
  return refused ? { refused } : { id, cookie: device?.cookie }
}

async function findSeat(viewer: Viewer, examSessionId: string) {
  const [seat] = await sql<Seat[]>`
    select bookings.id as booking_id, course_id, organisation_id, is_supervised, browser_config_keys as config_keys,
      browser_exam_keys as exam_keys,
      array(select item_id from blueprint_anchors where exam_session_id = exam_sessions.id order by item_id) as anchors,
      (select coalesce(jsonb_agg(jsonb_build_object('unitId', unit_id, 'difficulty', difficulty, 'kind', kind, 'items', items,
        'marks', marks::text) order by place), '[]') from blueprint_rows where exam_session_id = exam_sessions.id) as rows,
      (select jsonb_build_object('id', id, 'isFree', is_supervised and device_hash is null and submitted_at is null)
        from sittings where booking_id = bookings.id) as begun
    from bookings join exam_sessions on exam_sessions.id = exam_session_id
    where exam_session_id = ${examSessionId} and person_id = ${viewer.id} and bookings.cancelled_at is null`
  return seat
}

async function findRefusal(bookingId: string, now?: Date) {
  const [{ refused }] = await sql<[{ refused: StartRefusal | null }]>`select refused from start_of(${bookingId}, ${now ?? null})`
  return refused
}

type Begun = Pick<Seat, 'bookingId' | 'organisationId'> & { examSessionId: string }
type Paper = { id: string; drawn: { versionId: string; marks: string }[]; deviceHash?: string }

/**
 * The start itself, in one statement: under the booking's lock, where an absence, a booklet or more time may just have
 * been decided. The options are shuffled by random ids: random() could be foretold.
 */
async function begin(viewer: Viewer, { bookingId, organisationId, examSessionId }: Begun, { id, drawn, deviceHash }: Paper, now?: Date) {
  const trail = audited(
    { by: viewer, act: 'sitting-started', subject: ['sitting', id], organisationId, after: { examSessionId } }, sql`exists (select from sitting)`)
  const [asked] = await sql<{ refused: StartRefusal | 'begun' | null }[]>`
    with booking as materialized (
      select id, exam_session_id, person_id from bookings where id = ${bookingId} and cancelled_at is null for no key update
    ), ready as materialized (
      select booking.*, allowed.* from booking cross join lateral start_of(booking.id, ${now ?? null}) allowed
    ), sitting as (
      insert into sittings (id, booking_id, exam_session_id, person_id, started_at, due_at, grace_seconds, extra_percent, device_hash)
      select ${id}, ready.id, exam_session_id, person_id, moment,
        moment + make_interval(secs => minutes * 60 * (100 + extra_percent) / 100.0), grace_seconds, extra_percent, ${deviceHash ?? null}
      from ready
      join exam_sessions on exam_sessions.id = exam_session_id
      join assessment_policies on assessment_policies.id = policy_id
      where refused is null
      returning id
    ), paper as (
      insert into sitting_items (sitting_id, position, item_version_id, marks, option_order)
      select sitting.id, position, item_versions.id, marks,
        (select coalesce(jsonb_agg(option ->> 'id' order by gen_random_uuid()), '[]')
          from jsonb_array_elements(coalesce(body -> 'options', '[]')) option)
      from sitting
      cross join unnest(${drawn.map(({ versionId }) => versionId)}::uuid[], ${drawn.map(({ marks }) => marks)}::numeric[])
        with ordinality as drawn (version_id, marks, position)
      join item_versions on item_versions.id = version_id
    ), ${trail}
    select refused from ready`
  return asked ? asked.refused : 'no-seat'
}

/** Draws a session's paper by its plan. */
export async function drawPaper(tx: Sql, { id, courseId }: Pick<ExamSession, 'id' | 'courseId'>, onPaper = false) {
  const rows = await tx<PlannedRow[]>`
    select unit_id, difficulty, kind, items, marks from blueprint_rows where exam_session_id = ${id} order by place`
  const anchors = await tx<{ itemId: string }[]>`select item_id from blueprint_anchors where exam_session_id = ${id} order by item_id`
  return drawPlanned({ courseId, rows, anchors: anchors.map(({ itemId }) => itemId) }, tx, onPaper)
}

async function drawPlanned({ courseId, rows, anchors }: Pick<Seat, 'courseId' | 'rows' | 'anchors'>, tx: Sql = sql, onPaper = false) {
  const drawn = await drawItems(tx, { courseId, rows, use: 'sealed', anchors, onPaper })
  return isRefusal(drawn) ? drawn : drawn.map(({ versionId, row }) => ({ versionId, marks: rows[row]!.marks }))
}
