import type { Tx } from '~/shared/sql.server'
import { TERMS_VERSION } from './person'

export async function acceptTerms(tx: Tx, personId: string) {
  await tx`
    insert into terms_acceptances (person_id, version) values (${personId}, ${TERMS_VERSION}) on conflict do nothing`
}
