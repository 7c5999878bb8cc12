import { sql } from '~/shared/sql.server'
import { MANAGING } from '../permissions'
import type { Viewer } from '../viewer'

export type FactorReset = {
  id: string
  personId: string
  nameFa: string
  nameEn: string | null
  askedBy: string
  askedByFa: string
  askedByEn: string | null
  askedAt: Date
  reason: string
  confirmedByFa: string | null
  confirmedByEn: string | null
  confirmedAt: Date | null
}

/** Requests about people who hold a role where the viewer manages: those that wait first. */
export const listFactorResets = (viewer: Viewer) => sql<FactorReset[]>`
  select r.id, r.person_id, people.name_fa, people.name_en, asked_by, askers.name_fa as asked_by_fa,
    askers.name_en as asked_by_en,
    asked_at, r.reason,
    confirmers.name_fa as confirmed_by_fa, confirmers.name_en as confirmed_by_en, confirmed_at
  from second_factor_resets r join people on people.id = r.person_id
    join people askers on askers.id = asked_by left join people confirmers on confirmers.id = confirmed_by
  where exists (
    select from grants where person_id = r.person_id and ended_at is null and ends_on >= today()
      and reaches(${viewer.id}, ${MANAGING}, scope_id))
  order by confirmed_at is not null, asked_at desc limit 100`

/** Whom a request is about, for a desk to ask whether it reaches the person. */
export async function findPersonOf(resetId: string) {
  const [reset] = await sql<{ personId: string }[]>`select person_id from second_factor_resets where id = ${resetId}`
  return reset?.personId
}
