import type { Sql } from 'postgres'
import { addresses, payloads } from './payloads'

/** Every column whose words people or authors write, by table; those that hold `{ fa, en }` or a document are jsonb. */
const written: Record<string, string[]> = {
  people: ['name_fa', 'family_fa', 'name_en', 'father_name', 'email', 'username'],
  provinces: ['title', 'capital'],
  organisations: ['name', 'county', 'help', 'code'],
  grants: ['reason', 'ended_because'],
  second_factor_resets: ['reason'],
  sessions: ['device'],
  people_imports: ['file_name', 'problem'],
  people_import_rows: ['data', 'problems'],
  files: ['name'],
  notices: ['title', 'kind'],
  demo_people: ['title', 'role'],
  audit_details: ['details'],
  trades: ['title', 'summary'],
  target_groups: ['title'],
  holidays: ['title'],
  trade_imports: ['file_name'],
  organisation_licences: ['number', 'because', 'ended_because'],
  trade_permits: ['ended_because', 'suspended_because'],
  trade_permit_events: ['reason'],
  organisation_applications: ['note'],
  organisation_application_events: ['reason'],
  standard_versions: ['title', 'level', 'code', 'entry', 'tools', 'note'],
  standard_units: ['title', 'knowledge', 'skills', 'attitude', 'safety'],
  course_versions: ['title', 'summary', 'outcomes', 'after'],
  course_units: ['title', 'summary'],
  lesson_versions: ['title', 'summary', 'document'],
  lesson_drafts: ['title', 'summary', 'document'],
  kept_lesson_drafts: ['title', 'summary', 'document'],
  course_drafts: ['outline'],
  kept_course_drafts: ['outline'],
  course_media: ['name', 'title'],
  course_captions: ['name'],
  item_versions: ['body', 'feedback', 'author_name', 'reviewer_name'],
  item_reviews: ['words'],
  item_imports: ['file_name'],
  item_import_rows: ['title', 'notes'],
  activities: ['title', 'instructions', 'rubric'],
  programme_versions: ['title', 'summary', 'skills', 'soft', 'weeks'],
  programme_meetings: ['title', 'materials', 'document'],
  offerings: ['code', 'place', 'cancelled_because'],
  offering_slots: ['room'],
  offering_documents: ['title'],
  class_meetings: ['room', 'moved_because', 'cancelled_because'],
  attendance_marks: ['reason'],
  attendance_adults: ['name'],
  application_targets: ['because'],
  applications: ['note', 'reason'],
  enrolments: ['ended_because'],
  enrolment_events: ['because'],
  practice_events: ['task', 'words', 'comment'],
  assignment_drafts: ['body'],
  submissions: ['body'],
  submission_marks: ['words', 'rubric'],
  mark_comments: ['words'],
  grade_entries: ['reason'],
  announcements: ['withdrawn_because'],
  announcement_versions: ['title', 'body'],
  discussion_threads: ['title'],
  discussion_posts: ['body'],
  post_hidings: ['because'],
  assessment_policies: ['title', 'source'],
  exam_sessions: ['place', 'cancelled_because'],
  exam_rooms: ['name'],
  room_requests: ['name'],
  room_answers: ['reason'],
  room_messages: ['words'],
  question_reports: ['words'],
  question_rulings: ['words'],
  incidents: ['note'],
  accommodations: ['reason'],
  device_codes: ['reason'],
  sittings: ['ended_because'],
  late_answers: ['value'],
  neutralised_items: ['reason'],
  key_corrections: ['reason'],
  item_key_doubts: ['reason'],
  absences: ['note'],
  late_answer_rulings: ['reason'],
  time_credits: ['reason'],
  answer_log: ['value'],
  practical_marks: ['note'],
  script_marks: ['note'],
  result_revisions: ['reason'],
  unpublications: ['reason'],
  clubs: ['name', 'place'],
  cohorts: ['name'],
  groups: ['name', 'room'],
  group_members: ['left_because'],
  mentor_clearances: ['work_record'],
  clearance_steps: ['note'],
  clearance_turns: ['because'],
  group_mentors: ['ended_because'],
  meeting_records: ['note', 'second_adult'],
  concerns: ['words'],
  concern_decisions: ['words'],
  certificate_kinds: ['title'],
  certificate_proposals: ['declined_because'],
  certificate_events: ['note'],
}
// What a document or a question is built by, not what stands in it.
const KEYS = new Set(['type', 'kind', 'src', 'href', 'item', 'id', 'level', 'dir', 'language', 'key', 'by', 'skills', 'soft', 'figure'])

/** Some payloads, others at each place, so that over a page with many texts all of them stand there. */
// The database holds no NUL.
const kept = payloads.map(payload => payload.replaceAll('\0', ''))
export const some = (n: number, count = 3) => Array.from({ length: count }, (_, i) => kept[(n * count + i) % kept.length]!).join(' ')
const all = kept.join(' ')

function poisoned(value: unknown, n: number, key = ''): unknown {
  if (typeof value === 'string') return KEYS.has(key) ? value : some(n)
  if (Array.isArray(value)) return value.map((item, i) => poisoned(item, n + i, key))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, item], i) => [name, poisoned(item, n + i, name)])
  const node = Object.fromEntries(entries) as Record<string, unknown>
  return node.type === 'doc' ? { ...node, content: [...(node.content as unknown[]), ...hostileNodes] } : node
}

// What no editor of ours writes and the database would not have been given, but holds all the same.
const hostileNodes = [
  ...addresses.map(href => ({
    type: 'paragraph',
    content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href, class: '"><img data-xss>' } }] }],
  })),
  ...addresses.flatMap(src => [{ type: 'image', attrs: { src, alt: all } }, { type: 'figure', attrs: { src, alt: 'x', caption: all } }]),
  { type: 'script', content: [{ type: 'text', text: 'fire(0)' }] },
  { type: 'html', attrs: { html: payloads[4] }, content: [{ type: 'text', text: payloads[4] }] },
  { type: 'paragraph', attrs: { dir: '"><img data-xss src=x onerror=fire(0)>', onclick: 'fire(0)', style: 'x' }, content: [{ type: 'text', text: all }] },
  { type: 'callout', attrs: { kind: '"><img data-xss>', title: all }, content: [] },
  { type: 'codeBlock', attrs: { language: '"><img data-xss>' }, content: [{ type: 'text', text: all }] },
  { type: 'heading', attrs: { level: 'script' }, content: [{ type: 'text', text: all }] },
]

/** Puts them into every row of a database that nobody else uses; as its superuser, past every check. */
export async function poison(owner: Sql) {
  const checks = await owner<{ table: string; name: string }[]>`
    select conrelid::regclass::text as table, conname as name from pg_constraint
    where contype = 'c' and connamespace = 'public'::regnamespace and conparentid = 0`
  for (const { table, name } of checks) await owner`alter table ${owner(table)} drop constraint ${owner(name)}`
  await owner`set session_replication_role = replica`
  let values = 0
  for (const [table, columns] of Object.entries(written)) {
    const rows = await owner<Record<string, unknown>[]>`select ctid::text as ctid, ${owner(columns)} from ${owner(table)}`
    for (const [n, row] of rows.entries()) {
      const filled = columns.filter(column => row[column] !== null)
      if (filled.length === 0) continue
      // The row's number keeps unique what has to be.
      const changed = Object.fromEntries(filled.map((column, i) => [column, typeof row[column] === 'string'
        ? `${some(n + i)} ${n}`
        : owner.json(numbered(poisoned(row[column], n + i), n) as never)]))
      await owner`update ${owner(table)} set ${owner(changed, ...filled)} where ctid = ${row.ctid as string}::tid`
      values += filled.length
    }
  }
  await owner`update notices set link = ${addresses[0]!}`
  return values
}

const numbered = (value: unknown, n: number) =>
  value && typeof value === 'object' && 'fa' in value && typeof value.fa === 'string' ? { ...value, fa: `${value.fa} ${n}` } : value
