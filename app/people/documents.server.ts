import { keyedHash, seal } from '~/shared/secrets.server'
import type { Tx } from '~/shared/sql.server'
import type { DocumentKind } from './person'

export type SealedDocument = { kind: DocumentKind; numberSealed: string; numberHash: string; lastFour: string }

/** The hash is over the number alone: the same person's number is found under whatever kind it was typed. */
export const hashOfNumber = (number: string) => keyedHash(`document ${number}`)

export const sealDocument = (kind: DocumentKind, number: string): SealedDocument => ({
  kind, numberSealed: seal(number), numberHash: hashOfNumber(number), lastFour: number.slice(-4),
})

/** Who adds documents at the same time waits here, so that "is it known?" stays true until the commit. */
export async function lockDocuments(tx: Tx, hashes: string[]) {
  await tx`
    select pg_advisory_xact_lock(key)
    from (select hashtextextended(hash, 1) as key from unnest(${hashes}::text[]) as hash order by 1) as ordered`
}

export async function insertDocument(
  tx: Tx,
  personId: string,
  { kind, numberSealed, numberHash, lastFour }: SealedDocument,
) {
  await tx`
    insert into identity_documents (person_id, kind, number_sealed, number_hash, last_four)
    values (${personId}, ${kind}, ${numberSealed}, ${numberHash}, ${lastFour})`
}
