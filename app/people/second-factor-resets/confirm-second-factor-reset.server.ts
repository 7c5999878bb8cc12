import { audit } from '~/shared/audit.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { sql, tx } from '~/shared/sql.server'
import { findManagedPerson, hasRoleBeyond } from '../people.server'
import { canResetFactorOf } from '../permissions'
import { endSessions } from '../sessions.server'
import type { Viewer } from '../viewer'

/** The second of two, another person: the factor goes, every session ends, a new one is set up at the next sign-in. */
export async function confirmSecondFactorReset(
  confirmer: Viewer, resetId: string,
): Promise<{ personId: string } | Refusal<'needs-another' | 'own-factor' | 'role-beyond' | 'already-confirmed'>> {
  const [asked] = await sql<{ personId: string; askedBy: string }[]>`
    select person_id, asked_by from second_factor_resets where id = ${resetId}`
  const { personId, askedBy } = found(asked)
  const person = found(await findManagedPerson(confirmer, personId))
  allow(canResetFactorOf(person))
  if (askedBy === confirmer.id) return { refused: 'needs-another' }
  if (personId === confirmer.id) return { refused: 'own-factor' }
  return tx(async tx => {
    if (await hasRoleBeyond(confirmer, personId, tx)) return { refused: 'role-beyond' as const }
    const [confirmed] = await tx`
      update second_factor_resets set confirmed_by = ${confirmer.id}, confirmed_at = now()
      where id = ${resetId} and confirmed_at is null returning 1 as one`
    if (!confirmed) return { refused: 'already-confirmed' as const }
    await tx`delete from second_factors where person_id = ${personId}`
    await tx`delete from recovery_codes where person_id = ${personId}`
    await endSessions(tx, personId)
    await audit(tx, {
      by: { ...confirmer, actingGrant: person.through }, act: 'second-factor-reset', subject: ['person', personId],
      organisationId: person.organisationId, after: { askedBy },
    })
    return { personId }
  })
}
