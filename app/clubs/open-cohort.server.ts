import type { z } from 'zod'
import { openScope } from '~/people/open-scope.server'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { addDays } from '~/shared/calendar'
import { day, form, persian, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { sql, tx } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { findClub } from './clubs.server'
import { canRunClubs } from './permissions'

export const cohortForm = form({ nameFa: persian(80), nameEn: text(80, 2), programmeId: text(60), startsOn: day(), endsOn: day() })

type Programme = { id: string; version: number; title: Text; weeks: number }

/** Programmes a cohort may follow, in the version now in force; `weeks` is the last week's number. */
export const listProgrammes = () => sql<Programme[]>`
  select id, version, title, (select max(week)::int from programme_meetings where programme_id = id and programme_meetings.version = current_version) as weeks
  from programmes join programme_versions on programme_id = id and version = current_version order by id`

/** An edition of the programme at a club, from a day to a day. It keeps the programme's version that it began with. */
export async function openCohort(
  operator: Viewer, clubId: string, { nameFa, nameEn, programmeId, startsOn, endsOn }: z.output<typeof cohortForm>,
): Promise<{ id: string } | Refusal<'name-taken' | 'too-short' | 'too-long'>> {
  const club = found(await findClub(operator, clubId))
  const { organisationId } = club
  allow(canRunClubs(operator, club))
  const programme = found((await listProgrammes()).find(({ id }) => id === programmeId))
  if (endsOn < addDays(startsOn, programme.weeks * 7 - 1)) return { refused: 'too-short' }
  if (endsOn > addDays(startsOn, 300)) return { refused: 'too-long' }
  return tx(async tx => {
    // The name is asked first: a scope, once opened, would stay behind without a cohort.
    await tx`select pg_advisory_xact_lock(hashtext('clubs: open a cohort'), hashtext(${clubId}))`
    const [same] = await tx`select from cohorts where club_id = ${clubId} and fa_key(name ->> 'fa') = fa_key(${nameFa})`
    if (same) return { refused: 'name-taken' as const }
    const id = await openScope(tx, { kind: 'cohort', organisationId })
    const [cohort] = await tx<[{ id: string }]>`
      insert into cohorts (id, club_id, name, programme_id, programme_version, starts_on, ends_on, opened_by)
      values (${id!}, ${clubId}, ${tx.json({ fa: nameFa, en: nameEn })}, ${programmeId}, ${programme.version}, ${startsOn}, ${endsOn}, ${operator.id})
      returning id`
    await audit(tx, {
      by: through(operator, 'operator_manager', { id: organisationId, provinceId: club.provinceId }), act: 'cohort-opened',
      subject: ['cohort', cohort.id], organisationId, after: { nameFa, nameEn, programmeId, version: programme.version, startsOn, endsOn },
    })
    return cohort
  })
}
