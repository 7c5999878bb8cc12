import { z } from 'zod'
import { audit } from '~/shared/audit.server'
import { checkbox, form, password } from '~/shared/form.server'
import type { Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { spendCode } from '../one-time-codes.server'
import { acceptTerms } from '../terms.server'
import { endSessions } from '../sessions.server'
import { SHORTEST_PASSWORD } from './password'
import { hashPassword, storePassword } from './passwords.server'

export const newPasswordForm = form({ password: password(SHORTEST_PASSWORD), terms: checkbox() })

/** A new password by a code; every session and trusted device of the person ends. */
export async function resetPassword(
  code: string, { password: given, terms }: z.output<typeof newPasswordForm>,
): Promise<{ personId: string } | Refusal<'code-spent'>> {
  const hash = await hashPassword(given)
  return tx(async tx => {
    const personId = await spendCode(tx, 'password_reset', code)
    if (!personId) return { refused: 'code-spent' as const }
    await storePassword(tx, personId, hash)
    await endSessions(tx, personId)
    if (terms) await acceptTerms(tx, personId)
    await audit(tx, { by: { id: personId }, act: 'password-reset', subject: ['person', personId] })
    return { personId }
  })
}
