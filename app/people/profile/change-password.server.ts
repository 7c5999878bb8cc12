import { audit } from '~/shared/audit.server'
import { form, password } from '~/shared/form.server'
import type { Refusal } from '~/shared/guard'
import { tried, type Limit } from '~/shared/limits.server'
import { sql, tx } from '~/shared/sql.server'
import { endSessions } from '../sessions.server'
import { SHORTEST_PASSWORD } from '../signing-in/password'
import { hashPassword, isPasswordOf, storePassword } from '../signing-in/passwords.server'
import type { Viewer } from '../viewer'

export const changePasswordForm = form({ current: password(), password: password(SHORTEST_PASSWORD) })

const PER_PERSON: Limit = { kind: 'password-change', most: 5, minutes: 15, isOwners: true }

/** A new password; all other sessions and trusted devices of the person end. */
export async function changePassword(
  person: Viewer, { current, password: next }: { current: string; password: string },
): Promise<{ id: string } | Refusal<'wrong-password' | 'too-many-tries'>> {
  return tried(PER_PERSON, person.id, async () => {
    const [kept] = await sql<{ hash: string }[]>`select hash from passwords where person_id = ${person.id}`
    if (!(await isPasswordOf(kept?.hash, current))) return { refused: 'wrong-password' as const }
    const hash = await hashPassword(next)
    return tx(async tx => {
      await storePassword(tx, person.id, hash)
      await endSessions(tx, person.id, { but: person.sessionId })
      await audit(tx, { by: person, act: 'password-changed', subject: ['person', person.id] })
      return { id: person.id }
    })
  })
}
