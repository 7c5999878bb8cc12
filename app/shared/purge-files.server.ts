import { store } from './file-store.server'
import type { Jobs } from './jobs.server'
import { sql } from './sql.server'

/**
 * Drops the rows that nothing names and the bytes that no row names. What a person's erasure or a withdrawn draft left
 * goes with the next run; bytes whose removal failed are tried again.
 */
async function purgeFiles() {
  await sql`select shared_drop_unused_files('1 day')`
  for (const { sha256: hash } of await sql<{ sha256: string }[]>`select sha256 from unused_files order by since limit 1000`) {
    const [named] = await sql`select from files where sha256 = ${hash} limit 1`
    if (named || (await store().remove(hash))) await sql`delete from unused_files where sha256 = ${hash}`
  }
}

export const jobs = { 'shared-purge-files': purgeFiles } satisfies Jobs
