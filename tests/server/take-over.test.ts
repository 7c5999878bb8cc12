import { expect, test } from 'vitest'
import { on } from '~/server/database'
import { takeOver } from '~/server/take-over'

const url = process.env.DATABASE_OWNER_URL!
const begin = (key: string) => on(url, async sql => {
  await sql`select graphile_worker.add_job('nobody-does-this', job_key => ${key})`
  await sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'killed' where key = ${key}`
})
const isMarked = (key: string) => on(url, async sql =>
  (await sql<[{ marked: boolean }]>`select locked_at is not null as marked from graphile_worker._private_jobs where key = ${key}`)[0].marked)

test('a job that a killed server had begun is taken up at once by the next one, and never while another still works', async () => {
  await begin('import-1')
  const leave = await takeOver(url)
  expect(await isMarked('import-1')).toBe(false)

  // While one lives, a second beside it takes nothing from it.
  await begin('import-2')
  const leaveSecond = await takeOver(url)
  expect(await isMarked('import-2')).toBe(true)
  await leave()
  const leaveThird = await takeOver(url)
  expect(await isMarked('import-2')).toBe(true)

  await Promise.all([leaveSecond(), leaveThird()])
  await expect.poll(async () => {
    await (await takeOver(url))()
    return isMarked('import-2')
  }).toBe(false)
  await on(url, sql => sql`delete from graphile_worker._private_jobs where key like 'import-%'`)
})
