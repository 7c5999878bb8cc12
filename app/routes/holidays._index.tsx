import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addHoliday, holidayForm } from '~/people/holidays/add-holiday.server'
import { doneIn, solarYear, yearOf } from '~/people/holidays/holiday'
import { listHolidays } from '~/people/holidays/holidays.server'
import { HolidaysPage } from '~/people/holidays/holidays-page'
import { messages } from '~/people/holidays/messages'
import { canKeepHolidays } from '~/people/holidays/permissions'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { search } = new URL(request.url)
  return { year: yearOf(search), days: await listHolidays(yearOf(search)), mayKeep: canKeepHolidays(viewer), done: doneIn(search) }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(canKeepHolidays(viewer))
  const { values, errors, typed } = readForm(holidayForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const added = await addHoliday(viewer, null, values)
  return isRefusal(added) ? data({ ...added, typed }, 422) : redirect(`/holidays?year=${solarYear(added.day)}&done=added`, 303)
}

export default function HolidaysRoute() {
  return <HolidaysPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
