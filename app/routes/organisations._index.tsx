import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { messages } from '~/people/organisations/messages'
import { OrganisationsPage } from '~/people/organisations/organisations-page'
import { listOrganisations, ORGANISATIONS_A_PAGE } from '~/people/organisations/organisations.server'
import { canCreateOrganisations, canSeeOrganisations } from '~/people/permissions'
import { listProvinces } from '~/people/provinces.server'
import { requireViewer } from '~/people/session.server'
import { allow } from '~/shared/guard'
import { titled } from '~/shared/page-title'
import { pageOf } from '~/shared/ui/query'

export const meta = titled(messages.title)

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(canSeeOrganisations(viewer))
  const { search, searchParams: query } = new URL(request.url)
  const page = pageOf(search)
  const asked = {
    q: query.get('q') ?? '',
    kind: query.get('kind') || undefined,
    provinceId: query.get('province') || undefined,
  }
  const [found, provinces] = await Promise.all([listOrganisations(viewer, { ...asked, page }), listProvinces()])
  return {
    ...found,
    page,
    size: ORGANISATIONS_A_PAGE,
    search,
    asked,
    provinces,
    mayCreate: canCreateOrganisations(viewer),
  }
}

export default function OrganisationsRoute() {
  return <OrganisationsPage {...useLoaderData<typeof loader>()} />
}
