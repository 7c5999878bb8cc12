import { form, text } from '~/shared/form.server'
import type { Refusal } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { closeSession, openSession } from '../session.server'
import type { Role } from '../viewer'

/** `role` is the domain's word ('centre_manager'), `title` what the list says. */
export type DemoPerson = { key: string; role: string; title: Text; name: Text; organisation: Text | null; isErased: boolean }

export const listDemoPeople = () => sql<DemoPerson[]>`
  select key, role, title, jsonb_build_object('fa', name_fa, 'en', coalesce(name_en, name_fa)) as name,
    organisations.name as organisation, erased_at is not null as is_erased
  from demo_people join people on people.id = person_id left join organisations on organisations.id = organisation_id
  order by position`

export const demoForm = form({ person: text(60) })

/** A session as one of the demo's people, their second factor taken as shown; undefined when there is no such key. */
export async function signInAsDemoPerson(request: Request, key: string): Promise<Headers | Refusal<'erased'> | undefined> {
  const [person] = await sql<{ id: string; roles: Role[]; isErased: boolean }[]>`
    select people.id, erased_at is not null as is_erased, array(
      select role from grants where person_id = people.id and ended_at is null
        and today() between starts_on and ends_on) as roles
    from demo_people join people on people.id = person_id where key = ${key}`
  if (!person) return undefined
  if (person.isErased) return { refused: 'erased' }
  await closeSession(request)
  return openSession(request, person, true)
}
