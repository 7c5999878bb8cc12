import { sql } from '~/shared/sql.server'
import { normaliseMobile, toLatinDigits } from '~/shared/text'
import type { Role } from '../viewer'

export type Account = { id: string; nameFa: string; roles: Role[]; passwordHash: string | null }

/** How a mobile, an e-mail address or a username is kept, whatever way it was typed. */
export function identifierOf(typed: string) {
  const plain = toLatinDigits(typed).trim().toLowerCase()
  return normaliseMobile(plain) ?? plain
}

export async function findAccount(typed: string) {
  const identifier = identifierOf(typed)
  const [account] = await sql<Account[]>`
    select people.id, name_fa, passwords.hash as password_hash, array(
      select role from grants
      where person_id = people.id and ended_at is null and today() between starts_on and ends_on) as roles
    from people left join passwords on passwords.person_id = people.id
    where (mobile = ${identifier} or email = ${identifier} or username = ${identifier}) and erased_at is null`
  return account
}
