import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { sql, tx, type Tx } from '~/shared/sql.server'

/** The verified guardians of a minor, to be told what the minor is told. */
export async function listGuardiansOf(tx: Tx, childId: string) {
  const guardians = await tx<{ guardianId: string }[]>`
    select guardian_id from guardianships where child_id = ${childId} and guards(guardian_id, child_id)`
  return guardians.map(({ guardianId }) => guardianId)
}

/** A child of the viewer's, by a verified guardianship that holds. */
export async function findOwnChild(guardian: Viewer, childId: string) {
  const [child] = await sql<{ id: string; nameFa: string; nameEn: string | null }[]>`
    select id, name_fa, name_en from people where id = ${childId} and guards(${guardian.id}, id)`
  return child
}

/** That an adult has read a minor's record is written down. */
export const writeChildRead = (by: Viewer, childId: string, organisationId: string | null) =>
  tx(tx => audit(tx, { by, act: 'child-record-read', subject: ['person', childId], organisationId }))
