import type { LoaderFunctionArgs } from '@remix-run/node'
import { csvTemplate, download } from '~/people/imports/sheets.server'
import { findOrganisation } from '~/people/organisations/organisations.server'
import { canManagePeople } from '~/people/permissions'
import { requireViewer } from '~/people/session.server'
import { allow, found, id } from '~/shared/guard'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(canManagePeople(viewer, found(await findOrganisation(viewer, id(params.organisationId)))))
  return download(csvTemplate(viewer.language), 'kargah-people.csv', 'text/csv; charset=utf-8')
}
