import type { DataRecord, TableRecord } from '~/shared/data-record'

/** Teaching material; who wrote it stands beside it. */
const material = (columns: Partial<TableRecord>): TableRecord => ({ why: 'content', kept: 'content', erased: 'history', ...columns })
const open = (columns: string): TableRecord => ({ why: 'content', kept: 'content', erased: 'nobody', open: columns })

export const dataRecord: DataRecord = {
  trades: open('id title isco08 summary search_key'),
  standards: open('id trade_id current_version_id'),
  standard_versions: material({ key: 'id standard_id version', who: 'author_id', open: 'source checksum title level code hours_theory hours_practice hours_internship hours_project entry tools made_at' }),
  standard_units: open('standard_version_id unit_id position title hours_theory hours_practice knowledge skills attitude safety'),
  courses: open('id trade_id standard_id needs_permit current_version_id withdrawn_at owner_organisation_id'),
  course_versions: material({ key: 'id course_id version', who: 'author_id', open: 'source checksum title summary outcomes after hours_theory hours_practice search_key made_at' }),
  course_units: open('course_version_id unit_id position title summary standard_unit_id'),
  lessons: open('course_id id current_version_id'),
  lesson_versions: material({ key: 'id course_id lesson_id version', who: 'author_id', open: 'source checksum title summary minutes document made_at' }),
  course_lessons: open('course_version_id unit_id position course_id lesson_id requires'),
  course_drafts: { why: 'content', kept: 'content', erased: 'history', key: 'course_id based_on', who: 'saved_by', open: 'revision outline is_changed saved_at' },
  lesson_drafts: { why: 'content', kept: 'content', erased: 'history', key: 'course_id lesson_id based_on', who: 'saved_by', open: 'revision title summary minutes document is_changed saved_at' },
  course_media: { why: 'content', kept: 'content', erased: 'history', key: 'course_id name file_id', who: 'added_by', open: 'kind title width height added_at' },
  course_captions: open('course_id name language vtt'),
  course_figures: open('course_id file svg checksum'),
  items: open('id course_id code unit_id use current_version_id retired_at'),
  item_versions: material({ key: 'id item_id version', who: 'author_id reviewer_id', identity: 'author_name reviewer_name', open: 'source checksum kind difficulty body key feedback stem_key made_at reviewed_at ready_at' }),
  item_reviews: material({ key: 'item_version_id', who: 'reviewer_id', words: 'words', fact: 'verdict reviewed_at' }),
  item_pictures: material({ key: 'id course_id file_id', who: 'added_by', open: 'use added_at' }),
  item_imports: material({ key: 'id course_id unit_id', who: 'uploaded_by committed_by', words: 'file_name', fact: 'use difficulty format uploaded_at state problem items_total items_done finished_at' }),
  item_import_files: { why: 'content', kept: 'draft', erased: 'purge', key: 'import_id', secret: 'sealed' },
  item_import_rows: material({ key: 'import_id position item_id', open: 'title verdict notes draft' }),
  activities: open('course_version_id activity_id unit_id position kind title pass_percent instructions accepts rubric minutes tries counts requires'),
  activity_items: open('course_version_id activity_id position item_id'),
  programmes: open('id current_version'),
  programme_versions: open('programme_id version source checksum title summary skills soft weeks made_at'),
  programme_meetings: open('programme_id version key week position kind title minutes materials document'),
  trade_permits: { why: 'organisation', kept: 'record', erased: 'history', key: 'id organisation_id trade_id', who: 'decided_by', words: 'ended_because', fact: 'starts_on ends_on decided_at ended_at' },
  offerings: {
    why: 'teaching', kept: 'record', erased: 'history', key: 'id course_id organisation_id code trade_id trade_permit_id', who: 'opened_by', words: 'cancelled_because',
    fact: 'needs_permit starts_on ends_on applications_until seats waiting_places decision_days delivery_mode is_public audience place opened_at cancelled_at',
  },
  offering_slots: { why: 'teaching', kept: 'record', erased: 'history', key: 'offering_id', who: 'trainer_id', open: 'weekday starts_at ends_at room part' },
  offering_trainers: { why: 'teaching', kept: 'record', erased: 'history', key: 'offering_id', who: 'person_id', fact: 'since' },
  step_dates: open('offering_id step_kind step_id opens_on due_on'),
  class_meetings: {
    why: 'teaching', kept: 'record', erased: 'history', key: 'id offering_id organisation_id', who: 'trainer_id', words: 'moved_because cancelled_because',
    fact: 'starts_at ends_at minutes during room room_key part moved_from cancelled_at',
  },
  attendance_policies: open('version correction_days late_hours early_minutes made_at'),
  attendance_marks: {
    why: 'teaching', kept: 'record', erased: 'courses', key: 'class_meeting_id id offering_id enrolment_id', who: 'recorded_by', words: 'reason',
    fact: 'status missed source client_at recorded_at received_at came_late',
  },
  attendance_adults: { why: 'safety', kept: 'record', erased: 'history', key: 'class_meeting_id id', who: 'recorded_by', identity: 'name', fact: 'recorded_at received_at' },
  practice_logs: { why: 'teaching', kept: 'record', erased: 'history', key: 'id enrolment_id activity_id', fact: 'made_at' },
  practice_photos: { why: 'teaching', kept: 'record', erased: 'history', key: 'practice_log_id n file_id', fact: 'added_at' },
  practice_events: {
    why: 'teaching', kept: 'record', erased: 'courses', key: 'practice_log_id seq', who: 'by_id', words: 'task words comment',
    fact: 'kind minutes worked_on photos at',
  },
  applications: { why: 'admission', kept: 'record', erased: 'courses', key: 'id number offering_id', who: 'person_id decided_by', words: 'note reason', fact: 'applied_at due_on waiting_since withdrawn_at decision decided_at' },
  enrolments: { why: 'teaching', kept: 'record', erased: 'history', key: 'id offering_id application_id', who: 'person_id enrolled_by', words: 'ended_because', fact: 'seats seat_number enrolled_at ended_at ended_as' },
  lesson_progress: { why: 'teaching', kept: 'record', erased: 'history', key: 'enrolment_id course_id lesson_id', fact: 'finished_at' },
  check_answers: { why: 'teaching', kept: 'answer', erased: 'history', key: 'id enrolment_id lesson_id item_id item_version_id', words: 'value', fact: 'is_right answered_at' },
  quiz_attempts: { why: 'teaching', kept: 'answer', erased: 'history', key: 'id enrolment_id activity_id', words: 'answers', fact: 'right_answers questions pass_percent is_passed submitted_at' },
}
