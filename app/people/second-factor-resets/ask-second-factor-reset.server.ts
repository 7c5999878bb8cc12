import type { z } from 'zod'
import { audit } from '~/shared/audit.server'
import { form, text } from '~/shared/form.server'
import { allow, type Refusal } from '~/shared/guard'
import { sql, tx } from '~/shared/sql.server'
import { findManagedPerson, hasRoleBeyond } from '../people.server'
import { canResetFactorOf, canResetSecondFactors } from '../permissions'
import { identifierOf } from '../signing-in/accounts.server'
import type { Viewer } from '../viewer'

export const factorResetForm = form({ person: text(254), reason: text(500, 3) })

/**
 * The first of two: asks that a lost second factor be taken away. Nothing changes until another manager confirms. Of who
 * works elsewhere too it is for somebody above all of it: a role given here would open the door there.
 */
export async function askSecondFactorReset(
  asker: Viewer, { person: typed, reason }: z.output<typeof factorResetForm>,
): Promise<{ id: string } | Refusal<'nobody-here' | 'own-factor' | 'role-beyond' | 'already-asked'>> {
  allow(canResetSecondFactors(asker))
  const identifier = identifierOf(typed)
  const [known] = await sql<{ id: string }[]>`
    select id from people where mobile = ${identifier} or email = ${identifier} or username = ${identifier}`
  const person = known && (await findManagedPerson(asker, known.id))
  if (!person || !canResetFactorOf(person)) return { refused: 'nobody-here' }
  if (person.id === asker.id) return { refused: 'own-factor' }
  if (await hasRoleBeyond(asker, person.id)) return { refused: 'role-beyond' }
  return tx(async tx => {
    const [asked] = await tx<{ id: string }[]>`
      insert into second_factor_resets (person_id, asked_by, reason) values (${person.id}, ${asker.id}, ${reason})
      on conflict do nothing returning id`
    if (!asked) return { refused: 'already-asked' as const }
    await audit(tx, {
      by: { ...asker, actingGrant: person.through }, act: 'second-factor-reset-asked', subject: ['person', person.id],
      organisationId: person.organisationId, why: reason,
    })
    return asked
  })
}
