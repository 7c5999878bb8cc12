import { sql } from '~/shared/sql.server'
import type { Relation } from '../person'
import type { Viewer } from '../viewer'

export type Guardianship = {
  id: string
  guardianId: string
  nameFa: string
  nameEn: string | null
  mobile: string | null
  relation: Relation
  declaredAt: Date
  verifiedAt: Date | null
  verifiedHow: 'seen' | 'document' | null
  verifiedByFa: string | null
  verifiedByEn: string | null
  endedAt: Date | null
}

export const listGuardianships = (childId: string) => sql<Guardianship[]>`
  select guardianships.id, guardian_id, people.name_fa, people.name_en, people.mobile, relation, declared_at,
    verified_at,
    verified_how, verifiers.name_fa as verified_by_fa, verifiers.name_en as verified_by_en, ended_at
  from guardianships join people on people.id = guardian_id left join people verifiers on verifiers.id = verified_by
  where child_id = ${childId} order by ended_at nulls first, declared_at`

export type Ward = { id: string; nameFa: string; nameEn: string | null; relation: Relation; verifiedAt: Date | null }

/** The children whom this person has been named guardian of; those verified may be read about. */
export const listWards = (guardianId: string) => sql<Ward[]>`
  select people.id, name_fa, name_en, relation, verified_at from guardianships join people on people.id = child_id
  where guardian_id = ${guardianId} and guardianships.ended_at is null and erased_at is null
    and (born_on is null or born_on > today() - interval '18 years')
  order by born_on`

/** The guardians of whoever is under eighteen, as they themselves may read of them. */
export const listOwnGuardians = async (viewer: Viewer) => (!viewer.isMinor ? [] : sql<Ward[]>`
  select people.id, name_fa, name_en, relation, verified_at from guardianships join people on people.id = guardian_id
  where child_id = ${viewer.id} and guardianships.ended_at is null and erased_at is null order by declared_at`)

/** Whose guardianship it is: the child's id, for a desk to ask whether it reaches the child. */
export async function findChildOf(guardianshipId: string) {
  const [guardianship] = await sql<{ childId: string }[]>`select child_id from guardianships where id = ${guardianshipId}`
  return guardianship?.childId
}
