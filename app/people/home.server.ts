import { sql } from '~/shared/sql.server'
import { fillTexts } from '~/shared/text'
import { guestCards } from './grants/home-cards.server'
import { guardianCards } from './guardians/home-cards.server'
import type { HomeCard } from './home'
import { messages } from './home-messages'
import { licenceCards } from './licences/home-cards.server'
import { canSeeOrganisations, canResetSecondFactors, isNational, MANAGING } from './permissions'
import type { Viewer } from './viewer'

type Waiting = { resets: number; guardians: number; imports: { id: string; fileName: string }[]; ending: number }

/** What of people and organisations waits for this person. */
export async function homeCards(viewer: Viewer): Promise<HomeCard[]> {
  const cards: HomeCard[] = (await Promise.all([guardianCards(viewer), licenceCards(viewer), guestCards(viewer)])).flat()
  if (!canSeeOrganisations(viewer)) return cards
  const [waiting] = await sql<[Waiting]>`
    with mine as (
      select scope_id, role from grants
      where person_id = ${viewer.id} and role = any (${MANAGING}) and ended_at is null
        and today() between starts_on and ends_on)
    select
      (select count(*)::int from second_factor_resets r
        where confirmed_at is null and asked_by <> ${viewer.id} and person_id <> ${viewer.id} and exists (
          select from grants
          where person_id = r.person_id and ended_at is null and reaches(${viewer.id}, ${MANAGING}, scope_id))) as resets,
      (select count(distinct guardianships.id)::int from guardianships join memberships on person_id = child_id
        where verified_at is null and ended_at is null
          and organisation_id in (select scope_id from mine where role <> 'programme_admin')) as guardians,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'fileName', file_name)) from people_imports
        where uploaded_by = ${viewer.id} and state = 'checked'), '[]') as imports,
      (select count(*)::int from grants
        where ended_at is null and ends_on between today() and today() + 30
          and scope_id in (select scope_id from mine)) as ending`
  if (canResetSecondFactors(viewer) && waiting.resets > 0) {
    cards.push({
      kind: 'second-factor-resets',
      title: fillTexts(messages.resets, { count: waiting.resets }),
      link: '/second-factor-resets',
      urgency: 'now',
    })
  }
  for (const { id, fileName } of waiting.imports) {
    cards.push({
      kind: 'import-checked',
      title: messages.importChecked,
      detail: { fa: fileName, en: fileName },
      link: `/imports/${id}`,
      urgency: 'now',
    })
  }
  const own = viewer.grants.find(grant => grant.scopeKind === 'organisation' && MANAGING.includes(grant.role))
  if (own && waiting.guardians > 0) {
    const title = fillTexts(messages.guardians, { count: waiting.guardians })
    cards.push({
      kind: 'guardians-to-verify',
      title,
      link: `/organisations/${own.scopeId}/people?show=guardians`,
      urgency: 'soon',
    })
  }
  if (own && waiting.ending > 0) {
    cards.push({
      kind: 'grants-ending',
      title: fillTexts(messages.ending, { count: waiting.ending }),
      link: `/organisations/${own.scopeId}`,
      urgency: 'soon',
    })
  }
  if (own)
    cards.push({
      kind: 'own-organisation',
      title: own.role === 'operator_manager' ? messages.ownOrganisation : messages.ownCentre,
      link: `/organisations/${own.scopeId}`,
      urgency: 'later',
    })
  else cards.push({ kind: 'organisations', title: messages.organisations, link: '/organisations', urgency: 'later' })
  if (isNational(viewer)) cards.push({ kind: 'holidays', title: messages.holidays, link: '/holidays', urgency: 'later' })
  if (isNational(viewer)) cards.push({ kind: 'audit', title: messages.audit, link: '/audit', urgency: 'later' })
  return cards
}
