import type { Viewer } from '~/people/viewer'
import { formatDay, type Day } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { fillTexts, type Text } from '~/shared/text'
import { messages } from './messages'

/**
 * Of a page of an exam's marking that is shut: which duty it was by and when it ended, for whoever was the exam's
 * marker until not long ago. Whoever never was, or was no more when the exam began, gets undefined, as for no such exam.
 */
export async function endedDutyWords({ id, calendar }: Pick<Viewer, 'id' | 'calendar'>, examSessionId: string): Promise<Text | undefined> {
  const [duty] = await sql<{ course: Text; number: number; endedOn: Day }[]>`
    select title as course, number::int, last_day::text as ended_on
    from exam_sessions join courses on courses.id = exam_sessions.course_id join course_versions on course_versions.id = current_version_id
      join grants on scope_id in (select scopes_above(exam_sessions.id)),
      least(ends_on, (grants.ended_at at time zone 'Asia/Tehran')::date) as last_day
    where exam_sessions.id = ${examSessionId} and person_id = ${id} and role = 'marker'
      and (grants.ended_at is not null or ends_on < today()) and last_day > today() - 90
      and coalesce(grants.ended_at, (ends_on + 1)::timestamp at time zone 'Asia/Tehran') > starts_from
    order by last_day desc limit 1`
  if (!duty) return undefined
  const day = (language: 'fa' | 'en') => formatDay(duty.endedOn, language, 'long', calendar)
  return fillTexts(messages.dutyEnded, { course: duty.course, number: duty.number, day: { fa: day('fa'), en: day('en') } })
}

/** The number by which the officer knows a script; it says nothing of anybody. */
export async function numberOfScript(examSessionId: string, scriptId: string) {
  const [script] = await sql<{ number: number }[]>`select number from scripts where id = ${scriptId} and exam_session_id = ${examSessionId}`
  return script?.number ?? null
}

/**
 * The same of what a loader or an act of the marking threw: 404, or 403 where another role still reaches the exam. Whatever
 * else it was is thrown on.
 */
export async function endedDutyOr(thrown: unknown, viewer: Viewer, examSessionId: string) {
  const isShut = thrown instanceof Response && [403, 404].includes(thrown.status)
  const words = isShut ? await endedDutyWords(viewer, examSessionId) : undefined
  if (!isShut || !words) throw thrown
  return { words, status: thrown.status }
}
