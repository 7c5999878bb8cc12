import type { Jobs } from './jobs.server'
import { sql, tx, type Sql } from './sql.server'

// An event's id is taken before its transaction commits: younger ones may still be on their way.
const SETTLED = '1 minute'
const FIRST = '0'.repeat(64)

/** SHA-256 over the previous seal and every event from one id to another, as the database writes them. */
const chained = (db: Sql, previous: string, first: string, last: string) => db<[{ hash: string; events: number }]>`
  select encode(sha256(convert_to(${previous} || coalesce(string_agg(event::text, E'\n' order by id), ''), 'UTF8')), 'hex') as hash,
    count(*)::int as events
  from audit_events event where id between ${first} and ${last}`

/** Seals what has settled since the last seal; one sealer at a time. */
export async function sealAudit(now?: Date) {
  return tx(async tx => {
    await tx`select pg_advisory_xact_lock(hashtext('kargah audit seal'))`
    const [last] = await tx<{ lastEvent: string; hash: string }[]>`select last_event, hash from audit_seals order by id desc limit 1`
    const [range] = await tx<[{ first: string | null; last: string | null }]>`
      select min(id) as first, max(id) as last from audit_events
      where id > ${last?.lastEvent ?? 0} and at < coalesce(${now ?? null}, clock_timestamp()) - ${SETTLED}::interval`
    if (range.first === null || range.last === null) return undefined
    const previous = last?.hash ?? FIRST
    const [{ hash, events }] = await chained(tx, previous, range.first, range.last)
    await tx`
      insert into audit_seals (first_event, last_event, events, previous_hash, hash)
      values (${range.first}, ${range.last}, ${events}, ${previous}, ${hash})`
    return { hash, events }
  })
}

/** The seals that no longer fit what they sealed; empty when nobody has changed, added or taken away an event. */
export async function findBrokenSeals(): Promise<string[]> {
  const seals = await sql<{ id: string; firstEvent: string; lastEvent: string; events: number; previousHash: string; hash: string }[]>`
    select id, first_event, last_event, events, previous_hash, hash from audit_seals order by id`
  const broken: string[] = []
  let previous = FIRST
  let from = '0'
  for (const seal of seals) {
    // From the last seal's end, so that an event slipped in between two seals is seen too.
    const [now] = await chained(sql, seal.previousHash, String(BigInt(from) + 1n), seal.lastEvent)
    if (seal.previousHash !== previous || now.hash !== seal.hash || now.events !== seal.events) broken.push(seal.id)
    previous = seal.hash
    from = seal.lastEvent
  }
  return broken
}

/** The chain's newest link: printed and exported elsewhere, since a chain alone doesn't show that its tail was cut. */
export async function auditHead() {
  const [head] = await sql<{ id: string; hash: string; sealedAt: Date }[]>`
    select id, hash, sealed_at from audit_seals order by id desc limit 1`
  return head
}

export const jobs = {
  async 'shared-seal-audit'() {
    await sealAudit()
  },
} satisfies Jobs
