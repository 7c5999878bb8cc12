import type { Tx } from '~/shared/sql.server'

/** From now on this organisation knows the person: their applicant, trainee or member. May be repeated. */
export async function joinOrganisation(tx: Tx, organisationId: string, personId: string) {
  await tx`
    insert into memberships (organisation_id, person_id) values (${organisationId}, ${personId}) on conflict do nothing`
}
