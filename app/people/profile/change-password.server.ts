import { audit } from '~/shared/audit.server'
import { form, password } from '~/shared/form.server'
import { isRefusal, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { endSessions } from '../sessions.server'
import { SHORTEST_PASSWORD } from '../signing-in/password'
import { hashPassword, storePassword } from '../signing-in/passwords.server'
import type { Viewer } from '../viewer'
import { proveOwnPassword } from './own-password.server'

export const changePasswordForm = form({ current: password(), password: password(SHORTEST_PASSWORD) })

/** A new password; all other sessions and trusted devices of the person end. */
export async function changePassword(
  person: Viewer, { current, password: next }: { current: string; password: string },
): Promise<{ id: string } | Refusal<'wrong-password' | 'too-many-tries'>> {
  const proven = await proveOwnPassword(person, current)
  if (isRefusal(proven)) return proven
  const hash = await hashPassword(next)
  return tx(async tx => {
    await storePassword(tx, person.id, hash)
    await endSessions(tx, person.id, { but: person.sessionId })
    await audit(tx, { by: person, act: 'password-changed', subject: ['person', person.id] })
    return { id: person.id }
  })
}
