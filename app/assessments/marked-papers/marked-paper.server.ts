import { drawnBody } from '~/courses/questions/drawn-body.server'
import { readItemVersions, type ItemVersion } from '~/courses/questions/items.server'
import { paperBody } from '~/courses/questions/paper-body'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import type { StoredFile } from '~/shared/files.server'
import { found } from '~/shared/guard'
import { sql, tx } from '~/shared/sql.server'
import { markOf, readAnswered, type Answered } from '../sitting/mark-paper.server'
import { findPaper } from './find-paper.server'

type Extra = {
  position: number
  optionOrder: string[]
  /** Where an essay of a paper exam was written. */
  sheetNumber: number | null
  fileType: string | null
  /** The key of this exam is another than the question's own. */
  isCorrected: boolean
  given: { place: number; markerFa: string; markerEn: string | null; points: string; outOf: string; note: string; isNewest: boolean }[]
}

const listExtras = (sittingId: string) => sql<Extra[]>`
  select sitting_items.position, option_order, media_type as file_type,
    (select number from paper_sheets where paper_sheets.booking_id = sittings.booking_id and paper_sheets.position = sitting_items.position) as sheet_number,
    exists (select from key_corrections where exam_session_id = sittings.exam_session_id and item_version_id = sitting_items.item_version_id) as is_corrected,
    coalesce(marked.given, '[]') as given
  from sittings join sitting_items on sitting_id = sittings.id
  left join lateral (select file_id from sitting_files where sitting_id = sittings.id and item = position
    order by handed_at desc, sitting_files.id limit 1) handed on true
  left join files on files.id = file_id
  left join lateral (
    select jsonb_agg(jsonb_build_object('place', place, 'markerFa', name_fa, 'markerEn', name_en, 'points', trim_scale(points)::text,
      'outOf', trim_scale(script_marks.out_of)::text, 'note', note, 'isNewest', revision = newest) order by place, revision) as given
    from (select *, max(revision) over (partition by place) as newest from script_marks
      where script_id = (select id from scripts where scripts.sitting_id = sittings.id and item = position order by round desc limit 1)) script_marks
      join script_markers using (script_id, place) join people on people.id = marker_id) marked on true
  where sittings.id = ${sittingId}`

/** An exact part of a question's weight, as people read marks. */
const partOf = ({ hundredths }: Answered, mark: { earned: number; of: number }) => String((mark.earned * hundredths) / mark.of / 100)

function shown(answered: Answered, { kind, code, body, versionId }: ItemVersion, { optionOrder, position, ...extra }: Extra) {
  const mark = markOf(answered)
  return {
    position, versionId, kind, code, body: drawnBody(paperBody(body, optionOrder)), key: answered.key, value: kind === 'file' ? null : answered.value,
    outOf: String(answered.hundredths / 100), earned: mark ? partOf(answered, mark) : null, isNeutral: answered.isNeutral, ...extra,
  }
}
export type ShownAnswer = ReturnType<typeof shown>

/** Every question of one published or sampled paper with its answer, key and mark, and the markers' words. That it was read, and of which result, is written down. */
export async function readMarkedPaper(viewer: Viewer, examSessionId: string, bookingId: string) {
  const { session, refused, isSample, paper: { minorId, revisionId, ...paper } } = await findPaper(viewer, examSessionId, bookingId)
  const page = { session, refused, isSample, bookingId, nameFa: paper.nameFa, nameEn: paper.nameEn }
  if (refused) return { ...page, paper: null, answers: [] }
  const [answered, extras] = await Promise.all([readAnswered(sql, paper.sittingId), listExtras(paper.sittingId)])
  const items = new Map((await readItemVersions(answered.map(({ itemVersionId }) => itemVersionId))).map(item => [item.versionId, item]))
  const answers = answered.map(one => shown(one, found(items.get(one.itemVersionId)), found(extras.find(({ position }) => position === one.position))))
  await noteRead(viewer, session, { act: isSample ? 'sampled-paper-read' : 'candidate-paper-read', sittingId: paper.sittingId, revisionId, minorId, after: { codes: answers.map(({ code }) => code) } })
  return { ...page, paper, answers }
}

/** The file that counts of one question, without the name that its candidate gave it. */
export async function openPaperFile(viewer: Viewer, examSessionId: string, bookingId: string, item: number) {
  const { session, refused, paper: { sittingId, minorId } } = await findPaper(viewer, examSessionId, bookingId)
  if (refused) return undefined
  const [file] = await sql<StoredFile[]>`
    select files.id, sha256, bytes, media_type, 'answer-' || item || substring(name from '\\.[a-z]+$') as name
    from sitting_files join files on files.id = file_id
    where sitting_id = ${sittingId} and item = ${item} order by handed_at desc, sitting_files.id limit 1`
  if (file) await noteRead(viewer, session, { act: 'answer-file-read', sittingId, minorId, after: { item } })
  return file
}

type Read = { act: string; sittingId: string; revisionId?: string | null; minorId: string | null; after: unknown }
const noteRead = (viewer: Viewer, session: Parameters<typeof through>[2] & { organisationId: string }, { act, sittingId, revisionId, minorId, after }: Read) => tx(async tx => {
  const read = { by: through(viewer, 'assessment_officer', session), organisationId: session.organisationId }
  if (revisionId) await tx`insert into paper_looks (revision_id, person_id) values (${revisionId}, ${viewer.id}) on conflict do nothing`
  await audit(tx, { ...read, act, subject: ['sitting', sittingId], after })
  if (minorId) await audit(tx, { ...read, act: 'child-record-read', subject: ['person', minorId] })
})
