import { randomUUID } from 'node:crypto'
import { stillInForce } from '~/courses/questions/draw-items.server'
import { together } from '~/people/session.server'
import type { Viewer } from '~/people/viewer'
import { audited } from '~/shared/audit.server'
import { found, isRefusal, type Asked, type Refusal } from '~/shared/guard'
import { sql, type Fragment } from '~/shared/sql.server'
import { admitBrowser, requireExamBrowser, type BrowserKeys } from '../exam-browser/exam-browser.server'
import { bindDevice, deviceFor } from '../exam-day/device.server'
import { findExamSession } from '../exam-sessions/exam-sessions.server'
import { drawPlanned, type Plan } from './draw-paper.server'

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

type Seat = BrowserKeys & Plan & {
  bookingId: string
  personId: string
  organisationId: string
  isSupervised: boolean
  begun: { id: string; isFree: boolean } | null
}
type Started = { id: string; /** The header that binds the browser. */ cookie?: string }

/**
 * Starts the candidate's written part: from here the clock runs. A second click, tab or device gets the same sitting
 * back. The questions and their order are drawn here, once.
 */
export async function startSitting(viewer: Viewer, examSessionId: string, now?: Date): Promise<{ id: string } | Refusal<StartRefusal>> {
  return (await start(viewer.id, examSessionId, undefined, now)) ?? (await noSeat(viewer, examSessionId))
}

/**
 * The same from a browser: where the session admits an exam browser only it must be one, and a supervised sitting is
 * bound to it.
 */
export async function startFrom(asked: Asked, viewer: Viewer, examSessionId: string): Promise<Started | Refusal<StartRefusal>> {
  return (await start(viewer.id, examSessionId, asked)) ?? (await noSeat(viewer, examSessionId, asked))
}

/** The same for who has this session (its hash) and no role. @returns undefined for everybody else, and without a seat. */
export const startOf = (asked: Asked, session: string, examSessionId: string) => start(together.member(session), examSessionId, asked)

async function noSeat(viewer: Viewer, examSessionId: string, asked?: Asked): Promise<Refusal<'no-seat'>> {
  const { id } = found(await findExamSession(viewer, examSessionId))
  if (asked) await requireExamBrowser(asked, id)
  return { refused: 'no-seat' }
}

async function start(person: string | Fragment, examSessionId: string, asked?: Asked, now?: Date): Promise<Started | Refusal<StartRefusal> | undefined> {
  const seat = await findSeat(person, examSessionId)
  if (!seat) return undefined
  if (asked) admitBrowser(seat, asked, examSessionId)
  if (seat.begun) {
    const { id, isFree } = seat.begun
    return { id, cookie: asked && isFree ? await bindDevice({ id: seat.personId }, id, asked) : undefined }
  }
  const device = asked && seat.isSupervised ? deviceFor(asked) : undefined
  const id = randomUUID()
  const paper = { id, deviceHash: device?.hash }
  let refused = await beginWith(seat, examSessionId, paper, now)
  if (refused === 'bank-moved') refused = await beginWith(seat, examSessionId, paper, now, true)
  // Two tabs at one moment: one began, and the other finds it.
  if (refused === 'begun') return start(person, examSessionId, asked, now)
  return refused ? { refused: refused === 'bank-moved' ? 'bank-too-small' : refused } : { id, cookie: device?.cookie }
}

async function beginWith(seat: Seat, examSessionId: string, paper: Omit<Paper, 'drawn'>, now?: Date, anew = false) {
  const drawn = await drawPlanned(seat, anew)
  if (isRefusal(drawn)) return (await findRefusal(seat.bookingId, now)) ?? 'bank-too-small'
  return begin({ ...seat, examSessionId }, { ...paper, drawn }, now)
}

async function findSeat(person: string | Fragment, examSessionId: string) {
  const [seat] = await sql<Seat[]>`
    select bookings.id as booking_id, person_id, course_id, organisation_id, is_supervised, browser_config_keys as config_keys,
      browser_exam_keys as exam_keys,
      array(select item_id from blueprint_anchors where exam_session_id = exam_sessions.id order by item_id) as anchors,
      (select coalesce(jsonb_agg(jsonb_build_object('unitId', unit_id, 'difficulty', difficulty, 'kind', kind, 'items', items,
        'marks', marks::text) order by place), '[]') from blueprint_rows where exam_session_id = exam_sessions.id) as rows,
      (select jsonb_build_object('id', id, 'isFree', is_supervised and device_hash is null and submitted_at is null)
        from sittings where booking_id = bookings.id) as begun
    from bookings join exam_sessions on exam_sessions.id = exam_session_id
    where exam_session_id = ${examSessionId} and person_id = ${person} and bookings.cancelled_at is null`
  return seat
}

async function findRefusal(bookingId: string, now?: Date) {
  const [{ refused }] = await sql<[{ refused: StartRefusal | null }]>`select refused from start_of(${bookingId}, ${now ?? null})`
  return refused
}

type Begun = Pick<Seat, 'bookingId' | 'personId' | 'organisationId'> & { examSessionId: string }
type Paper = { id: string; drawn: { versionId: string; marks: string; options: string[] }[]; deviceHash?: string }

/**
 * The start itself, in one statement: under the booking's lock, where an absence, a booklet or more time may just have
 * been decided. The options are shuffled by random ids: random() could be foretold.
 */
async function begin({ bookingId, personId, organisationId, examSessionId }: Begun, { id, drawn, deviceHash }: Paper, now?: Date) {
  const trail = audited(
    { by: { id: personId }, act: 'sitting-started', subject: ['sitting', id], organisationId, after: { examSessionId } }, sql`exists (select from sitting)`)
  const [asked] = await sql<{ refused: StartRefusal | 'begun' | 'bank-moved' | null }[]>`
    with booking as materialized (
      select id, exam_session_id, person_id from bookings where id = ${bookingId} and cancelled_at is null for no key update
    ), drawn as materialized (
      select position, item_versions.id, marks, options
      from unnest(${drawn.map(({ versionId }) => versionId)}::uuid[], ${drawn.map(({ marks }) => marks)}::numeric[],
        ${drawn.map(({ options }) => JSON.stringify(options))}::text[]) with ordinality as drawn (version_id, marks, options, position)
      join item_versions on item_versions.id = version_id ${stillInForce()}
    ), ready as materialized (
      select booking.*, moment, extra_percent,
        coalesce(refused, case when (select count(*) from drawn) < ${drawn.length} then 'bank-moved' end) as refused
      from booking cross join lateral start_of(booking.id, ${now ?? null}) allowed
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
      select sitting.id, position, drawn.id, marks, options::jsonb
      from sitting cross join drawn
    ), ${trail}
    select refused from ready`
  return asked ? asked.refused : 'no-seat'
}
