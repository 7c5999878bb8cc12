import { audit } from '~/shared/audit.server'
import { form, oneOf } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { sql, tx } from '~/shared/sql.server'
import { findManagedPerson } from '../people.server'
import { canVerifyGuardians } from '../permissions'
import type { Viewer } from '../viewer'

export const verificationForm = form({ how: oneOf(['seen', 'document']) })

type Named = { id: string; childId: string; guardianId: string; endedAt: Date | null; guardianIsMinor: boolean }

/** The centre or operator has met the guardian, or seen a document: from now on their consent counts. */
export async function verifyGuardianship(
  verifier: Viewer,
  guardianshipId: string,
  { how }: { how: 'seen' | 'document' },
): Promise<
  { childId: string } | Refusal<'already-verified' | 'guardianship-ended' | 'own-guardianship' | 'guardian-is-minor'>
> {
  const [named] = await sql<Named[]>`
    select guardianships.id, child_id, guardian_id, ended_at,
      coalesce(born_on > today() - interval '18 years', false) as guardian_is_minor
    from guardianships join people on people.id = guardian_id where guardianships.id = ${guardianshipId}`
  const child = found(await findManagedPerson(verifier, found(named).childId))
  allow(canVerifyGuardians(verifier))
  const { id, childId, guardianId, endedAt, guardianIsMinor } = found(named)
  if (endedAt) return { refused: 'guardianship-ended' }
  if (guardianId === verifier.id || childId === verifier.id) return { refused: 'own-guardianship' }
  if (guardianIsMinor) return { refused: 'guardian-is-minor' }
  return tx(async tx => {
    const [verified] = await tx`
      update guardianships set verified_at = now(), verified_by = ${verifier.id}, verified_how = ${how}
      where id = ${id} and verified_at is null and ended_at is null returning 1 as done`
    if (!verified) return { refused: 'already-verified' as const }
    await audit(tx, {
      by: { ...verifier, actingGrant: child.through },
      act: 'guardian-verified',
      subject: ['guardianship', id],
      organisationId: child.organisationId,
      after: { childId, guardianId, how },
    })
    return { childId }
  })
}
