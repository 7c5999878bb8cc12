import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'

/** Whether this database holds invented people only: it was recorded in it when it was made. */
export async function isDemo() {
  const [{ isDemo }] = await sql<[{ isDemo: boolean }]>`select is_demo from installation`
  return isDemo
}

export type DemoPerson = { key: string; role: Text; name: Text; organisation: Text | null }

export const listDemoPeople = () => sql<DemoPerson[]>`
  select key, role, jsonb_build_object('fa', name_fa, 'en', coalesce(name_en, name_fa)) as name, organisations.name as organisation
  from demo_people join people on people.id = person_id left join organisations on organisations.id = organisation_id
  order by position`

export async function findDemoPerson(key: string) {
  const [person] = await sql<{ id: string; roles: string[] }[]>`
    select person_id as id, array(
      select role from grants where person_id = demo_people.person_id and ended_at is null
        and today() between starts_on and ends_on) as roles
    from demo_people where key = ${key}`
  return person
}
