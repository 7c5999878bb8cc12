import type { z } from 'zod'
import { form, mobile, oneOf, persian } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { findManagedPerson } from '../people.server'
import { canVerifyGuardians } from '../permissions'
import { RELATIONS } from '../person'
import type { Viewer } from '../viewer'
import { declareGuardian } from './declare-guardian.server'

export const guardianForm = form({ nameFa: persian(), mobile: mobile(), relation: oneOf(RELATIONS) })

/** The centre or operator names a guardian of a child it knows; verifying is another act. Adults have none. */
export async function addGuardian(
  manager: Viewer, childId: string, { nameFa, mobile, relation }: z.output<typeof guardianForm>,
): Promise<{ id: string } | Refusal<'already-declared'>> {
  const child = found(await findManagedPerson(manager, childId))
  allow(canVerifyGuardians(manager))
  found(child.isMinor || undefined)
  return tx(async tx => {
    const by = { ...manager, actingGrant: child.through }
    return (
      (await declareGuardian(tx, by, { childId, childName: child.nameFa, nameFa, mobile, relation })) ?? {
        refused: 'already-declared' as const,
      }
    )
  })
}
