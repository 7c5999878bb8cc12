import type { Text } from './text'

/**
 * What a column holds: `key` a row's own id or number; `who` a person's id; `identity` and `contact` who they are and how
 * they are reached; `sensitive` what could harm; `words` what somebody wrote freely; `fact` days, states, marks, counts;
 * `secret` hashes and sealed values; `open` what concerns no person.
 */
export const DATA_CLASSES = ['key', 'who', 'identity', 'contact', 'sensitive', 'words', 'fact', 'secret', 'open'] as const
export type DataClass = (typeof DATA_CLASSES)[number]

export const purposes = {
  account: { fa: 'حساب و ورود', en: 'Account and signing in' },
  organisation: { fa: 'سازمان‌ها و نقش‌ها', en: 'Organisations and roles' },
  admission: { fa: 'درخواست و پذیرش', en: 'Applying and admission' },
  teaching: { fa: 'آموزش و کار کارآموز', en: 'Teaching and a trainee’s work' },
  assessment: { fa: 'سنجش و نتیجه', en: 'Assessment and results' },
  certificate: { fa: 'گواهینامه و استعلام آن', en: 'Certificates and their verification' },
  club: { fa: 'باشگاه نوجوانان', en: 'Youth clubs' },
  safety: { fa: 'ایمنی کودکان', en: 'Children’s safety' },
  consent: { fa: 'رضایت ولی', en: 'Guardians’ consent' },
  trail: { fa: 'رویدادنامه', en: 'The audit trail' },
  operation: { fa: 'کارکرد سامانه', en: 'Running the site' },
  content: { fa: 'محتوای آموزشی', en: 'Teaching material' },
} satisfies Record<string, Text>
export type Purpose = keyof typeof purposes

/** How long: the names of rows in `retention_policies`, where the days stand. */
export type Retention =
  | 'account' | 'session' | 'code' | 'notice' | 'draft' | 'record' | 'answer' | 'consent' | 'register' | 'trail' | 'content'

/**
 * Who takes it away when a person is erased: the pillar whose `erase.server.ts` names the table; `cascade` with a row
 * that is erased; `purge` a job by the clock; `history` stays, under ids alone; `nobody` holds nobody.
 */
export type Eraser = 'people' | 'courses' | 'assessments' | 'clubs' | 'certificates' | 'server' | 'cascade' | 'purge' | 'history' | 'nobody'

/** One table: its columns by class, names parted by spaces. */
export type TableRecord = { why: Purpose; kept: Retention; erased: Eraser } & Partial<Record<DataClass, string>>
export type DataRecord = Record<string, TableRecord>

/** The tables that every pillar writes to. */
export const dataRecord: DataRecord = {
  installation: { why: 'operation', kept: 'content', erased: 'nobody', open: 'id is_demo seeded_at content_checksum created_at' },
  audit_events: { why: 'trail', kept: 'trail', erased: 'history', key: 'id subject_id organisation_id grant_id', who: 'person_id', fact: 'at act subject_kind role', secret: 'details_hash' },
  audit_details: { why: 'trail', kept: 'trail', erased: 'server', key: 'event_id', sensitive: 'details' },
  audit_seals: { why: 'trail', kept: 'trail', erased: 'nobody', open: 'id first_event last_event events previous_hash hash sealed_at' },
  files: { why: 'teaching', kept: 'record', erased: 'purge', key: 'id', who: 'uploaded_by', words: 'name', fact: 'bytes media_type uploaded_at', secret: 'sha256' },
  unused_files: { why: 'operation', kept: 'code', erased: 'purge', fact: 'since', secret: 'sha256' },
  failed_tries: { why: 'operation', kept: 'session', erased: 'purge', key: 'id', secret: 'subject', fact: 'kind at' },
  retention_policies: { why: 'operation', kept: 'content', erased: 'nobody', open: 'name days title confirmed_at' },
}
