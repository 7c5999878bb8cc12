import { isRefusal, type Refusal } from './guard'
import { sql, tx, type Sql } from './sql.server'
import { keyedHash } from './secrets.server'

/**
 * How many failed tries of a kind are allowed in how many minutes. Successes never count; where only the owner of what is
 * tried can succeed (`isOwners`), a success also forgets the failures before it.
 */
export type Limit = { kind: string; most: number; minutes: number; isOwners?: true }

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

/** @returns how many were forgotten. */
export async function forgetFailures(limit: Limit, subject: string, tx: Sql = sql) {
  const { count } = await tx`delete from failed_tries where kind = ${limit.kind} and subject = ${hashed(limit, subject)}`
  return count
}

/** Of many subjects, those that have no try left now. */
export async function whichAreOver(limit: Limit, subjects: readonly string[]) {
  const over = await sql<{ subject: string }[]>`
    select subject from failed_tries
    where kind = ${limit.kind} and subject = any (${subjects.map(subject => hashed(limit, subject))})
      and at > clock_timestamp() - make_interval(mins => ${limit.minutes})
    group by subject having count(*) >= ${limit.most}`
  const found = new Set(over.map(({ subject }) => subject))
  return new Set(subjects.filter(subject => found.has(hashed(limit, subject))))
}

/** Takes a try before it is made, so that many at once can't pass the limit together. @returns undefined when none is left. */
export async function takeTry(limit: Limit, subject: string) {
  const key = hashed(limit, subject)
  return tx(async tx => {
    await tx`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`
    const [taken] = await tx<{ id: string }[]>`
      insert into failed_tries (kind, subject)
      select ${limit.kind}, ${key} where ${limit.most} > (
        select count(*) from failed_tries
        where kind = ${limit.kind} and subject = ${key} and at > clock_timestamp() - make_interval(mins => ${limit.minutes}))
      returning id`
    return taken
  })
}

/** Makes an attempt that may fail by a refusal, unless too many have. */
export async function tried<T>(limit: Limit, subject: string, attempt: () => Promise<T>): Promise<T | Refusal<'too-many-tries'>> {
  const taken = await takeTry(limit, subject)
  if (!taken) return { refused: 'too-many-tries' }
  const answer = await attempt()
  if (isRefusal(answer)) return answer
  if (limit.isOwners) await forgetFailures(limit, subject)
  else await sql`delete from failed_tries where id = ${taken.id}`
  return answer
}
