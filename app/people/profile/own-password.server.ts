import type { Refusal } from '~/shared/guard'
import { tried, type Limit } from '~/shared/limits.server'
import { sql } from '~/shared/sql.server'
import { isPasswordOf } from '../signing-in/passwords.server'
import type { Viewer } from '../viewer'

const PER_PERSON: Limit = { kind: 'own-password', most: 5, minutes: 15, isOwners: true }

/** Is this the person, and not somebody at their open session? Asked before what could take the account away from them. */
export const proveOwnPassword = (
  person: Viewer, current: string,
): Promise<{ id: string } | Refusal<'wrong-password' | 'too-many-tries'>> =>
  tried(PER_PERSON, person.id, async () => {
    const [kept] = await sql<{ hash: string }[]>`select hash from passwords where person_id = ${person.id}`
    return (await isPasswordOf(kept?.hash, current)) ? { id: person.id } : { refused: 'wrong-password' as const }
  })
