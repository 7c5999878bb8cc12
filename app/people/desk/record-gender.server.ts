import type { z } from 'zod'
import { audit } from '~/shared/audit.server'
import { form, oneOf, optional, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { findManagedPerson } from '../people.server'
import { canRecordGenderOf } from '../permissions'
import { GENDERS, type Gender } from '../person'
import type { Viewer } from '../viewer'
import { refusals } from './messages'

export const genderForm = form({ gender: oneOf(GENDERS), reason: optional(text(500, 3)) })
type Typed = z.output<typeof genderForm>

/** What is recorded is corrected with a reason only. */
const lacksReason = (kept: Gender | null, { gender, reason }: Partial<Typed>) => kept !== null && gender && kept !== gender && !reason
export const genderSlips = (kept: Gender | null, typed: Partial<Typed>) =>
  lacksReason(kept, typed) ? { reason: refusals['reason-missing'] } : undefined

/** Records a person's gender from the document at the desk, or corrects what is recorded. */
export async function recordGender(
  manager: Viewer, personId: string, typed: Typed,
): Promise<{ id: string } | Refusal<'own-record' | 'reason-missing'>> {
  const person = found(await findManagedPerson(manager, personId))
  allow(canRecordGenderOf(person))
  if (personId === manager.id) return { refused: 'own-record' }
  const { gender, reason } = typed
  return tx(async tx => {
    const [before] = await tx<[{ gender: Gender | null }]>`select gender from people where id = ${personId} for update`
    if (lacksReason(before.gender, typed)) return { refused: 'reason-missing' as const }
    if (before.gender === gender) return { id: personId }
    await tx`update people set gender = ${gender} where id = ${personId}`
    await audit(tx, {
      by: { ...manager, actingGrant: person.through },
      act: before.gender ? 'gender-corrected' : 'gender-recorded',
      subject: ['person', personId],
      organisationId: person.organisationId,
      before,
      after: { gender },
      why: reason,
    })
    return { id: personId }
  })
}
