import { sql } from '~/shared/sql.server'
import type { Jobs } from '~/shared/jobs.server'
import { tellEndedGrants } from './grants/tell-ended-grants.server'
import { checkImport } from './imports/check-import.server'
import { bringPeopleIn } from './imports/commit-import.server'
import { noticeDeliverer } from './notices/deliver-notice.server'
import { planDigests, sendDigest } from './notices/send-digest.server'
import { noticeSender } from './notices/send-notice.server'
import type { Topics } from './notices/topics'
import { sendPasswordReset } from './signing-in/send-password-reset.server'

/** What nobody needs any more: sessions and codes that are over, failed tries, old messages, rows of old imports. */
async function purge() {
  await sql`delete from sessions where expires_at <= now() or ends_at <= now()`
  await sql`delete from trusted_devices where expires_at <= now()`
  await sql`delete from one_time_codes where expires_at < now() - interval '7 days'`
  await sql`delete from unsubscribe_links where made_at < now() - interval '400 days'`
  await sql`delete from failed_tries where at < now() - interval '1 day'`
  await sql`
    delete from notices where made_at < now() - (select make_interval(days => days) from retention_policies where name = 'notice')`
  await sql`
    delete from people_import_rows using people_imports
    where people_imports.id = import_id and coalesce(finished_at, uploaded_at) < now() - interval '30 days'`
  await sql`
    delete from people_import_files using people_imports where people_imports.id = import_id
      and uploaded_at < now() - interval '7 days'`
}

export const jobs = {
  'people-send-password-reset': sendPasswordReset,
  'people-check-import': checkImport,
  'people-commit-import': bringPeopleIn,
  'people-purge': purge,
  'people-tell-ended-grants': tellEndedGrants,
  'people-plan-digests': () => planDigests(),
  'people-send-digest': sendDigest,
} satisfies Jobs

/** Notices go out by what all pillars say of their kinds. */
export const noticeJobs = (topics: Topics) => ({
  'people-deliver-notice': noticeDeliverer(topics),
  'people-send-notice': noticeSender(topics),
})

/** By the clock, as crontab says it in UTC. */
export const timetable = [
  { task: 'people-purge', match: '17 * * * *' },
  // A quarter past midnight in Tehran.
  { task: 'people-tell-ended-grants', match: '45 20 * * *' },
  // Eight in the morning in Tehran.
  { task: 'people-plan-digests', match: '30 4 * * *' },
]
