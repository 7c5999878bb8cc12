import { audit } from '~/shared/audit.server'
import { found } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { findManagedPerson } from '../people.server'
import { unlockAccount } from '../signing-in/locked-accounts.server'
import type { Viewer } from '../viewer'

/** Opens an account that too many wrong passwords have shut, for a person who stands at the desk. */
export async function releaseSignIn(officer: Viewer, personId: string) {
  const person = found(await findManagedPerson(officer, personId))
  await tx(async tx => {
    await unlockAccount(tx, personId)
    await audit(tx, {
      by: { ...officer, actingGrant: person.through },
      act: 'sign-in-released',
      subject: ['person', personId],
      organisationId: person.organisationId,
    })
  })
  return { id: personId }
}
