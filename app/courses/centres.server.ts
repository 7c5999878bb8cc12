import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { TEACHING } from './permissions'

export type Centre = { id: string; kind: string; name: Text; provinceId: string; isActive: boolean }

/** A centre where the viewer teaches or that they run; anyone else finds nothing there. */
export async function findCentre(viewer: Viewer, centreId: string) {
  const [centre] = await sql<Centre[]>`
    select id, kind, name, province_id, approved_at is not null and ended_at is null as is_active
    from organisations where id = ${centreId} and reaches(${viewer.id}, ${TEACHING}, id)`
  return centre
}

/** Who may be named as trainer of an offering here: they hold the role at the centre or above it today. */
export const listTrainers = (centreId: string) => sql<{ id: string; nameFa: string; nameEn: string | null }[]>`
  select people.id, name_fa, name_en from people
  where erased_at is null and id in (select person_id from grants where role = 'trainer' and ended_at is null
    and today() between starts_on and ends_on and scope_id in (select scopes_above(${centreId})))
  order by name_fa collate "fa-x-icu", people.id`
