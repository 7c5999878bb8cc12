import type { DataRecord, TableRecord } from '~/shared/data-record'

const kept = (columns: Partial<TableRecord>): TableRecord => ({ why: 'assessment', kept: 'record', erased: 'history', ...columns })
const answers = (columns: Partial<TableRecord>) => kept({ kept: 'answer', ...columns })
const open = (columns: string): TableRecord => ({ why: 'assessment', kept: 'content', erased: 'nobody', open: columns })

export const dataRecord: DataRecord = {
  assessment_policies: open('id name version title source in_force_from written_minimum practical_minimum written_weight practical_weight combined_minimum ethics_minimum attempts window_days absence_is_attempt grace_seconds assessors disagreement_limit moderation_percent appeal_days wrong_per_right cancel_hours made_at'),
  exam_sessions: kept({
    key: 'id number organisation_id course_id standard_version_id policy_id', who: 'opened_by', words: 'cancelled_because', secret: 'browser_config_keys browser_exam_keys',
    fact: 'is_supervised markers marking_limit scope_kind kind audience place seats starts_from starts_until minutes ends_by registration_opens_at registration_closes_at practical_on opened_at cancelled_at',
  }),
  blueprint_rows: open('exam_session_id place unit_id difficulty kind items marks'),
  blueprint_anchors: open('exam_session_id item_id'),
  exam_rooms: kept({ key: 'id exam_session_id organisation_id', who: 'opened_by', fact: 'name first_seat seats opened_at' }),
  exam_waits: kept({ key: 'id exam_session_id', who: 'person_id', fact: 'entered_at ended_at ended_as' }),
  paper_booklets: kept({ key: 'booking_id', who: 'drawn_by', fact: 'drawn_at' }),
  paper_booklet_items: kept({ key: 'booking_id item_version_id', fact: 'position option_order marks' }),
  paper_sheets: kept({ key: 'exam_session_id booking_id number', fact: 'position' }),
  exam_session_steps: kept({ key: 'exam_session_id', who: 'taken_by', fact: 'step taken_at' }),
  bookings: kept({ key: 'id exam_session_id enrolment_id written_booking_id practical_booking_id', who: 'person_id booked_by', fact: 'seats seat_number during booked_at cancelled_at' }),
  absences: kept({ key: 'booking_id', who: 'decided_by', words: 'note', fact: 'part cause is_attempt decided_at' }),
  sittings: kept({ key: 'id booking_id exam_session_id receipt', who: 'person_id', words: 'ended_because', secret: 'device_hash', fact: 'extra_percent started_at sat_on due_at grace_seconds submitted_at closed_how' }),
  sitting_items: answers({ key: 'sitting_id item_version_id', fact: 'position option_order marks' }),
  answer_log: answers({ key: 'sitting_id id item seq', words: 'value', fact: 'sat_on client_at saved_at' }),
  sitting_files: answers({ key: 'id sitting_id item file_id', fact: 'handed_at' }),
  scripts: kept({ key: 'id exam_session_id sitting_id item answer_id number', fact: 'round out_of made_at' }),
  script_markers: kept({ key: 'script_id', who: 'marker_id', fact: 'place came_at' }),
  script_marks: kept({ key: 'id script_id', words: 'note', fact: 'place revision points out_of marked_at' }),
  late_answers: answers({ key: 'sitting_id id item seq', words: 'value', fact: 'client_at received_at' }),
  late_answer_rulings: kept({ key: 'sitting_id answer_id', who: 'ruled_by', words: 'reason', fact: 'counts ruled_at' }),
  time_credits: kept({ key: 'id sitting_id', who: 'given_by', words: 'reason', fact: 'minutes given_at' }),
  incidents: kept({ key: 'id exam_session_id booking_id', who: 'reported_by', words: 'note', fact: 'category effect happened_at reported_at' }),
  check_ins: kept({ key: 'booking_id', who: 'checked_in_by', fact: 'identity_seen checked_in_at' }),
  start_permissions: kept({ key: 'booking_id', who: 'let_start_by', fact: 'let_start_at' }),
  device_codes: kept({ key: 'id sitting_id', who: 'made_by', words: 'reason', secret: 'code_hash', fact: 'made_at used_at' }),
  accommodations: kept({ key: 'id organisation_id', who: 'person_id decided_by', words: 'reason', sensitive: 'reader large_print separate_room extra_percent', fact: 'decided_at' }),
  sitting_pulses: kept({ kept: 'session', key: 'sitting_id', fact: 'seen_at' }),
  room_messages: kept({ key: 'id exam_session_id', who: 'sent_by', words: 'words', fact: 'sent_at' }),
  question_reports: kept({ key: 'id sitting_id item', words: 'words', fact: 'reported_at' }),
  question_rulings: kept({ key: 'report_id', who: 'ruled_by', words: 'words', fact: 'ruling ruled_at' }),
  neutralised_items: kept({ key: 'exam_session_id item_version_id', who: 'neutralised_by', words: 'reason', fact: 'neutralised_at' }),
  key_corrections: kept({ key: 'id exam_session_id item_version_id', who: 'corrected_by', words: 'reason', fact: 'number old_key_hash key papers changed corrected_at' }),
  practical_marks: kept({ key: 'id booking_id', who: 'assessor_id', words: 'note', fact: 'position marks marked_at arrived_at' }),
  result_revisions: kept({ key: 'id booking_id exam_session_id policy_id', who: 'person_id made_by', words: 'reason', fact: 'part revision marks passed computed_from made_at' }),
  publications: kept({ key: 'id exam_session_id', who: 'approved_by published_by', fact: 'part published_at' }),
  published_results: kept({ key: 'publication_id revision_id' }),
  unpublications: kept({ key: 'publication_id', who: 'unpublished_by', words: 'reason', fact: 'unpublished_at' }),
}
