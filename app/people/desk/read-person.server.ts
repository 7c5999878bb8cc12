import { audit } from '~/shared/audit.server'
import { tx } from '~/shared/sql.server'
import { findManagedPerson } from '../people.server'
import type { Viewer } from '../viewer'

/** A person's record at the desk that manages them. That an adult has read a child's record is written down. */
export async function readPerson(viewer: Viewer, id: string) {
  const person = await findManagedPerson(viewer, id)
  if (person?.isMinor) {
    await tx(tx =>
      audit(tx, {
        by: { ...viewer, actingGrant: person.through },
        act: 'child-record-read',
        subject: ['person', id],
        organisationId: person.organisationId,
      }),
    )
  }
  return person
}
