import type { DataRecord, TableRecord } from '~/shared/data-record'

const ofClub = (columns: Partial<TableRecord>): TableRecord => ({ why: 'club', kept: 'record', erased: 'history', ...columns })
const safety = (columns: Partial<TableRecord>) => ofClub({ why: 'safety', kept: 'consent', ...columns })

export const dataRecord: DataRecord = {
  clubs: ofClub({ key: 'id organisation_id', who: 'opened_by', fact: 'name place stage audience opened_at' }),
  cohorts: ofClub({ key: 'id club_id programme_id programme_version', who: 'opened_by', fact: 'scope_kind name starts_on ends_on opened_at' }),
  groups: ofClub({ key: 'id cohort_id', who: 'formed_by activated_by', fact: 'name core_weekday lab_weekday meets_at room formed_at activated_at' }),
  group_members: ofClub({ key: 'id group_id cohort_id', who: 'person_id added_by left_by', words: 'left_because', fact: 'seat joined_at left_at' }),
  group_mentors: ofClub({ key: 'id group_id clearance_id', who: 'person_id assigned_by ended_by', words: 'ended_because', fact: 'part assigned_at ended_at cleared' }),
  mentor_clearances: safety({ erased: 'clubs', key: 'id organisation_id', who: 'person_id', words: 'work_record', fact: 'valid_until active_at suspended_at ended_at is_active active_step' }),
  clearance_steps: safety({ erased: 'clubs', key: 'clearance_id position', who: 'person_id decided_by', words: 'note', fact: 'step happened_on decided_at after' }),
  clearance_turns: safety({ key: 'id clearance_id', who: 'decided_by', words: 'because', fact: 'turn decided_at' }),
  consent_events: ofClub({ why: 'consent', kept: 'consent', key: 'id cohort_id', who: 'child_id by_id recorded_by', fact: 'kind granted how at' }),
  meetings: ofClub({ key: 'id group_id', fact: 'meeting_key revision' }),
  meeting_records: ofClub({ key: 'meeting_id revision entry_id', who: 'recorded_by', identity: 'second_adult', words: 'note worry', fact: 'held_on is_field present_count recorded_at received_at came_late' }),
  meeting_attendances: ofClub({ key: 'meeting_id revision', who: 'person_id', fact: 'status' }),
  concerns: safety({ key: 'id organisation_id', who: 'raised_by', sensitive: 'words', fact: 'goes_to raised_at' }),
  concern_names: safety({ key: 'concern_id', who: 'person_id' }),
  concern_decisions: safety({ key: 'concern_id', who: 'decided_by', sensitive: 'words', fact: 'decision decided_at' }),
  child_record_reads: safety({ key: 'id', who: 'child_id reader_id', fact: 'what at' }),
}
