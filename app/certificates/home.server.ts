import { fillText } from '~/people/fill-text'
import type { HomeCard } from '~/people/home'
import { hasAnyRole, type Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { listOwed } from './issuing/owed.server'
import { messages } from './messages'

/** Certificates to propose, to approve, and one's own new ones. */
export async function homeCards(viewer: Viewer): Promise<HomeCard[]> {
  const cards = await Promise.all([toPropose(viewer), toApprove(viewer), ownNew(viewer)])
  return cards.flat()
}

const centresOf = (viewer: Viewer, role: string) =>
  viewer.grants.filter(grant => grant.role === role && grant.scopeKind === 'organisation').map(grant => grant.scopeId)

async function toPropose(viewer: Viewer): Promise<HomeCard[]> {
  const cards = await Promise.all(centresOf(viewer, 'assessment_officer').map(async (centreId): Promise<HomeCard[]> => {
    const count = (await listOwed(centreId)).length
    const title = fillText(messages.cardOwed, { count })
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
    kind: 'certificates-to-approve', title: fillText(messages.cardApprove, { count }), link: `/centres/${organisationId}/certificates`,
    urgency: 'now',
  }))
}

async function ownNew(viewer: Viewer): Promise<HomeCard[]> {
  const certificates = await sql<{ trade: Text }[]>`
    select trade from certificates join certificate_statuses on certificate_id = certificates.id
    where person_id = ${viewer.id} and status = 'valid' and issued_at > now() - interval '30 days'
    order by issued_at desc limit 3`
  return certificates.map(({ trade }) => ({
    kind: 'certificate-ready', urgency: 'later', link: '/certificates',
    title: { fa: messages.cardOwn.fa.replace('{trade}', trade.fa), en: messages.cardOwn.en.replace('{trade}', trade.en) },
  }))
}
