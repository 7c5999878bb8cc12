import type { z } from 'zod'
import { notify } from '~/people/notices/notify.server'
import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, many, optional, text } from '~/shared/form.server'
import { found } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import { messages } from './messages'
import { listAdults, listPlaces } from './surroundings.server'

/** The page gives the id, so that a form sent twice is one concern. Nothing else need be filled in. */
export const concernForm = form({
  id: idField(), organisationId: optional(idField()), words: optional(text(2000)), named: many(idField()),
})

/**
 * Someone is worried. It goes to the managers of the place, without those named; when that leaves nobody, or there is
 * no place, to the programme.
 */
export async function raiseConcern(person: Viewer, { id, organisationId, words, named }: z.output<typeof concernForm>) {
  const [places, adults] = await Promise.all([listPlaces(person), listAdults(person)])
  const place = organisationId ?? (places.length === 1 ? places[0]!.organisationId : undefined)
  if (place) found(places.find(item => item.organisationId === place))
  const known = new Set(adults.map(adult => adult.id))
  found(named.every(item => known.has(item)) || undefined)
  return tx(async tx => {
    const [raised] = await tx<{ goesTo: 'organisation' | 'programme' }[]>`
      insert into concerns (id, raised_by, organisation_id, words, goes_to)
      select ${id}, ${person.id}, ${place ?? null}, ${words ?? ''},
        case when exists (select from concern_desk(${place ?? null}, ${named}::uuid[])) then 'organisation' else 'programme' end
      on conflict do nothing returning goes_to`
    if (!raised) {
      const [same] = await tx<{ goesTo: 'organisation' | 'programme' }[]>`
        select goes_to from concerns where id = ${id} and raised_by = ${person.id}`
      return found(same)
    }
    if (named.length > 0)
      await tx`insert into concern_names (concern_id, person_id) select distinct ${id}::uuid, unnest(${named}::uuid[])`
    await tellReaders(tx, id)
    await audit(tx, { by: person, act: 'concern-raised', subject: ['concern', id], organisationId: place, after: raised })
    return raised
  })
}

/** Whoever may read it hears that there is one; not whose, nor about whom. */
async function tellReaders(tx: Tx, concernId: string) {
  const readers = await tx<{ personId: string }[]>`
    select distinct person_id from grants
    where role in ('operator_manager', 'centre_manager', 'programme_admin') and ended_at is null
      and today() between starts_on and ends_on and reads_concern(person_id, ${concernId})`
  for (const { personId } of readers)
    await notify(tx, personId, { kind: 'concern-raised', title: messages.newConcern, link: `/concerns/${concernId}` })
}
