import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addHoliday, holidayForm } from '~/people/holidays/add-holiday.server'
import { doneHere, solarYear, yearOf } from '~/people/holidays/holiday'
import { listLocalDays } from '~/people/holidays/holidays.server'
import { LocalHolidaysPage } from '~/people/holidays/local-holidays-page'
import { messages } from '~/people/holidays/messages'
import { canShiftHolidays, PLANNING } from '~/people/holidays/permissions'
import { findOrganisation } from '~/people/organisations/organisations.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.localTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const organisation = found(await findOrganisation(viewer, id(params.centreId), PLANNING))
  const { search } = new URL(request.url)
  const year = yearOf(search)
  return { organisation, year, days: await listLocalDays(organisation.id, year), mayShift: canShiftHolidays(viewer, organisation), done: doneHere(search) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const organisation = found(await findOrganisation(viewer, id(params.centreId), PLANNING))
  allow(canShiftHolidays(viewer, organisation))
  const { values, errors, typed } = readForm(holidayForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const added = await addHoliday(viewer, organisation, values)
  if (isRefusal(added)) return data({ ...added, typed }, 422)
  return redirect(`/centres/${organisation.id}/holidays?year=${solarYear(added.day)}&done=added`, 303)
}

export default function LocalHolidaysRoute() {
  return <LocalHolidaysPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
