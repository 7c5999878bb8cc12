import { randomUUID } from 'node:crypto'
import { drawnBody } from '~/courses/questions/drawn-body.server'
import type { Answer, ItemBody, ItemKey, ItemKind, Words } from '~/courses/questions/question'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { allow, found } from '~/shared/guard'
import { sql, tx } from '~/shared/sql.server'
import { canMark } from '../permissions'
import { findMarkedSession, listScripts, type MarkedSession } from './marking.server'

type Row = {
  id: string
  number: number
  versionId: string
  itemId: string
  code: string
  kind: ItemKind
  body: ItemBody
  key: ItemKey
  outOf: string
  answer: Answer | null
  /** Where it was written on paper: the sheet that this marker is given. */
  sheetNumber: number | null
  /** Of a file that was handed in: a PDF or a redrawn photo. */
  fileType: string | null
  ownPoints: string | null
  ownNote: string | null
  /** The other marks, once this marker's own is in and as many as the session asks for. */
  others: { points: string; note: string }[]
  result: string | null
  isWanted: boolean
  isDisputed: boolean
  isPublished: boolean
  /** Of a minor: the server writes down that it was read. */
  minorId: string | null
}

const findScript = async (viewer: Viewer, examSessionId: string, scriptId: string) => {
  const [script] = await sql<Row[]>`
    select scripts.id, scripts.number, item_versions.id as version_id, items.id as item_id, code, item_versions.kind, body, key, trim_scale(scripts.out_of)::text as out_of,
      coalesce(
        (select value from answer_log where sitting_id = sittings.id and sat_on = sittings.sat_on and id = scripts.answer_id),
        (select value from late_answers where sitting_id = sittings.id and id = scripts.answer_id)) as answer,
      (select paper_sheets.number from paper_sheets where paper_sheets.booking_id = sittings.booking_id and position = scripts.item) as sheet_number,
      (select media_type from sitting_files join files on files.id = file_id where sitting_files.id = scripts.answer_id) as file_type,
      trim_scale(given.points)::text as own_points, given.note as own_note,
      case when own.place is null or in_all < exam_sessions.markers then '[]' else (
        select jsonb_agg(jsonb_build_object('points', trim_scale(points)::text, 'note', note) order by place)
        from (select distinct on (place) place, points, note from script_marks
          where script_id = scripts.id and place <> own.place order by place, revision desc) newest) end as others,
      case when own.place is not null then trim_scale(script_mark(scripts.id))::text end as result,
      own.place is null and script_mark(scripts.id) is null and counting.id is not null as is_wanted,
      script_mark(scripts.id) is null and in_all >= exam_sessions.markers as is_disputed,
      exists (select from published_result(booking_id, 'written')) as is_published,
      case when born_on > today() - interval '18 years' then people.id end as minor_id
    from scripts
    join exam_sessions on exam_sessions.id = scripts.exam_session_id
    join sittings on sittings.id = scripts.sitting_id join people on people.id = sittings.person_id
    join sitting_items on sitting_items.sitting_id = scripts.sitting_id and position = scripts.item
    join item_versions on item_versions.id = item_version_id join items on items.id = item_id
    left join counting_scripts counting on counting.id = scripts.id
    left join script_markers own on own.script_id = scripts.id and own.marker_id = ${viewer.id}
    left join lateral (select points, note from script_marks where script_id = scripts.id and place = own.place
      order by revision desc limit 1) given on true
    cross join lateral (select count(*) as in_all from script_markers where script_id = scripts.id) coming
    where scripts.id = ${scriptId} and scripts.exam_session_id = ${examSessionId}
      and not may_not_mark(${viewer.id}, booking_id)
      and (own.place is not null or script_mark(scripts.id) is null)`
  return script
}

/** What a marker may know of one answer; of its writer nothing. */
export type Script = Omit<Row, 'minorId' | 'itemId' | 'code' | 'key' | 'others'> & { guide: Words | null; others: Row['others'] }

/** A script with its question, the marker's guide and the answer; and which one comes next for this marker. */
export async function readScriptPage(viewer: Viewer, examSessionId: string, scriptId: string) {
  const session = found(await findMarkedSession(viewer, examSessionId))
  allow(canMark(viewer, session))
  const { minorId, itemId, code, key, body, others, ...script } = found(await findScript(viewer, session.id, scriptId))
  await noteRead(viewer, session, { minorId, itemId, code })
  const waiting = (await listScripts(viewer, session.id)).filter(one => one.ownPoints === null && one.id !== script.id)
  const next = waiting.find(({ versionId }) => versionId === script.versionId) ?? waiting[0]
  return {
    session,
    script: { ...script, body: drawnBody(body), guide: ('guide' in key && key.guide) || null, others: others ?? [] } satisfies Script,
    waiting: waiting.length,
    nextId: next?.id ?? null,
    newId: randomUUID(),
    personId: viewer.id,
  }
}

/** A sealed question with its guide was read; and, should a minor have written the answer, a minor's record. */
const noteRead = (viewer: Viewer, session: MarkedSession, { minorId, itemId, code }: Pick<Row, 'minorId' | 'itemId' | 'code'>) => tx(async tx => {
  const read = { by: through(viewer, 'marker', session), organisationId: session.organisationId }
  await audit(tx, { ...read, act: 'sealed-item-read', subject: ['item', itemId], after: { code } })
  if (minorId) await audit(tx, { ...read, act: 'child-record-read', subject: ['person', minorId] })
})
