import { formatDay } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { fill, type Text } from '~/shared/text'
import type { Role, Viewer } from '../viewer'
import { messages, roleTitles } from './messages'

type Ended = { role: Role; isAtExam: boolean; organisation: Text | null; day: string }

/**
 * For a page that is shut to this person: the role that ended last within these ninety days, where and when, unless they
 * hold it on. Undefined where none did.
 */
export async function endedRoleWords({ id, calendar }: Pick<Viewer, 'id' | 'calendar'>): Promise<Text | undefined> {
  const [ended] = await sql<Ended[]>`
    select grants.role, scopes.kind = 'exam_session' as is_at_exam, organisations.name as organisation, last_day::text as day
    from grants join scopes on scopes.id = scope_id left join organisations on organisations.id = scopes.organisation_id,
      least(ends_on, (grants.ended_at at time zone 'Asia/Tehran')::date) as last_day
    where person_id = ${id} and (grants.ended_at is not null or ends_on < today()) and last_day > today() - 90
      and not exists (select from grants g where g.person_id = grants.person_id and g.role = grants.role
        and g.scope_id = grants.scope_id and g.ended_at is null and today() between g.starts_on and g.ends_on)
    order by last_day desc, grants.ended_at desc nulls last limit 1`
  if (!ended) return undefined
  const sentence = !ended.organisation ? messages.roleEndedAnywhere : ended.isAtExam ? messages.roleEndedAtExam : messages.roleEnded
  const say = (language: keyof Text) => fill(sentence[language], {
    role: roleTitles[ended.role][language], organisation: ended.organisation?.[language] ?? '', day: formatDay(ended.day, language, 'long', calendar),
  }, language)
  return { fa: say('fa'), en: say('en') }
}
