import { drawnBody } from '~/courses/questions/drawn-body.server'
import { paperBody } from '~/courses/questions/paper-body'
import { placesOf, type ItemBody, type ItemKind } from '~/courses/questions/question'
import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import type { Language, Text } from '~/shared/text'
import type { HandedFile } from '../handed-files/handed-file'
import type { PaperItem, SittingOf } from './sitting'

/** One's own sitting; of anybody else's there is nothing to see. */
export async function findOwnSitting(viewer: Pick<Viewer, 'id'>, sittingId: string) {
  const [sitting] = await sql<SittingOf[]>`
    select sittings.id, booking_id, exam_session_id, person_id, started_at, due_at, submitted_at, closed_how, receipt, device_hash,
      course_versions.title as course_title, minutes,
      greatest(
        (select max(saved_at) from answer_log where sitting_id = sittings.id and answer_log.sat_on = sittings.sat_on),
        (select max(handed_at) from sitting_files where sitting_id = sittings.id)) as saved_at,
      (select coalesce(sum(time_credits.minutes), 0)::int from time_credits
        where sitting_id = sittings.id) as extra_minutes
    from sittings
    join exam_sessions on exam_sessions.id = exam_session_id
    join courses on courses.id = exam_sessions.course_id
    join course_versions on course_versions.id = courses.current_version_id
    where sittings.id = ${sittingId} and person_id = ${viewer.id}`
  return sitting
}

/** Answers that came after the end and that nobody has decided about. */
export async function countLate(sittingId: string) {
  const [{ late }] = await sql<[{ late: number }]>`
    select count(*)::int as late from late_answers where sitting_id = ${sittingId} and not exists (
      select from late_answer_rulings where late_answer_rulings.sitting_id = late_answers.sitting_id and answer_id = late_answers.id)`
  return late
}

/** The centre whose officer sent the candidate away from this exam, if one did. */
export async function readSentAwayBy(sittingId: string) {
  const [centre] = await sql<{ name: Text }[]>`
    select organisations.name from sittings join exam_sessions on exam_sessions.id = exam_session_id
      join organisations on organisations.id = organisation_id
    where sittings.id = ${sittingId} and is_expelled(booking_id)`
  return centre?.name
}

/** What the summary needs: the answers, and where only some places of a question are filled. */
export async function readSummary(sittingId: string) {
  return (await readPaper(sittingId)).map(({ kind, body, position, value }) => ({
    position, value, isPartly: value !== null && value.length > 0 && value.length < placesOf({ kind, body }),
  }))
}

type Row = PaperItem & HandedFile & { kind: ItemKind; body: ItemBody; optionOrder: string[] }

/**
 * The paper as it was drawn, in its own order, with the newest answers; the keys stay in the database. Given a
 * language, its words stand in both places, so that the other ones don't travel to a phone.
 */
export async function readPaper(sittingId: string, language?: Language): Promise<PaperItem[]> {
  const rows = await sql<Row[]>`
    select position, kind, body, option_order, coalesce(newest.seq, 0) as seq, handed_at, own_name, media_type, bytes,
      case when kind = 'file' then to_jsonb(handed.id) else newest.value end as value
    from sitting_items
    join item_versions on item_versions.id = item_version_id
    left join (
      select distinct on (item) item, value, seq from answer_log
      where sitting_id = ${sittingId} and sat_on = (select sat_on from sittings where id = ${sittingId})
      order by item, seq desc, saved_at desc) newest on newest.item = position
    left join (
      select distinct on (item) item, sitting_files.id, handed_at, own_name, media_type, bytes
      from sitting_files join files on files.id = file_id where sitting_id = ${sittingId}
      order by item, handed_at desc, sitting_files.id) handed on handed.item = position
    where sitting_id = ${sittingId}
    order by position`
  return rows.map(({ position, kind, body, optionOrder, value, seq, handedAt, ownName, mediaType, bytes }) => ({
    position, kind, value, seq, body: drawnBody(paperBody(body, optionOrder, language)),
    ...(kind === 'file' && { handed: handedAt ? { handedAt, ownName, mediaType, bytes } : null }),
  }))
}
