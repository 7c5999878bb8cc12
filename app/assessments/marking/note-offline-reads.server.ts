import { z } from 'zod'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { found } from '~/shared/guard'
import { sql, tx } from '~/shared/sql.server'

export const sentReads = z.strictObject({
  reads: z.array(z.strictObject({
    id: z.guid().toLowerCase(),
    at: z.iso.datetime({ offset: true }).regex(/^(19|2\d)/),
  })).max(100),
})
type SentRead = z.infer<typeof sentReads>['reads'][number]

type Opened = { itemId: string; code: string; number: number; examSessionId: string; organisationId: string; provinceId: string; minorId: string | null }

/** The script, for who once opened its question with a network: nobody else's device has a copy of it. */
const findOpened = async (viewer: Viewer, examSessionId: string, scriptId: string) => {
  const [opened] = await sql<Opened[]>`
    select items.id as item_id, items.code, scripts.number, exam_sessions.id as exam_session_id, exam_sessions.organisation_id, organisations.province_id,
      case when born_on > today() - interval '18 years' then people.id end as minor_id
    from scripts join exam_sessions on exam_sessions.id = scripts.exam_session_id
      join organisations on organisations.id = exam_sessions.organisation_id
      join sittings on sittings.id = scripts.sitting_id join people on people.id = sittings.person_id
      join sitting_items on sitting_items.sitting_id = scripts.sitting_id and position = scripts.item
      join item_versions on item_versions.id = item_version_id join items on items.id = item_id
    where scripts.id = ${scriptId} and scripts.exam_session_id = ${examSessionId}
      and exists (select from audit_events where person_id = ${viewer.id} and act = 'sealed-item-read' and role = 'marker'
        and subject_kind = 'item' and subject_id = items.id::text)`
  return opened
}

/**
 * Writes down that a script was read from its copy on the device, also by who is no marker any more. A time is the
 * device's word: it counts as not after it arrived, and where no opening with a network lies in the day before, the trail
 * says that it is doubtful.
 * @returns the ids that are on record, those of an earlier try too.
 */
export async function noteOfflineReads(viewer: Viewer, examSessionId: string, scriptId: string, reads: SentRead[]) {
  const opened = found(await findOpened(viewer, examSessionId, scriptId))
  await tx(async tx => {
    const fresh = await tx<{ id: string; saidAt: Date; readAt: Date; isTimeDoubtful: boolean }[]>`
      insert into offline_reads (person_id, id, script_id, said_at, read_at, is_time_doubtful)
      select ${viewer.id}, id, ${scriptId}, at, least(at, clock_timestamp()),
        at > clock_timestamp() + interval '5 minutes' or not exists (
          select from audit_events where person_id = ${viewer.id} and act = 'sealed-item-read' and subject_kind = 'item'
            and subject_id = ${opened.itemId} and audit_events.at between read.at - interval '25 hours' and read.at + interval '5 minutes')
      from jsonb_to_recordset(${tx.json(reads)}) as read(id uuid, at timestamptz)
      on conflict do nothing returning id, said_at, read_at, is_time_doubtful`
    const read = { by: through(viewer, 'marker', { id: opened.examSessionId, ...opened }), organisationId: opened.organisationId }
    for (const { saidAt, readAt, isTimeDoubtful } of fresh) {
      const after = { code: opened.code, script: opened.number, isOffline: true, readAt, saidAt, isTimeDoubtful }
      await audit(tx, { ...read, act: 'sealed-item-read-offline', subject: ['item', opened.itemId], after })
      if (opened.minorId) await audit(tx, { ...read, act: 'child-record-read', subject: ['person', opened.minorId], after: { isOffline: true, readAt, isTimeDoubtful } })
    }
  })
  return reads.map(({ id }) => id)
}
