import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, utimesSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import S3rver from 's3rver'
import sharp from 'sharp'
import postgres from 'postgres'
import { afterAll, afterEach, expect, test } from 'vitest'
import { findPracticeLog } from '~/courses/practice/practice-logs.server'
import { savePracticeLog } from '~/courses/practice/save-practice-log.server'
import { today } from '~/shared/calendar'
import { environment } from '~/shared/environment.server'
import { readStored, recordFile, storeBytes } from '~/shared/files.server'
import { jobs } from '~/shared/purge-files.server'
import { sql, tx } from '~/shared/sql.server'
import { erasePerson } from '../../app/server/erase-person'
import { createClass } from '../factories/courses'
import { done } from '../factories/people'

const purge = jobs['shared-purge-files']
const owner = postgres(process.env.TEST_SUPER_URL!, { max: 1, onnotice() {} })
afterAll(() => owner.end())
afterEach(() => {
  delete process.env.FILES_URL
})

const pathOf = (hash: string) => join(environment().dataDir, 'files', hash.slice(0, 2), hash)
const keep = async (text: string) => {
  const stored = await storeBytes(Buffer.from(text))
  return tx(tx => recordFile(tx, stored, { mediaType: 'text/plain', name: 'x.txt', uploadedBy: null }))
}
/** As if all of it had come two days ago. */
async function age(...hashes: string[]) {
  await owner`update files set uploaded_at = now() - interval '2 days' where sha256 = any (${hashes})`
  const then = Date.now() / 1000 - 2 * 86_400
  for (const hash of hashes) utimesSync(pathOf(hash), then, then)
}

test('what nothing names goes after a day, row and bytes; what came today stays its uploader’s', async () => {
  const [old, fresh] = [await keep(`old ${randomUUID()}`), await keep(`fresh ${randomUUID()}`)]
  await age(old.sha256)
  await purge()
  expect(existsSync(pathOf(old.sha256))).toBe(false)
  expect((await readStored(fresh.sha256)).toString()).toMatch(/^fresh/)
  expect(await sql`select id from files where name = 'x.txt'`).toEqual([{ id: fresh.id }])
  expect(await sql`select from unused_files`).toHaveLength(0)
  expect(readdirSync(dirname(pathOf(old.sha256))).filter(name => name.startsWith(old.sha256))).toEqual([])
})

test('of two rows with the same bytes one goes and the bytes stay', async () => {
  const text = `twice ${randomUUID()}`
  const [first] = [await keep(text)]
  await age(first.sha256)
  await keep(text)
  await purge()
  expect(await sql`select from files where name = 'x.txt'`).toHaveLength(1)
  expect((await readStored(first.sha256)).toString()).toBe(text)
})

test('bytes that are coming anew while the row goes stay', async () => {
  const { sha256 } = await keep(`again ${randomUUID()}`)
  await age(sha256)
  // The next upload has stored its bytes, its row is not written yet.
  utimesSync(pathOf(sha256), new Date(), new Date())
  await purge()
  expect(existsSync(pathOf(sha256))).toBe(true)
  await age(sha256)
  await purge()
  expect(existsSync(pathOf(sha256))).toBe(false)
})

test('an erased trainee’s photos go with their words; another’s stay', async () => {
  const { offering, trainees: [gone, other] } = await createClass({ trainees: 2 })
  const photo = async (background: string) =>
    new File([new Uint8Array(await sharp({ create: { width: 60, height: 40, channels: 3, background } }).jpeg().toBuffer())], 'a.jpg', { type: 'image/jpeg' })
  const log = async (who: typeof gone, background: string) => {
    const entry = { id: randomUUID(), seq: 0, activityId: undefined, task: 'سیم‌کشی تابلو', hours: 2, minutes: 0, workedOn: today(), words: 'سه مدار بستم.', keep: [], photos: [await photo(background)], then: 'submitted' as const }
    await done(savePracticeLog(who!, offering.id, entry))
    return entry.id
  }
  const logs = [await log(gone, '#0a7'), await log(other, '#70a')]
  const hashOf = async (id: string) => (await sql<[{ sha256: string }]>`select sha256 from practice_photos join files on files.id = file_id where practice_log_id = ${id}`)[0].sha256
  const hashes = [await hashOf(logs[0]!), await hashOf(logs[1]!)]
  await age(...hashes)
  await purge()
  expect(hashes.map(hash => existsSync(pathOf(hash)))).toEqual([true, true])

  await erasePerson(process.env.DATABASE_OWNER_URL!, gone!.id, 'به خواست خود او')
  await purge()
  expect(hashes.map(hash => existsSync(pathOf(hash)))).toEqual([false, true])
  expect(await findPracticeLog(offering.centre.trainer, logs[0]!)).toMatchObject({ photos: [], words: null })
})

test('bytes go from an S3-compatible store too', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'kargah-s3-'))
  const s3 = new S3rver({ directory, silent: true, configureBuckets: [{ name: 'kargah', configs: [] }] })
  const server = createServer(s3.callback()).listen(0, '127.0.0.1')
  await s3.configureBuckets()
  process.env.FILES_URL = `s3+http://S3RVER:S3RVER@127.0.0.1:${(server.address() as AddressInfo).port}/kargah`
  const { sha256 } = await keep(`far ${randomUUID()}`)
  await owner`update files set uploaded_at = now() - interval '2 days'`
  await purge()
  // Its bytes are of this minute, as far as the store knows.
  expect((await readStored(sha256)).toString()).toMatch(/^far/)
  expect(await sql`select from unused_files`).toHaveLength(1)
  for (const file of readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter(name => name.includes(sha256))) {
    const then = Date.now() / 1000 - 2 * 86_400
    utimesSync(join(directory, file), then, then)
  }
  await purge()
  await expect(readStored(sha256)).rejects.toThrow()
  server.close()
})
