import type { Tx } from './sql.server'

type When = { runAt?: Date; /** A second job under the same key replaces the first while it waits. */ key?: string }

/** Work to be done after this transaction, and only if it commits. */
export async function enqueue(tx: Tx, name: string, payload: object, { runAt, key }: When = {}) {
  await tx`select shared_enqueue(${name}, ${tx.json(payload as never)}, ${runAt ?? null}, ${key ?? null})`
}

/** A pillar's jobs, by name; `server` registers them. A job may run twice and must end the same. */
export type Jobs = Record<string, (payload: never) => Promise<void>>
