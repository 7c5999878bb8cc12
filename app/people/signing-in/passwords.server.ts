import { hash, verify } from '@node-rs/argon2'
import { toLatinDigits } from '~/shared/text'
import type { Tx } from '~/shared/sql.server'

// Argon2id; about 25 ms of one core.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
// Nobody's password: an unknown name costs the same time as a known one.
const NOBODYS = '$argon2id$v=19$m=19456,t=2,p=1$Qk35lFqEv8ne3PXaZUuKnw$tpWiwD+7aKXBNLHK51l8aEzrtUW9iCsiLwJt2v+ddeI'

// A Persian keyboard writes other digits than a Latin one.
const spelled = (password: string) => toLatinDigits(password.normalize('NFKC'))

export const hashPassword = (password: string) => hash(spelled(password), COST)

export async function isPasswordOf(kept: string | null | undefined, password: string) {
  const right = await verify(kept ?? NOBODYS, spelled(password), COST)
  return right && Boolean(kept)
}

export async function storePassword(tx: Tx, personId: string, passwordHash: string) {
  await tx`
    insert into passwords (person_id, hash) values (${personId}, ${passwordHash})
    on conflict (person_id) do update set hash = excluded.hash, set_at = now()`
}
