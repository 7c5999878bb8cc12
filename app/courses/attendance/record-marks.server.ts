import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import { TEACHING } from '../permissions'
import {
  isAdult, isNewer, isThere, needsSecondAdult, recordedAt, type Recorded, type SentAdult, type SentEntry, type SentMark, type Status,
  type WhyNot,
} from './attendance'
import { findSecondAdult } from './meetings.server'

type Meeting = {
  id: string
  offeringId: string
  organisationId: string
  provinceId: string
  endsAt: Date
  earliest: Date
  cancelledAt: Date | null
  now: Date
  lateHours: number
  correctionDays: number
}
type Known = {
  enrolmentId: string
  isMinor: boolean
  status: Status | null
  markId: string | null
  recordedAt: Date | null
  clientAt: Date | null
}
type Judged = SentMark & { clientAt: Date; recordedAt: Date; known?: Known; why?: WhyNot; hasRole: boolean }
export type RecordReason = 'cancelled' | 'not-begun' | 'second-adult-missing'

const HOUR = 3_600_000

/**
 * Keeps marks of a meeting: appended, never overwritten; the same id sent again is kept once. Each is judged by what
 * its author was when it was recorded. All of a batch is refused where the meeting takes no attendance, or would stand
 * with one minor and no second adult.
 * @returns what was kept (now or before) and what never will be.
 */
export async function recordMarks(
  viewer: Viewer, meetingId: string, { marks: entries }: { marks: SentEntry[] }, source: 'phone' | 'paper' = 'phone', now?: Date,
): Promise<Recorded | Refusal<RecordReason>> {
  const adults = entries.filter(isAdult)
  const marks = entries.filter((entry): entry is SentMark => !isAdult(entry))
  return tx(async tx => {
    const meeting = await lockMeeting(tx, viewer, meetingId, now)
    if (meeting.cancelledAt) return { refused: 'cancelled' as const }
    if (meeting.now < meeting.earliest) return { refused: 'not-begun' as const }
    const known = await listKnown(tx, meetingId)
    const kept = await listKept(tx, meetingId, entries)
    const judged = await judge(tx, viewer, meeting, marks.filter(({ id }) => !kept.has(id)), known)
    const good = judged.filter(({ why }) => !why)
    const named = adults.filter(({ id }) => !kept.has(id))
    const adult = named.length > 0 || (await findSecondAdult(meetingId, tx)) !== undefined
    if (!adult && needsSecondAdult(thereAfter(known, good))) return { refused: 'second-adult-missing' as const }
    if (named.length > 0) await nameAdults(tx, viewer, meeting, named)
    if (good.length > 0) await append(tx, viewer, meeting, good, source)
    return {
      acknowledged: [...kept, ...[...good, ...named].map(({ id }) => id)],
      rejected: judged.flatMap(({ id, why }) => (why ? [{ id, why }] : [])),
      savedAt: meeting.now.toISOString(),
      now: meeting.now.toISOString(),
    }
  })
}

/** Whoever marks one meeting at once comes one after the other; nobody cancels it in between. */
async function lockMeeting(tx: Tx, viewer: Viewer, meetingId: string, now?: Date) {
  const [meeting] = await tx<(Meeting & { isTrainer: boolean; mayNow: boolean; wasManager: boolean })[]>`
    select class_meetings.id, offering_id, organisation_id, province_id, ends_at, cancelled_at,
      starts_at - make_interval(mins => early_minutes) as earliest, coalesce(${now ?? null}, clock_timestamp()) as now,
      late_hours, correction_days,
      class_meetings.trainer_id = ${viewer.id} or exists (select from offering_trainers
        where offering_id = class_meetings.offering_id and person_id = ${viewer.id}) as is_trainer,
      reaches(${viewer.id}, ${TEACHING}, organisation_id) as may_now,
      exists (select from grants where person_id = ${viewer.id} and role = 'centre_manager'
        and scope_id in (select scopes_above(organisation_id))) as was_manager
    from class_meetings join organisations on organisations.id = organisation_id
      join attendance_policies on version = (select max(version) from attendance_policies)
    where class_meetings.id = ${meetingId} for no key update of class_meetings`
  const { isTrainer, mayNow, wasManager, ...rest } = found(meeting)
  found(isTrainer || mayNow || wasManager || undefined)
  allow(isTrainer || wasManager)
  return rest
}

const listKnown = (tx: Tx, meetingId: string) => tx<Known[]>`
  select enrolments.id as enrolment_id, newest.status, newest.id as mark_id, newest.recorded_at, newest.client_at,
    coalesce(born_on > (starts_at at time zone 'Asia/Tehran')::date - interval '18 years', false) as is_minor
  from class_meetings join enrolments on enrolments.offering_id = class_meetings.offering_id
    join people on people.id = enrolments.person_id
    left join lateral (
      select * from attendance_marks where class_meeting_id = class_meetings.id and enrolment_id = enrolments.id
      order by recorded_at desc, client_at desc, id desc limit 1) newest on true
  where class_meetings.id = ${meetingId} and (newest.id is not null or ended_at is null or ended_at > starts_at)`

async function listKept(tx: Tx, meetingId: string, sent: { id: string }[]) {
  const ids = sent.map(({ id }) => id)
  const rows = await tx<{ id: string }[]>`
    select id from attendance_marks where class_meeting_id = ${meetingId} and id = any (${ids}::uuid[])
    union select id from attendance_adults where class_meeting_id = ${meetingId} and id = any (${ids}::uuid[])`
  return new Set(rows.map(({ id }) => id))
}

async function judge(tx: Tx, viewer: Viewer, meeting: Meeting, marks: SentMark[], known: Known[]): Promise<Judged[]> {
  const moments = marks.map(({ at }) => recordedAt(new Date(at), meeting.now, meeting.earliest))
  const roles = await tx<{ then: boolean; now: boolean }[]>`
    with teaching as (
      select exists (select from class_meetings where id = ${meeting.id} and trainer_id = ${viewer.id})
        or exists (select from offering_trainers where offering_id = ${meeting.offeringId}
          and person_id = ${viewer.id}) as is_trainer)
    select held_role(${viewer.id}, roles, ${meeting.organisationId}, at::timestamptz) as then,
      held_role(${viewer.id}, roles, ${meeting.organisationId}, ${meeting.now}) as now
    from teaching, unnest(${moments.map(moment => moment.toISOString())}::text[]) with ordinality as moments (at, n),
      lateral (select case when is_trainer then array['trainer', 'centre_manager']
        else array['centre_manager'] end as roles) roles
    order by n`
  const settledAt = meeting.endsAt.getTime() + meeting.correctionDays * 24 * HOUR
  return marks.map((mark, n) => {
    const on = known.find(row => row.enrolmentId === mark.enrolment)
    const corrects = on?.status && on.status !== mark.status && moments[n]!.getTime() > settledAt
    const why = !on ? 'not-on-sheet' : !roles[n]!.then ? 'no-role-then' : corrects && !mark.reason ? 'reason-missing' : undefined
    return { ...mark, clientAt: new Date(mark.at), recordedAt: moments[n]!, known: on, why, hasRole: roles[n]!.now }
  })
}

/** Who will be there once these marks stand beside what is known. */
function thereAfter(known: Known[], marks: Judged[]) {
  return known.filter(row => {
    const before = row.markId && row.recordedAt && row.clientAt && row.status
      ? [{ id: row.markId, recordedAt: row.recordedAt, clientAt: row.clientAt, status: row.status }] : []
    const all = [...before, ...marks.filter(mark => mark.enrolment === row.enrolmentId)]
    return isThere(all.sort(isNewer).at(-1)?.status)
  })
}

async function nameAdults(tx: Tx, viewer: Viewer, meeting: Meeting, adults: SentAdult[]) {
  const rows = adults.map(({ id, name, at }) => ({
    classMeetingId: meeting.id, id, name, recordedBy: viewer.id, receivedAt: meeting.now,
    recordedAt: recordedAt(new Date(at), meeting.now, meeting.earliest),
  }))
  await tx`
    insert into attendance_adults
      ${tx(rows, 'classMeetingId', 'id', 'name', 'recordedAt', 'receivedAt', 'recordedBy')} on conflict do nothing`
}

async function append(tx: Tx, viewer: Viewer, meeting: Meeting, marks: Judged[], source: 'phone' | 'paper') {
  const rows = marks.map(({ id, enrolment, status, minutes, reason, clientAt, recordedAt, hasRole }) => ({
    classMeetingId: meeting.id, id, offeringId: meeting.offeringId, enrolmentId: enrolment, status,
    missed: status === 'late' ? minutes ?? 0 : null, reason: reason || null, source, clientAt, recordedAt,
    receivedAt: meeting.now, recordedBy: viewer.id,
    cameLate: !hasRole || meeting.now.getTime() - recordedAt.getTime() > meeting.lateHours * HOUR,
  }))
  await tx`
    insert into attendance_marks ${tx(rows, 'classMeetingId', 'id', 'offeringId', 'enrolmentId', 'status', 'missed',
      'reason', 'source', 'clientAt', 'recordedAt', 'receivedAt', 'cameLate', 'recordedBy')}
    on conflict do nothing`
  const corrected = marks.filter(({ known, status }) => known?.status && known.status !== status)
  const isCorrection = corrected.length > 0
  const statuses = (list: { enrolment: string; status: Status }[]) =>
    Object.fromEntries(list.map(({ enrolment, status }) => [enrolment, status]))
  await audit(tx, {
    by: through(viewer, ['trainer', 'centre_manager'], { id: meeting.organisationId, provinceId: meeting.provinceId }),
    act: isCorrection ? 'attendance-corrected' : 'attendance-taken',
    subject: ['class-meeting', meeting.id],
    organisationId: meeting.organisationId,
    ...(isCorrection && { before: statuses(corrected.map(({ enrolment, known }) => ({ enrolment, status: known!.status! }))) }),
    after: statuses(marks),
    why: corrected.find(({ reason }) => reason)?.reason,
  })
}
