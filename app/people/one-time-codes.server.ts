import { randomToken, sha256 } from '~/shared/secrets.server'
import { sql, type Tx } from '~/shared/sql.server'

export type CodeKind = 'password_reset' | 'invitation'
type Code = { kind: CodeKind; personId: string; minutes: number; madeBy?: string; details?: Record<string, string> }

/** A link's code of 160 bits; the table keeps its hash. Codes of the same kind made before it are worth nothing now. */
export async function makeCode(tx: Tx, { kind, personId, minutes, madeBy, details = {} }: Code) {
  const code = randomToken()
  await tx`
    update one_time_codes set expires_at = now()
    where person_id = ${personId} and kind = ${kind} and used_at is null and expires_at > now()`
  await tx`
    insert into one_time_codes (kind, code_hash, person_id, details, made_by, expires_at)
    values (${kind}, ${sha256(code)}, ${personId}, ${tx.json(details)}, ${madeBy ?? null}, now() + make_interval(mins => ${minutes}))`
  return code
}

export type OpenCode = {
  personId: string
  nameFa: string
  nameEn: string | null
  madeByFa: string | null
  acceptedTerms: boolean
}

/** The person whom an unspent code belongs to. */
export async function findCode(kind: CodeKind, code: string, termsVersion: string) {
  const [open] = await sql<OpenCode[]>`
    select person_id, people.name_fa, people.name_en, makers.name_fa as made_by_fa,
      exists (select from terms_acceptances t where t.person_id = people.id
        and version = ${termsVersion}) as accepted_terms
    from one_time_codes join people on people.id = person_id left join people makers on makers.id = made_by
    where kind = ${kind} and code_hash = ${sha256(code)} and used_at is null and expires_at > now()
      and people.erased_at is null`
  return open
}

/** Spends a code, once however many try. @returns its person. */
export async function spendCode(tx: Tx, kind: CodeKind, code: string) {
  const [spent] = await tx<{ personId: string }[]>`
    update one_time_codes set used_at = now()
    where kind = ${kind} and code_hash = ${sha256(code)} and used_at is null and expires_at > now()
    returning person_id`
  return spent?.personId
}
