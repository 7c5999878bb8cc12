import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '../../app/server/embedded-postgres'
import { migrate } from '../../db/migrate'
import { percentile, report, round } from '../support/figures'
import { prepareEnvironment } from '../support/test-environment'

// 20,000 classes in 700 centres and 100,000 people; each kind of thing is searched for as a centre's manager and as the
// country's administrator, with words that few and words that many have. Milliseconds as the app waits for them.
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
await sql`
  insert into memberships (organisation_id, person_id)
  select md5('centre' || 1 + n % 700)::uuid, md5('person' || n)::uuid from generate_series(1, 100000) n`
const { createCourse, createOffering } = await import('../factories/courses')
const made = await createOffering({ courseId: (await createCourse({ title: { fa: 'برق‌کار ساختمان', en: 'Electrician' } })).id })
// As many classes as one that the app has made by itself, in every centre.
const columns = (await sql<{ name: string }[]>`
  select column_name as name from information_schema.columns where table_name = 'offerings' and is_generated = 'NEVER'
    and column_name not in ('id', 'code', 'organisation_id')`).map(({ name }) => sql(name))
const list = columns.reduce((all, one) => sql`${all}, ${one}`, sql``)
await sql`
  insert into offerings (id, code, organisation_id ${list})
  select md5('class' || n)::uuid, 'K-' || n, md5('centre' || 1 + n % 700)::uuid ${list}
  from offerings, generate_series(1, 20000) n where offerings.id = ${made.id}`

const { sources } = await import('../../app/reports/search/sources.server')
const { queryOf } = await import('../../app/shared/search')
const { createAdministrator, createStaff } = await import('../factories/people')
const [{ id: centre }] = await sql<[{ id: string }]>`select md5('centre7')::uuid as id`
const seekers = { manager: await createStaff('centre_manager', centre), national: await createAdministrator() }
const rows: Record<string, unknown>[] = []
for (const [who, viewer] of Object.entries(seekers)) for (const [name, search] of Object.entries(sources)) {
  const times: number[] = []
  for (const typed of ['برق', 'زهرا محمدی', 'مرکز ۷', 'زهرا', '09700000123', 'نیست چنین']) {
    for (let turn = 0; turn < 5; turn++) {
      const begin = performance.now()
      await search(viewer, queryOf(typed)!)
      if (turn > 0) times.push(performance.now() - begin)
    }
  }
  rows.push({ who, name, p50: round(percentile(times, 50), 1), p95: round(percentile(times, 95), 1), target: 50 })
}
await sql.end({ timeout: 1 })
await cluster.stop()
rmSync(dataDir, { recursive: true, force: true })
report('search', { people: 100_000, classes: 20_000, centres: 700, sources: rows })
process.exit(0)
