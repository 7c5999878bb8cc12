import postgres from 'postgres'

/** Held, shared, by every process that does jobs, as long as it lives. */
const ALIVE = 5_271_942

/**
 * Says that jobs are done here. Where nobody else says so, what is still marked as being done was begun by a process that
 * was killed: it is free again at once, not after the four hours that the queue waits for a mark to be given back.
 * @returns what ends it.
 */
export async function takeOver(ownerUrl: string): Promise<() => Promise<void>> {
  const sql = postgres(ownerUrl, { max: 1, max_lifetime: null, fetch_types: false, connect_timeout: 10, onnotice() {} })
  try {
    const [{ alone }] = await sql<[{ alone: boolean }]>`select pg_try_advisory_lock(${ALIVE}) as alone`
    if (alone) await sql`
      select graphile_worker.force_unlock_workers(array(select distinct locked_by from graphile_worker._private_jobs where locked_at is not null))`
    await sql`select pg_advisory_lock_shared(${ALIVE})`
    if (alone) await sql`select pg_advisory_unlock(${ALIVE})`
  } catch (error) {
    await sql.end({ timeout: 1 })
    throw error
  }
  return () => sql.end({ timeout: 2 })
}
