import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findOrganisationByCode } from '~/people/organisations/organisations.server'
import { canSeeAudit } from '~/people/permissions'
import { requireViewer } from '~/people/session.server'
import { messages } from '~/people/trail/messages'
import { TrailPage } from '~/people/trail/trail-page'
import { EVENTS_A_PAGE, listActs, listEvents } from '~/people/trail/trail.server'
import { actNames } from '~/reports/act-names'
import { allow } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(canSeeAudit(viewer))
  const { search, searchParams: query } = new URL(request.url)
  const asked = { organisation: query.get('organisation') ?? '', act: query.get('act') ?? '', person: query.get('person') ?? '' }
  const before = /^\d{1,18}$/.test(query.get('before') ?? '') ? query.get('before')! : undefined
  const organisationId = asked.organisation ? await findOrganisationByCode(asked.organisation) : undefined
  const [events, acts] = await Promise.all([
    listEvents(viewer, { organisationId, act: asked.act || undefined, person: asked.person, before }), listActs(),
  ])
  return { events: events.slice(0, EVENTS_A_PAGE), more: events.length > EVENTS_A_PAGE, acts, names: actNames, asked, search }
}

export default function AuditRoute() {
  return <TrailPage {...useLoaderData<typeof loader>()} />
}
