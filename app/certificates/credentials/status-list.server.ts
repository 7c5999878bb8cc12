import { createCredential, createList } from '@digitalbazaar/vc-bitstring-status-list'
import { environment } from '~/shared/environment.server'
import { sha256 } from '~/shared/secrets.server'
import { sql } from '~/shared/sql.server'
import { openSigner } from '../signer.server'
import { ownDid } from './did-document.server'
import { signCredential } from './sign-credential.server'

const LENGTH = 131_072
const PURPOSES = ['revocation', 'suspension'] as const
/** Lists 1, 3, 5 … say what is revoked (or replaced), 2, 4, 6 … what is suspended. */
const PLACES = { revocation: ['revoked', 'replaced'], suspension: ['suspended'] }

const numberOf = (list: number, purpose: (typeof PURPOSES)[number]) => 2 * list - (purpose === 'revocation' ? 1 : 0)
const addressOf = (n: number) => `${environment().publicUrl}/status-lists/${n}`

/** Where a certificate's state can be read, for each purpose. */
export const statusEntries = ({ statusList, statusIndex }: { statusList: number; statusIndex: number }) =>
  PURPOSES.map(purpose => {
    const address = addressOf(numberOf(statusList, purpose))
    return {
      id: `${address}#${statusIndex}`, type: 'BitstringStatusListEntry', statusPurpose: purpose,
      statusListIndex: String(statusIndex), statusListCredential: address,
    }
  })

// The last signed state of each list: signing the same again would only cost time.
const signed = new Map<number, { state: string; credential: object }>()

/** The n-th status list as a signed credential, as the register stands now; undefined when there is none yet. */
export async function statusListCredential(n: number) {
  const list = Math.ceil(n / 2)
  const purpose = PURPOSES[(n + 1) % 2]!
  const [known] = await sql`select from certificates where status_list = ${list} limit 1`
  if (!known) return undefined
  const rows = await sql<{ statusIndex: number }[]>`
    select status_index
    from (select distinct certificate_id from certificate_events where kind in ('suspended', 'revoked', 'replaced')) touched
    join certificates on certificates.id = touched.certificate_id
    join certificate_statuses on certificate_statuses.certificate_id = certificates.id
    where status_list = ${list} and last_kind = any (${PLACES[purpose]}::text[])
    order by status_index`
  const indexes = rows.map(({ statusIndex }) => statusIndex)
  const { id: keyId } = await openSigner()
  const state = sha256(`${keyId} ${addressOf(n)} ${indexes.join(' ')}`)
  const kept = signed.get(n)
  if (kept?.state === state) return kept.credential
  const credential = await signList(n, purpose, indexes)
  signed.set(n, { state, credential })
  return credential
}

async function signList(n: number, statusPurpose: string, indexes: number[]) {
  const list = await createList({ length: LENGTH })
  for (const index of indexes) list.setStatus(index, true)
  const credential = await createCredential({ id: addressOf(n), list, statusPurpose })
  return signCredential({ ...credential, issuer: ownDid(), validFrom: `${new Date().toISOString().slice(0, 19)}Z` })
}
