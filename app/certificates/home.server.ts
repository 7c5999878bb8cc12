import type { HomeCard } from '~/people/home'
import { hasAnyRole, type Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import { fillTexts, type Text } from '~/shared/text'
import { listOwed } from './issuing/owed.server'
import { messages } from './messages'

/** Certificates to propose, to approve, and one's own new ones. */
export async function homeCards(viewer: Viewer): Promise<HomeCard[]> {
  const cards = await Promise.all([toPropose(viewer), toApprove(viewer), shaken(viewer), own(viewer)])
  return [...cards.flat(), ...registers(viewer)]
}

/** The way to the register, for whoever works in it. */
const registers = (viewer: Viewer) =>
  [...new Set(['assessment_officer', 'centre_manager'].flatMap(role => centresOf(viewer, role)))].map((centreId): HomeCard => ({
    kind: 'certificates-register', title: messages.registerTitle, link: `/centres/${centreId}/certificates`, urgency: 'later',
  }))

const centresOf = (viewer: Viewer, role: string) =>
  viewer.grants.filter(grant => grant.role === role && grant.scopeKind === 'organisation').map(grant => grant.scopeId)

async function toPropose(viewer: Viewer): Promise<HomeCard[]> {
  const cards = await Promise.all(centresOf(viewer, 'assessment_officer').map(async (centreId): Promise<HomeCard[]> => {
    const count = (await listOwed(centreId)).length
    const title = fillTexts(messages.cardOwed, { count })
    return count > 0 ? [{ kind: 'certificates-owed', title, link: `/centres/${centreId}/certificates/new`, urgency: 'soon' }] : []
  }))
  return cards.flat()
}

async function toApprove(viewer: Viewer): Promise<HomeCard[]> {
  if (!hasAnyRole(viewer, 'centre_manager')) return []
  const waiting = await sql<{ organisationId: string; count: number }[]>`
    select organisation_id, count(*)::int as count from certificate_proposals
    where organisation_id = any (${centresOf(viewer, 'centre_manager')}::uuid[]) and declined_at is null
      and proposed_by <> ${viewer.id} and person_id <> ${viewer.id}
      and not exists (select from certificates where proposal_id = certificate_proposals.id)
    group by organisation_id`
  return waiting.map(({ organisationId, count }) => ({
    kind: 'certificates-to-approve', title: fillTexts(messages.cardApprove, { count }), link: `/centres/${organisationId}/certificates`,
    urgency: 'now',
  }))
}

/** Suspended by the programme itself, since the result they rested on is a pass no longer: the manager decides. */
async function shaken(viewer: Viewer): Promise<HomeCard[]> {
  if (!hasAnyRole(viewer, 'centre_manager')) return []
  const waiting = await sql<{ organisationId: string; count: number }[]>`
    select organisation_id, count(*)::int as count from certificates join certificate_statuses on certificate_id = certificates.id
    where organisation_id = any (${centresOf(viewer, 'centre_manager')}::uuid[]) and status = 'suspended' and reason = 'result-changed'
    group by organisation_id`
  return waiting.map(({ organisationId, count }) => ({
    kind: 'certificates-shaken', title: fillTexts(messages.cardShaken, { count }), detail: messages.cardShakenDetail,
    link: `/centres/${organisationId}/certificates?status=suspended`, urgency: 'now',
  }))
}

async function own(viewer: Viewer): Promise<HomeCard[]> {
  const [newest] = await sql<{ trade: Text; isNew: boolean }[]>`
    select trade, status = 'valid' and issued_at > now() - interval '30 days' as is_new
    from certificates join certificate_statuses on certificate_id = certificates.id
    where person_id = ${viewer.id} order by issued_at desc limit 1`
  if (!newest) return []
  const { trade, isNew } = newest
  const ready = fillTexts(messages.cardOwn, { trade })
  return [isNew
    ? { kind: 'certificate-ready', title: ready, link: '/certificates', urgency: 'soon' }
    : { kind: 'own-certificates', title: messages.ownTitle, link: '/certificates', urgency: 'later' }]
}
