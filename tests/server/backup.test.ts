import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import postgres from 'postgres'
import { afterAll, beforeAll, beforeEach, expect, inject, test, vi } from 'vitest'
import { audit } from '~/shared/audit.server'
import { recordFile, storeBytes } from '~/shared/files.server'
import { enqueue } from '~/shared/jobs.server'
import { tx } from '~/shared/sql.server'
import { backup } from '../../db/backup'
import { tablesOf } from '../../db/dump-tables'
import { migrate } from '../../db/migrate'
import { restore } from '../../db/restore'
import { onDatabase } from '../support/template-database'

// A whole database goes out and comes back, and each migration runs.
vi.setConfig({ testTimeout: 90_000 })

const name = `kargah_restore_${process.env.VITEST_POOL_ID}`
const { superUrl, ownerUrl } = inject('cluster')
const target = onDatabase(ownerUrl, name)
const folder = mkdtempSync(join(tmpdir(), 'kargah-backup-'))
const file = join(folder, 'kargah.backup')
const admin = postgres(onDatabase(superUrl, 'postgres'), { max: 1, onnotice() {} })

/** Every row of every table, in an order of its own. */
async function contentOf(url: string) {
  const sql = postgres(url, { max: 1, onnotice() {} })
  const content: Record<string, string> = {}
  for (const { name } of await tablesOf(sql)) {
    const [{ rows }] = await sql<[{ rows: string }]>`select count(*) || coalesce(string_agg(md5(t::text), ' ' order by md5(t::text)), '') as rows from ${sql(name)} t`
    content[name] = rows
  }
  await sql.end()
  return content
}

let before: Record<string, string>
beforeAll(async () => {
  const text = 'یک پرونده با «نویسه‌های» فارسی'
  await tx(async tx => {
    await audit(tx, { by: null, act: 'test-made', subject: ['test', 'a\tb\nc\\d'], after: { name: 'برق‌کار\n\tخط دوم', nothing: null } })
    await enqueue(tx, 'shared-send-sms', { to: '+989700000000', text: 'سلام' }, { runAt: new Date('2100-01-01') })
    await tx`insert into people (name_fa) values ('سارا')`
    await recordFile(tx, await storeBytes(Buffer.from(text)), { mediaType: 'text/plain', name: 'یادداشت.txt', uploadedBy: null })
  })
  await backup(process.env.DATABASE_OWNER_URL!, file)
  before = await contentOf(process.env.DATABASE_OWNER_URL!)
})
beforeEach(async () => {
  await admin`drop database if exists ${admin(name)} with (force)`
  await admin`create database ${admin(name)} owner kargah_owner`
})
afterAll(async () => {
  await admin`drop database if exists ${admin(name)} with (force)`
  await admin.end()
  rmSync(folder, { recursive: true })
})

test('what was backed up is restored row by row, and what is in use is never overwritten', async () => {
  const restored = await restore(target, file)
  // The note, and the film that is shipped.
  expect(restored.files).toBe(2)
  expect(await contentOf(target)).toEqual(before)
  await expect(restore(target, file)).rejects.toThrow('is in use')
  expect(await contentOf(target)).toEqual(before)
})

test('into a database that is migrated already, too: numbers go on where they stood, references are checked again, and a file is as it was', async () => {
  await migrate(target)
  await restore(target, file)
  const sql = postgres(target, { max: 1, onnotice() {} })
  const [next] = await sql`
    insert into audit_events (act, subject_kind, subject_id, details_hash) values ('test-made', 'test', '1', '')
    returning id > (select max(id) from audit_events) as "goesOn"`
  expect(next!.goesOn).toBe(true)
  await expect(sql`insert into audit_details (event_id, details) values (999999, '{}')`).rejects.toThrow('foreign key')
  const [stored] = await sql<{ sha256: string }[]>`select sha256 from files where name = 'یادداشت.txt'`
  const bytes = readFileSync(join(process.env.DATA_DIR!, 'files', stored!.sha256.slice(0, 2), stored!.sha256))
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(stored!.sha256)
  await sql.end()
})

test('a file that is cut off, changed or none of ours is refused and leaves an empty database', async () => {
  const bytes = readFileSync(file)
  const whole = gunzipSync(bytes)
  const cases: [string, Buffer][] = [
    ['cut', bytes.subarray(0, bytes.length / 2)],
    ['fewer rows', gzipSync(Buffer.from(whole.toString('latin1').replace('{"rows":1}', '{"rows":2}'), 'latin1'))],
    ['not ours', gzipSync(Buffer.from('hello\n'))],
    ['not gzip', Buffer.from('hello\n')],
  ]
  for (const [title, content] of cases) {
    writeFileSync(join(folder, 'wrong'), content)
    await expect(restore(target, join(folder, 'wrong')), title).rejects.toThrow()
  }
  await expect(restore(target, join(folder, 'missing'))).rejects.toThrow()
  await restore(target, file)
})

test('a backup sealed with another key is refused before anything is touched, and only we may read one', async () => {
  const whole = gunzipSync(readFileSync(file)).toString('latin1')
  writeFileSync(join(folder, 'foreign'), gzipSync(Buffer.from(whole.replace(/"identityKey":"[^"]+"/, '"identityKey":"another"'), 'latin1')))
  await expect(restore(target, join(folder, 'foreign'))).rejects.toThrow('another identity key')
  expect(statSync(file).mode & 0o777).toBe(0o600)
})
