import { recordFile } from '~/shared/files.server'
import type { Refusal } from '~/shared/guard'
import type { Tx } from '~/shared/sql.server'
import type { ApplicationKind } from './application'
import { MOST_DOCUMENTS, type ReadDocument } from './read-document.server'

type Asked = {
  id: string
  kind: ApplicationKind
  organisationId: string
  /** What tells two of one kind apart: a trade's id. */
  subject?: string
  note?: string
  documents: ReadDocument[]
  by: string
  now?: Date
}

/**
 * Records what an organisation asks, with the target in force on that day. The same form sent twice is one application,
 * and one that is still open stands in the way of a second.
 */
export async function insertApplication(
  tx: Tx, { id, kind, organisationId, subject = '', note, documents, by, now }: Asked,
): Promise<{ id: string; isNew: boolean } | Refusal<'already-open'>> {
  const [made] = await tx<{ id: string }[]>`
    insert into organisation_applications (id, kind, organisation_id, subject, note, applied_by, applied_at, applied_on,
      target_days, due_on)
    select ${id}, ${kind}, ${organisationId}, ${subject}, ${note ?? null}, ${by}, instant, day, days, day + days
    from (select instant, (instant at time zone 'Asia/Tehran')::date as day
        from (select coalesce(${now ?? null}::timestamptz, clock_timestamp()) as instant) given) moment,
      lateral (select days from application_targets where kind = ${kind} and in_force_from <= day
        order by version desc limit 1) target
    on conflict do nothing returning id`
  if (!made) {
    const [same] = await tx<{ id: string }[]>`
      select id from organisation_applications where id = ${id} and organisation_id = ${organisationId}`
    return same ? { ...same, isNew: false } : { refused: 'already-open' }
  }
  await tx`
    insert into organisation_application_events (application_id, kind, person_id, at)
    values (${id}, 'received', ${by}, coalesce(${now ?? null}, clock_timestamp()))`
  await attach(tx, id, documents, by, now)
  return { id, isNew: true }
}

/** Adds documents after those that are there. Who calls this holds the application's row. @returns false when too many. */
export async function attach(tx: Tx, applicationId: string, documents: readonly ReadDocument[], by: string, now?: Date) {
  const [{ last }] = await tx<[{ last: number }]>`
    select coalesce(max(position), 0)::int as last from organisation_application_files where application_id = ${applicationId}`
  if (last + documents.length > MOST_DOCUMENTS) return false
  for (const [i, document] of documents.entries()) {
    const { id } = await recordFile(tx, document, { ...document, uploadedBy: by })
    await tx`
      insert into organisation_application_files (application_id, position, file_id, added_by, added_at)
      values (${applicationId}, ${last + i + 1}, ${id}, ${by}, coalesce(${now ?? null}, clock_timestamp()))`
  }
  return true
}
