import { addDays, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { fillTexts } from '~/shared/text'
import type { HomeCard } from '../home'
import type { Viewer } from '../viewer'
import { cards as words } from './messages'
import { ASKING, canSeeQueue } from './permissions'

/** For who decides: what waits in the queue. For who asks: what waits for them, and a licence that runs out or is missing. */
export async function licenceCards(viewer: Viewer): Promise<HomeCard[]> {
  const own = viewer.grants.filter(grant => ASKING.includes(grant.role) && grant.scopeKind === 'organisation').map(grant => grant.scopeId)
  const [queue, asked] = await Promise.all([canSeeQueue(viewer) ? queueCards(viewer) : [], own.length > 0 ? askingCards(own) : []])
  return [...queue, ...asked]
}

async function queueCards(viewer: Viewer): Promise<HomeCard[]> {
  const [{ open, late, due }] = await sql<[{ open: number; late: number; due: string | null }]>`
    select count(*)::int as open, count(*) filter (where due_on < today())::int as late, min(due_on)::text as due
    from organisation_applications join organisations on organisations.id = organisation_id
    where state in ('received', 'reviewing') and exists (select from grants join scopes on scopes.id = scope_id
      where person_id = ${viewer.id} and role = 'programme_admin' and grants.ended_at is null
        and today() between starts_on and ends_on
        and (scopes.kind = 'country' or scopes.province_id = organisations.province_id or scopes.id = organisations.id))`
  const card = { kind: 'organisation-applications', link: '/permit-applications' }
  if (open === 0) return [{ ...card, title: words.queue, urgency: 'later' }]
  return [{
    ...card,
    title: fillTexts(words.toAnswer, { count: open }),
    due: due ?? undefined,
    urgency: late > 0 ? 'now' : 'soon',
    ...(late > 0 && { detail: fillTexts(words.toAnswerLate, { count: late }) }),
  }]
}

type Own = { id: string; kind: string; waiting: string | null; open: string | null; endsOn: string | null }

async function askingCards(own: string[]): Promise<HomeCard[]> {
  const organisations = await sql<Own[]>`
    select organisations.id, organisations.kind,
      (select application.id from organisation_applications application where organisation_id = organisations.id
        and state = 'documents_asked' order by number limit 1) as waiting,
      (select application.id from organisation_applications application where organisation_id = organisations.id
        and closed_on is null order by number limit 1) as open,
      (select max(ends_on)::text from organisation_licences where organisation_id = organisations.id and ended_at is null
        and starts_on <= today() and ends_on >= today()) as ends_on
    from organisations where organisations.id = any (${own}::uuid[]) and ended_at is null and kind <> 'authority'`
  const soon = addDays(today(), 180)
  return organisations.flatMap(({ id, kind, waiting, open, endsOn }): HomeCard[] => {
    const licences = `/organisations/${id}/licence-applications`
    const permits = kind === 'club_operator' ? licences : `/centres/${id}/trade-permits`
    return [
      ...(waiting ? [{ kind: 'documents-asked', title: words.documentsAsked, link: `/permit-applications/${waiting}`, urgency: 'now' as const }] : []),
      ...(open && !waiting ? [{ kind: 'own-application', title: words.underway, link: `/permit-applications/${open}`, urgency: 'later' as const }] : []),
      ...(!endsOn ? [{ kind: 'licence-missing', title: words.missing, link: licences, urgency: 'soon' as const }] : []),
      ...(endsOn && endsOn < soon ? [{ kind: 'licence-ending', title: words.ending, link: licences, due: endsOn, urgency: 'soon' as const }] : []),
      ...(endsOn ? [{ kind: 'permits', title: kind === 'club_operator' ? words.licence : words.permits, link: permits, urgency: 'later' as const }] : []),
    ]
  })
}
