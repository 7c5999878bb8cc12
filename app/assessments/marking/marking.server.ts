import { PERSON_MARKED, type ItemKind, type Words } from '~/courses/questions/question'
import { canGiveRole } from '~/people/permissions'
import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { canMark, canSeeResults, STAFF } from '../permissions'
import { allow, found } from '~/shared/guard'

export type MarkedSession = {
  id: string
  number: string
  organisationId: string
  provinceId: string
  courseTitle: Text
  organisationKind: string
  markers: number
  /** In percent of what a question is worth. */
  markingLimit: number
}

/** The session, for who marks its scripts and for its desk; nobody else reaches it. */
export async function findMarkedSession(viewer: Viewer, id: string) {
  const [session] = await sql<MarkedSession[]>`
    select exam_sessions.id, number::text, exam_sessions.organisation_id, province_id, title as course_title,
      organisations.kind as organisation_kind, markers, marking_limit
    from exam_sessions join organisations on organisations.id = exam_sessions.organisation_id
      join courses on courses.id = exam_sessions.course_id join course_versions on course_versions.id = current_version_id
    where exam_sessions.id = ${id} and reaches(${viewer.id}, ${['marker', ...STAFF]}, exam_sessions.id)`
  return session
}

/** A script as its marker sees it: nothing in it says whose it is. */
export type ListedScript = {
  id: string
  number: number
  versionId: string
  kind: ItemKind
  stem: Words
  outOf: string
  /** What this marker gave; null while it waits for them. */
  ownPoints: string | null
  /** Theirs and another's lie too far apart. */
  isDisputed: boolean
}

/**
 * What one marker has marked and what waits for them, question by question, in an order that is theirs alone. Scripts of
 * own trainees and relatives, and of whose paper they looked through, are not among them, and nobody learns of those that have their marks without them.
 */
export const listScripts = (viewer: Viewer, examSessionId: string) => sql<ListedScript[]>`
  select scripts.id, scripts.number, item_versions.id as version_id, item_versions.kind, body -> 'stem' as stem,
    trim_scale(out_of)::text as out_of, trim_scale(given.points)::text as own_points,
    own.place is not null and script_mark(scripts.id) is null and coming.in_all >= markers as is_disputed
  from counting_scripts scripts
  join exam_sessions on exam_sessions.id = scripts.exam_session_id
  join sittings on sittings.id = scripts.sitting_id
  join sitting_items on sitting_items.sitting_id = scripts.sitting_id and position = scripts.item
  join item_versions on item_versions.id = item_version_id
  left join script_markers own on own.script_id = scripts.id and own.marker_id = ${viewer.id}
  left join lateral (select points from script_marks where script_id = scripts.id and place = own.place
    order by revision desc limit 1) given on true
  cross join lateral (select count(*) as in_all from script_markers where script_id = scripts.id) coming
  where scripts.exam_session_id = ${examSessionId} and not may_not_mark(${viewer.id}, booking_id)
    and (own.place is not null or script_mark(scripts.id) is null)
  order by item_versions.id, md5(scripts.id::text || ${viewer.id})`

export type Progress = {
  items: { versionId: string; code: string; kind: ItemKind; total: number; marked: number }[]
  markers: { nameFa: string; nameEn: string | null; marked: number }[]
  /** Scripts whose marks lie too far apart, and those for whom too few markers are left. */
  lacking: { thirds: number; markers: number }
}

/** Does the picture stand in a question to which the viewer marks an answer? */
export async function marksWithPicture(viewer: Viewer, pictureId: string) {
  const [script] = await sql`
    select from scripts join sitting_items on sitting_items.sitting_id = scripts.sitting_id and position = scripts.item
    join item_versions on item_versions.id = item_version_id
    where strpos(body::text, ${`/question-pictures/${pictureId}`}) > 0 and reaches(${viewer.id}, ${['marker']}, scripts.exam_session_id) limit 1`
  return script !== undefined
}

/** How many of a session's scripts have their mark; undefined where its blueprint asks for none. */
export async function countScripts(examSessionId: string) {
  const [count] = await sql<{ total: number; marked: number }[]>`
    select count(*)::int as total, count(script_mark(id))::int as marked from counting_scripts where exam_session_id = ${examSessionId}
    having count(*) > 0 or exists (select from blueprint_rows
      where exam_session_id = ${examSessionId} and kind = any (${[...PERSON_MARKED]}))`
  return count
}

/** For the desk: how far the marking is, question by question, and who marks. */
export async function readProgress(examSessionId: string): Promise<Progress> {
  const [items, markers, [lacking]] = await Promise.all([
    sql<Progress['items']>`
      select item_versions.id as version_id, code, kind, count(*)::int as total, count(script_mark(scripts.id))::int as marked
      from counting_scripts scripts
      join sitting_items on sitting_items.sitting_id = scripts.sitting_id and position = scripts.item
      join item_versions on item_versions.id = item_version_id join items on items.id = item_id
      where scripts.exam_session_id = ${examSessionId} group by 1, 2, 3 order by code`,
    sql<Progress['markers']>`
      with marked as (
        select marker_id, count(*)::int as scripts from script_markers join counting_scripts on counting_scripts.id = script_id
        where exam_session_id = ${examSessionId} group by 1
      )
      select name_fa, name_en, coalesce(scripts, 0) as marked
      from people left join marked on marker_id = people.id
      where marker_id is not null or people.id in (
        select person_id from grants where role = 'marker' and grants.ended_at is null and today() between starts_on and ends_on
          and scope_id in (select scopes_above(${examSessionId})))
      order by name_fa collate "fa-x-icu"`,
    sql<[Progress['lacking']]>`
      with waiting as (
        select waiting_scripts.id, booking_id, exam_sessions.markers, (select count(*) from script_markers where script_id = waiting_scripts.id) as given
        from waiting_scripts join sittings on sittings.id = sitting_id join exam_sessions on exam_sessions.id = waiting_scripts.exam_session_id
        where waiting_scripts.exam_session_id = ${examSessionId}
      ), left_over as (
        select given >= markers as is_disputed, greatest(markers - given, 1) > (
          select count(distinct person_id) from grants where role = 'marker' and ended_at is null and today() between starts_on and ends_on
            and scope_id in (select scopes_above(${examSessionId})) and not may_not_mark(person_id, booking_id)
            and not exists (select from script_markers where script_id = waiting.id and marker_id = person_id)) as is_short
        from waiting
      )
      select count(*) filter (where is_disputed)::int as thirds, count(*) filter (where is_short)::int as markers from left_over`,
  ])
  return { items: [...items], markers: [...markers], lacking }
}

/** One address for two: the marker's own scripts, and for the desk how far the marking is. */
export async function readMarkingPage(viewer: Viewer, examSessionId: string) {
  const session = found(await findMarkedSession(viewer, examSessionId))
  const [mayMark, mayRun] = [canMark(viewer, session), canSeeResults(viewer, session)]
  allow(mayMark || mayRun)
  const [scripts, progress] = await Promise.all([
    mayMark ? listScripts(viewer, session.id) : undefined,
    mayRun ? readProgress(session.id) : undefined,
  ])
  const mayName = canGiveRole(viewer, { id: session.organisationId, provinceId: session.provinceId, kind: session.organisationKind }, 'marker')
  return { session, scripts: scripts && [...scripts], progress, mayName }
}
