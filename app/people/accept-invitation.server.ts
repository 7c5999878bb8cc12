import type { z } from 'zod'
import { audit } from '~/shared/audit.server'
import { agreement, form, latin, optional, password, persian } from '~/shared/form.server'
import type { Refusal } from '~/shared/guard'
import type { Language } from '~/shared/text'
import { tx } from '~/shared/sql.server'
import { spendCode } from './one-time-codes.server'
import { SHORTEST_PASSWORD } from './signing-in/password'
import { hashPassword, storePassword } from './signing-in/passwords.server'
import { acceptTerms } from './terms.server'
import type { Role } from './viewer'

export const invitationForm = form({
  nameFa: persian(), nameEn: optional(latin()), password: password(SHORTEST_PASSWORD), terms: agreement(),
})

/** The invited person sets name and password, and goes on in the language that they read the invitation in; the link is then worth nothing, and so is it once they have a password. */
export async function acceptInvitation(
  code: string, { nameFa, nameEn, password: given }: z.output<typeof invitationForm>, language: Language,
): Promise<{ id: string; roles: Role[] } | Refusal<'code-spent'>> {
  const hash = await hashPassword(given)
  return tx(async tx => {
    const personId = await spendCode(tx, 'invitation', code)
    if (!personId) return { refused: 'code-spent' as const }
    const [settled] = await tx`select from passwords where person_id = ${personId}`
    if (settled) return { refused: 'code-spent' as const }
    await tx`update people set name_fa = ${nameFa}, name_en = ${nameEn ?? null}, language = ${language} where id = ${personId}`
    await storePassword(tx, personId, hash)
    await acceptTerms(tx, personId)
    await audit(tx, {
      by: { id: personId },
      act: 'invitation-accepted',
      subject: ['person', personId],
      after: { nameFa, nameEn },
    })
    const [{ roles }] = await tx<[{ roles: Role[] }]>`
      select array(select role from grants where person_id = ${personId} and ended_at is null
        and today() between starts_on and ends_on) as roles`
    return { id: personId, roles }
  })
}
