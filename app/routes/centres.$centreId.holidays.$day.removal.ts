import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { dayParam, solarYear } from '~/people/holidays/holiday'
import { PLANNING } from '~/people/holidays/permissions'
import { removeHoliday } from '~/people/holidays/remove-holiday.server'
import { findOrganisation } from '~/people/organisations/organisations.server'
import { requireViewer } from '~/people/session.server'
import { found, id } from '~/shared/guard'

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const organisation = found(await findOrganisation(viewer, id(params.centreId), PLANNING))
  const day = dayParam(params.day)
  await removeHoliday(viewer, organisation, day)
  return redirect(`/centres/${organisation.id}/holidays?year=${solarYear(day)}&done=removed`, 303)
}
