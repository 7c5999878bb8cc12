import { keyedHash, randomCode } from '~/shared/secrets.server'
import { toLatinDigits } from '~/shared/text'
import type { Tx } from '~/shared/sql.server'

const HOW_MANY = 10
const hashed = (personId: string, code: string) =>
  keyedHash(`recovery ${personId} ${toLatinDigits(code).toLowerCase().replace(/[^a-z0-9]/g, '')}`)

/** Ten codes for the day the phone is lost; only their hashes are kept. */
export async function replaceRecoveryCodes(tx: Tx, personId: string) {
  const codes = Array.from({ length: HOW_MANY }, () => `${randomCode(5)}-${randomCode(5)}`)
  await tx`delete from recovery_codes where person_id = ${personId}`
  await tx`
    insert into recovery_codes (person_id, code_hash)
    select ${personId}, unnest(${codes.map(code => hashed(personId, code))}::text[])`
  return codes
}

/** Each opens once. */
export async function spendRecoveryCode(tx: Tx, personId: string, code: string) {
  const [spent] = await tx`
    update recovery_codes set used_at = now()
    where person_id = ${personId} and code_hash = ${hashed(personId, code)} and used_at is null returning 1 as spent`
  return spent !== undefined
}
