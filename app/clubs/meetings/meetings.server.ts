import type { Viewer } from '~/people/viewer'
import { sql, type Sql } from '~/shared/sql.server'
import { fullName, type Group } from '../club'
import type { MeetingRecord, SheetRow } from './meeting'

const record = sql`meetings.id as meeting_id, meeting_key, meetings.revision, held_on, is_field, second_adult, note, worry, recorded_at, came_late,
  jsonb_build_object('fa', name_fa, 'en', coalesce(name_en, name_fa)) as recorded_by,
  coalesce((select jsonb_object_agg(person_id, status) from meeting_attendances a
    where a.meeting_id = meetings.id and a.revision = meetings.revision), '{}') as attendance`

/** The newest record of each meeting of a group, the latest first. For its mentors and the desk. */
export const listRecords = (group: Pick<Group, 'id'>) => sql<MeetingRecord[]>`
  select ${record} from meetings
  join meeting_records r on r.meeting_id = meetings.id and r.revision = meetings.revision
  join people on people.id = recorded_by
  where group_id = ${group.id} order by held_on desc, meeting_key desc`

export const listRecordedKeys = async (groupId: string) =>
  (await sql<{ meetingKey: string }[]>`select meeting_key from meetings where group_id = ${groupId}`).map(row => row.meetingKey)

export async function findRecord(group: Pick<Group, 'id'>, meetingKey: string, tx: Sql = sql) {
  const [found] = await tx<MeetingRecord[]>`
    select ${record} from meetings
    join meeting_records r on r.meeting_id = meetings.id and r.revision = meetings.revision
    join people on people.id = recorded_by
    where group_id = ${group.id} and meeting_key = ${meetingKey}`
  return found
}

/** Everyone a meeting's sheet names: who sits in the group (or sat in it `at` a moment), and who was there when it was recorded. */
export async function listSheet(viewer: Viewer, group: Pick<Group, 'id'>, meetingKey: string, at?: Date): Promise<SheetRow[]> {
  const rows = await sql<(Omit<SheetRow, 'name'> & { nameFa: string; nameEn: string | null })[]>`
    with sheet as (
      select person_id, name_fa, name_en, min(seat) as seat, bool_and(left_at is not null) as has_left,
        bool_or(consent_stands(cohort_id, person_id, 'take_part')) as may_take_part
      from group_members m join people on people.id = person_id
      where group_id = ${group.id} and (left_at is null or left_at > ${at ?? null} or exists (
        select from meetings join meeting_attendances a on a.meeting_id = meetings.id and a.revision = meetings.revision
        where meetings.group_id = m.group_id and meeting_key = ${meetingKey} and a.person_id = m.person_id))
      group by person_id, name_fa, name_en),
    written as (insert into child_record_reads (child_id, reader_id, what) select person_id, ${viewer.id}, 'attendance' from sheet)
    select * from sheet order by has_left, seat`
  return rows.map(({ personId, hasLeft, mayTakePart, ...name }) => ({ personId, hasLeft, mayTakePart, name: fullName(name) }))
}

export type OwnAttendance = { meetingKey: string; heldOn: string; status: 'present' | 'late' | 'absent' | 'excused' | null }

/** One child's attendance and nobody else's: for the child and the guardian. */
export const listAttendance = (viewer: Viewer, group: Pick<Group, 'id'>, childId: string) => sql<OwnAttendance[]>`
  with written as (insert into child_record_reads (child_id, reader_id, what)
    select ${childId}, ${viewer.id}, 'attendance' where ${childId} <> ${viewer.id}::uuid)
  select meeting_key, held_on, a.status from meetings
  join meeting_records r on r.meeting_id = meetings.id and r.revision = meetings.revision
  left join meeting_attendances a on a.meeting_id = meetings.id and a.revision = meetings.revision and a.person_id = ${childId}
  where group_id = ${group.id} and meeting_key not like '%-parents' and (${childId} = ${viewer.id}::uuid or guards(${viewer.id}, ${childId}))
    and exists (select from group_members where group_id = ${group.id} and person_id = ${childId})
  order by held_on, meeting_key`

/** What was written beside the record that counts, oldest first. */
export type EarlierRecord = Pick<MeetingRecord, 'revision' | 'recordedAt' | 'recordedBy' | 'cameLate' | 'note' | 'worry'>
export const listEarlier = (meetingId: string) => sql<EarlierRecord[]>`
  select r.revision, recorded_at, came_late, note, worry, jsonb_build_object('fa', name_fa, 'en', coalesce(name_en, name_fa)) as recorded_by
  from meeting_records r join people on people.id = recorded_by join meetings on meetings.id = meeting_id
  where meeting_id = ${meetingId} and r.revision <> meetings.revision order by recorded_at, r.revision`
