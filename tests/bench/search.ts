import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { startEmbedded } from '../../app/server/embedded-postgres'
import { migrate } from '../../db/migrate'
import { percentile, report, round } from '../support/figures'
import { prepareEnvironment } from '../support/test-environment'

// 20,000 classes in 700 centres and 100,000 people; each kind of thing is searched for as a centre's manager and as the
// country's administrator, with words that few and words that many have, and the catalogue as anybody. Milliseconds as the app waits for them.
const dataDir = mkdtempSync(join(tmpdir(), 'kargah-search-'))
const cluster = await startEmbedded({ dataDir, throwAway: true })
await migrate(cluster.ownerUrl)
prepareEnvironment(cluster.appUrl, dataDir)
const [{ importProvinces }, { importContent }, { sql, tx }] = await Promise.all([
  import('../../app/people/import-provinces.server'), import('../../app/courses/import-content.server'), import('../../app/shared/sql.server'),
])
await importProvinces()
await importContent()

await tx(async tx => {
  await tx`
    insert into scopes (id, kind, organisation_id)
    select id, 'organisation', id from (select md5('centre' || n)::uuid as id from generate_series(1, 700) n) ids`
  await tx`
    insert into organisations (id, kind, code, name, province_id, approved_at)
    select md5('centre' || n)::uuid, 'public_centre', 'C-' || n, jsonb_build_object('fa', 'مرکز آموزش شمارهٔ ' || n, 'en', 'Centre ' || n),
      (select id from provinces order by id offset n % 31 limit 1), now() from generate_series(1, 700) n`
})
for (let part = 0; part < 10; part++) await sql`
  insert into people (id, name_fa, name_en, mobile, born_on, province_id)
  select md5('person' || n)::uuid, (array['زهرا','مریم','علی','رضا','نگار','سارا','امیر','حسین'])[1 + n % 8] || ' '
      || (array['محمدی','احمدی','کریمی','رستمی','نوری','صادقی','اکبری'])[1 + (n / 8) % 7] || ' ' || translate((n / 56)::text, '0123456789', 'ابپتثجچحخد'),
    'Person ' || n, '+98970' || lpad(n::text, 7, '0'), date '1990-01-01', (select id from provinces order by id offset n % 31 limit 1)
  from generate_series(${part * 10_000 + 1}::int, ${part * 10_000 + 10_000}::int) n`
for (let part = 0; part < 10; part++) await sql`
  insert into memberships (organisation_id, person_id)
  select md5('centre' || 1 + n % 700)::uuid, md5('person' || n)::uuid
  from generate_series(${part * 10_000 + 1}::int, ${part * 10_000 + 10_000}::int) n`
// Courses as many as trades of a whole country, and classes of them in every centre.
await tx(async tx => {
  await tx`insert into courses (id) select 'course-' || n from generate_series(1, 300) n`
  await tx`
    insert into course_versions (course_id, version, source, checksum, title, summary, outcomes, after, hours_theory, hours_practice)
    select 'course-' || n, 1, 'product', '', jsonb_build_object('fa', (title ->> 'fa') || ' ' || n / 35, 'en', (title ->> 'en') || ' ' || n / 35),
      summary, outcomes, after, hours_theory, hours_practice
    from generate_series(1, 300) n join (select title, row_number() over (order by id) - 1 as rank from trades) trade on rank = n % 35,
      (select summary, outcomes, after, hours_theory, hours_practice from course_versions limit 1) like_another`
  await tx`
    update courses set current_version_id = course_versions.id from course_versions
    where course_id = courses.id and courses.id like 'course-%'`
})
for (let part = 0; part < 4; part++) await sql`
  insert into offerings (id, code, course_id, organisation_id, needs_permit, starts_on, ends_on, applications_until, seats,
    waiting_places, decision_days, delivery_mode, audience)
  select md5('class' || n)::uuid, 'K-' || n, course.id, md5('centre' || 1 + n % 700)::uuid, false, today() + n % 90, today() + n % 90 + 60,
    today() + n % 30, 16, 5, 10, (array['fixed', 'rural', 'mobile', 'prison'])[1 + n % 4], (array['women', 'men', 'mixed'])[1 + n % 3]
  from generate_series(${part * 5000 + 1}::int, ${part * 5000 + 5000}::int) n join (select id, row_number() over (order by id) - 1 as rank, count(*) over () as of
    from courses where not needs_permit and current_version_id is not null) course on n % of = rank`
const owner = postgres(cluster.superUrl, { max: 1, onnotice() {} })
await owner`vacuum analyze`
await owner.end()

const { sources } = await import('../../app/reports/search/sources.server')
const { queryOf } = await import('../../app/shared/search')
const { createAdministrator, createStaff } = await import('../factories/people')
const [{ id: centre }] = await sql<[{ id: string }]>`select md5('centre7')::uuid as id`
const seekers = { manager: await createStaff('centre_manager', centre), national: await createAdministrator() }
const rows: Record<string, unknown>[] = []
/** Milliseconds of the second and later of five turns. */
async function timed(work: () => Promise<unknown>) {
  const times: number[] = []
  for (let turn = 0; turn < 5; turn++) {
    const begin = performance.now()
    await work()
    if (turn > 0) times.push(performance.now() - begin)
  }
  return times
}
for (const [who, viewer] of Object.entries(seekers)) for (const [name, search] of Object.entries(sources)) {
  const times: number[] = []
  for (const typed of ['برق', 'زهرا محمدی', 'مرکز ۷', 'زهرا', '09700000123', 'نیست چنین']) {
    times.push(...(await timed(() => search(viewer, queryOf(typed)!))))
  }
  rows.push({ who, name, p50: round(percentile(times, 50), 1), p95: round(percentile(times, 95), 1), target: 50 })
}
const { searchCatalogue } = await import('../../app/courses/catalogue.server')
const catalogue: Record<string, unknown>[] = []
for (const filters of [
  {}, { q: 'برق' }, { q: 'مرکز ۷' }, { q: 'electrcian' }, { q: 'خیاتی' }, { q: 'زعفران فضایی' }, { provinceId: 'tehran', mode: 'rural' },
  { start: 'month', audience: 'women' }, { free: true }, { sort: 'soonest' },
] as const) {
  const times = await timed(() => searchCatalogue({ ...filters, page: 1 }))
  catalogue.push({ asked: JSON.stringify(filters), p50: round(percentile(times, 50), 1), p95: round(percentile(times, 95), 1), target: 50 })
}
await sql.end({ timeout: 1 })
await cluster.stop()
rmSync(dataDir, { recursive: true, force: true })
report('search', { people: 100_000, classes: 20_000, courses: 300, centres: 700, sources: rows, catalogue })
process.exit(0)
