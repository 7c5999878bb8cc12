import { sql } from './sql.server'
import { keyedHash } from './secrets.server'

/** How many failed tries of a kind are allowed in how many minutes. Successes never count. */
export type Limit = { kind: string; most: number; minutes: number }

// The subject (an account, an address) is kept only as a keyed hash.
const hashed = (limit: Limit, subject: string) => keyedHash(`${limit.kind} ${subject}`)

export async function isOverLimit(limit: Limit, subject: string) {
  const [{ over }] = await sql<[{ over: boolean }]>`
    select count(*) >= ${limit.most} as over from failed_tries
    where kind = ${limit.kind} and subject = ${hashed(limit, subject)}
      and at > clock_timestamp() - make_interval(mins => ${limit.minutes})`
  return over
}

export async function countFailure(limit: Limit, subject: string) {
  await sql`insert into failed_tries (kind, subject) values (${limit.kind}, ${hashed(limit, subject)})`
}

export async function forgetFailures(limit: Limit, subject: string) {
  await sql`delete from failed_tries where kind = ${limit.kind} and subject = ${hashed(limit, subject)}`
}
