import { notify } from '../notices/notify.server'
import type { Tx } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import type { ApplicationState, EventKind } from './application'
import { ASKING } from './permissions'

type Move = {
  to: ApplicationState
  from: readonly ApplicationState[]
  by: string
  /** What the history says of it, where that isn't the new state's own name. */
  event?: EventKind
  reason?: string
  now?: Date
}

/**
 * Moves an application from one state to the next, with its event. Whoever comes second finds it moved already and gets
 * undefined. A wait for documents that ends here puts the due day off by as long as it was.
 */
export async function moveApplication(tx: Tx, id: string, { to, from, by, event = to, reason, now }: Move) {
  const [moved] = await tx<{ organisationId: string; dueOn: string }[]>`
    update organisation_applications set state = ${to},
      waits_since = case when ${to} = 'documents_asked' then moment.day end,
      waited_days = waited_days + coalesce(greatest(moment.day - waits_since, 0), 0),
      due_on = due_on + coalesce(greatest(moment.day - waits_since, 0), 0),
      closed_on = case when ${to} in ('approved', 'refused', 'withdrawn') then moment.day end
    from (select (coalesce(${now ?? null}::timestamptz, clock_timestamp()) at time zone 'Asia/Tehran')::date as day) moment
    where id = ${id} and state = any (${from})
    returning organisation_id, due_on`
  if (!moved) return undefined
  await tx`
    insert into organisation_application_events (application_id, kind, reason, person_id, at)
    values (${id}, ${event}, ${reason ?? null}, ${by}, coalesce(${now ?? null}, clock_timestamp()))`
  return moved
}

type Said = { kind: string; title: Text; link: string }

/** Tells those who run the organisation. */
export async function tellOrganisation(tx: Tx, organisationId: string, said: Said) {
  const people = await tx<{ personId: string }[]>`
    select distinct person_id from grants
    where scope_id = ${organisationId} and role = any (${ASKING}) and ended_at is null
      and today() between starts_on and ends_on`
  for (const { personId } of people) await notify(tx, personId, said)
}

/** Tells the administrators who decide for it, the province's and the country's. */
export async function tellAdministrators(tx: Tx, organisationId: string, said: Said) {
  const people = await tx<{ personId: string }[]>`
    select distinct person_id from grants
    where role = 'programme_admin' and ended_at is null and today() between starts_on and ends_on
      and scope_id in (select scopes_above(${organisationId}))`
  for (const { personId } of people) await notify(tx, personId, said)
}
