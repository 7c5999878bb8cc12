import type { z } from 'zod'
import { notify } from '~/people/notices/notify.server'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { today } from '~/shared/calendar'
import { checkbox, day, form, oneOf, optional, readForm, text } from '~/shared/form.server'
import { found, type Refusal } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import type { Group } from './club'
import { fillTexts, type Text } from '~/shared/text'
import { isThere, STATUSES, type Attendance, type MeetingRecord, type Status } from './meetings/meeting'
import { findRecord } from './meetings/meetings.server'
import { messages } from './meetings/messages'
import { findPlanned } from './meetings/planned.server'
import { findRecordable, type Kept } from './meetings/recordable-group.server'

const fields = {
  heldOn: day(), note: optional(text(4000)), worry: checkbox(), isField: checkbox(), secondAdult: optional(text(120, 2)),
  /** The button "everybody else was here": whoever is not marked and may take part is present. */
  rest: optional(oneOf(['present'])),
}
const meetingForm = form(fields)
const nameOf = (personId: string) => `status-${personId}`

/** The meeting's form: one choice for each person on its sheet. */
export function readMeetingForm(sheet: { personId: string; mayTakePart: boolean; hasLeft: boolean }[], posted: FormData) {
  const choices = sheet.map(({ personId }) => [nameOf(personId), optional(oneOf(STATUSES))] as const)
  const { values, errors, typed } = readForm(form({ ...fields, ...Object.fromEntries(choices) }), posted)
  if (!values) return { errors, typed }
  const { rest, ...entry } = values as z.output<typeof meetingForm>
  const chosen = values as Record<string, unknown>
  const attendance: Attendance = {}
  for (const { personId, mayTakePart, hasLeft } of sheet) {
    const status = (chosen[nameOf(personId)] as Status | undefined) ?? (rest && mayTakePart && !hasLeft ? rest : undefined)
    if (status) attendance[personId] = status
  }
  return { entry: { ...entry, attendance }, typed }
}

export type Entry = Omit<z.output<typeof meetingForm>, 'rest'> & { attendance: Attendance }
type No = 'no-role-then' | 'group-not-active' | 'not-held-yet' | 'before-the-cohort' | 'consent-missing' | 'second-adult-missing'

/**
 * Keeps what a meeting was: attendance, note, worry. Sent again unchanged it is kept once; changed it is a correction,
 * and what stood before stays readable. Nobody is marked present on a consent that does not stand, save who already was.
 * @param kept of what a device sends later: it counts once, stands behind what was recorded after it, and is judged by
 * what the mentor was then; where it comes late the desk sees so.
 */
export async function recordMeeting(
  mentor: Viewer, groupId: string, meetingKey: string, entry: Entry, kept?: Kept,
): Promise<MeetingRecord | Refusal<No>> {
  const { group, wasMentor, isMentor } = await findRecordable(mentor, groupId, kept)
  if (!wasMentor) return { refused: 'no-role-then' }
  const { kind } = found(await findPlanned(group, meetingKey))
  // At the parents' meeting no child is present: what is marked is which families came.
  const withChildren = kind !== 'parents'
  if (!group.activatedAt && withChildren) return { refused: 'group-not-active' }
  if (entry.heldOn > today(isMentor ? undefined : kept?.at)) return { refused: 'not-held-yet' }
  if (entry.heldOn < group.startsOn && withChildren) return { refused: 'before-the-cohort' }

  return tx(async tx => {
    await tx`select from groups where id = ${groupId} for update`
    const before = await findRecord(group, meetingKey, tx)
    if (before && kept && (await isKept(tx, before.meetingId, kept.id))) return before
    const barred = await listBarred(tx, group, entry.attendance, before?.attendance ?? {}, kept?.at)
    if (withChildren && barred.length > 0) return { refused: 'consent-missing' as const }
    const present = withChildren ? Object.values(entry.attendance).filter(isThere).length : 0
    if (!entry.secondAdult && (entry.isField || present === 1)) return { refused: 'second-adult-missing' as const }
    if (before && isSame(before, entry)) return before

    const revision = before ? await nextRevision(tx, before.meetingId) : 1
    const isOlder = before !== undefined && kept !== undefined && kept.at < before.recordedAt
    const [{ id: meetingId }] = await tx<[{ id: string }]>`
      insert into meetings (group_id, meeting_key, revision) values (${groupId}, ${meetingKey}, ${revision})
      on conflict (group_id, meeting_key) do update
        set revision = case when ${isOlder} then meetings.revision else excluded.revision end returning id`
    await tx`
      insert into meeting_records (meeting_id, revision, held_on, is_field, second_adult, note, worry, present_count, recorded_by,
        recorded_at, entry_id, came_late)
      values (${meetingId}, ${revision}, ${entry.heldOn}, ${entry.isField}, ${entry.secondAdult ?? null}, ${entry.note ?? ''},
        ${entry.worry}, ${present}, ${mentor.id}, least(${kept?.at ?? null}, clock_timestamp()), ${kept?.id ?? null},
        ${kept !== undefined} and (${!isMentor} or clock_timestamp() - ${kept?.at ?? null}::timestamptz > (
          select make_interval(hours => late_hours) from attendance_policies order by version desc limit 1)))`
    const rows = Object.entries(entry.attendance).map(([personId, status]) => ({ meetingId, revision, personId, status }))
    if (rows.length > 0) await tx`insert into meeting_attendances ${tx(rows, 'meetingId', 'revision', 'personId', 'status')}`
    await audit(tx, {
      by: through(mentor, 'mentor', { ...group, id: group.cohortId }), organisationId: group.organisationId,
      act: before ? 'meeting-corrected' : 'meeting-recorded', subject: ['meeting', meetingId], before: before?.attendance,
      after: { revision, heldOn: entry.heldOn, attendance: entry.attendance, worry: entry.worry },
    })
    if (entry.worry && !before?.worry) await tellDesk(tx, group, 'meeting-worry', messages.worryNotice)
    if (!isMentor) await tellDesk(tx, group, 'meeting-came-late', messages.lateNotice)
    return found(await findRecord(group, meetingKey, tx))
  })
}

async function isKept(tx: Tx, meetingId: string, entryId: string) {
  const [row] = await tx`select from meeting_records where meeting_id = ${meetingId} and entry_id = ${entryId}`
  return row !== undefined
}

async function nextRevision(tx: Tx, meetingId: string) {
  const [{ next }] = await tx<[{ next: number }]>`select max(revision) + 1 as next from meeting_records where meeting_id = ${meetingId}`
  return next
}

/** To the operator's managers, as a notice without words. */
async function tellDesk(tx: Tx, { id, organisationId, name }: Group, kind: string, said: Text) {
  const desk = await tx<{ personId: string }[]>`select concern_desk as person_id from concern_desk(${organisationId}, '{}')`
  const title = fillTexts(said, { group: name })
  for (const { personId } of desk) await notify(tx, personId, { kind, title, link: `/groups/${id}` })
}

/** Marked as there, though they sit (or sat then) in no seat of the group or nobody's consent stands; the seats stay locked meanwhile. */
async function listBarred(tx: Tx, group: Group, marked: Attendance, before: Attendance, at?: Date) {
  const there = Object.keys(marked).filter(personId => isThere(marked[personId]) && !isThere(before[personId]))
  const seated = await tx<{ personId: string }[]>`
    select person_id from group_members where group_id = ${group.id} and (left_at is null or left_at > ${at ?? null}) for share`
  const known = new Set([...seated.map(({ personId }) => personId), ...Object.keys(before)])
  found(Object.keys(marked).every(personId => known.has(personId)) || undefined)
  const consenting = await tx<{ personId: string }[]>`
    select person_id from unnest(${there}::uuid[]) person_id where consent_stands(${group.cohortId}, person_id, 'take_part')`
  const allowed = new Set(consenting.map(({ personId }) => personId))
  return there.filter(personId => !allowed.has(personId))
}

function isSame(before: MeetingRecord, { heldOn, isField, secondAdult, note, worry, attendance }: Entry) {
  const marks = Object.entries(attendance)
  return before.heldOn === heldOn && before.isField === isField && before.secondAdult === (secondAdult ?? null) &&
    before.note === (note ?? '') && before.worry === worry && marks.length === Object.keys(before.attendance).length &&
    marks.every(([personId, status]) => before.attendance[personId] === status)
}
