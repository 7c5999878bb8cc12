import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayParam, solarYear } from '~/people/holidays/holiday'
import { findHoliday } from '~/people/holidays/holidays.server'
import { messages } from '~/people/holidays/messages'
import { canShiftHolidays, PLANNING } from '~/people/holidays/permissions'
import { shiftForm, shiftHoliday } from '~/people/holidays/shift-holiday.server'
import { ShiftPage } from '~/people/holidays/shift-page'
import { findOrganisation } from '~/people/organisations/organisations.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.shiftTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const organisation = found(await findOrganisation(viewer, id(params.centreId), PLANNING))
  allow(canShiftHolidays(viewer, organisation))
  return { organisation, holiday: found(await findHoliday(dayParam(params.day))) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const organisation = found(await findOrganisation(viewer, id(params.centreId), PLANNING))
  const { values, errors, typed } = readForm(shiftForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const shifted = await shiftHoliday(viewer, organisation, dayParam(params.day), values)
  if (isRefusal(shifted)) return data({ ...shifted, typed }, 422)
  return redirect(`/centres/${organisation.id}/holidays?year=${solarYear(shifted.day)}&done=shifted`, 303)
}

export default function ShiftRoute() {
  return <ShiftPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
