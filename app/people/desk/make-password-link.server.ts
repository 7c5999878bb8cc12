import { audit } from '~/shared/audit.server'
import { environment } from '~/shared/environment.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { makeCode } from '../one-time-codes.server'
import { findManagedPerson } from '../people.server'
import { canResetFactorOf } from '../permissions'
import type { Viewer } from '../viewer'

const HOURS = 24

/** For a club member, who has no phone or address of their own: a link that the operator hands over. */
export async function makePasswordLink(
  manager: Viewer,
  personId: string,
): Promise<{ link: string } | Refusal<'has-own-address'>> {
  const person = found(await findManagedPerson(manager, personId))
  allow(canResetFactorOf(person))
  if (person.mobile || person.email || !person.username) return { refused: 'has-own-address' }
  return tx(async tx => {
    const code = await makeCode(tx, { kind: 'password_reset', personId, minutes: HOURS * 60, madeBy: manager.id })
    await audit(tx, {
      by: { ...manager, actingGrant: person.through },
      act: 'password-link-made',
      subject: ['person', personId],
      organisationId: person.organisationId,
    })
    return { link: `${environment().publicUrl}/password-resets/${code}` }
  })
}
