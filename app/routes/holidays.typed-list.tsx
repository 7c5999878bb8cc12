import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { solarYear } from '~/people/holidays/holiday'
import { importHolidays, readTypedList, typedListForm } from '~/people/holidays/import-holidays.server'
import { messages } from '~/people/holidays/messages'
import { canKeepHolidays } from '~/people/holidays/permissions'
import { TypedListPage } from '~/people/holidays/typed-list-page'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.typedList)

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(canKeepHolidays(viewer))
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(canKeepHolidays(viewer))
  const { values, errors, typed } = readForm(typedListForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const read = readTypedList(values.list)
  if ('problem' in read) return data({ errors: { list: read.problem }, typed }, 400)
  const { count } = await importHolidays(viewer, read.days)
  return redirect(`/holidays?year=${solarYear(read.days[0]!.day)}&done=${count}`, 303)
}

export default function TypedListRoute() {
  return <TypedListPage answer={useActionData<typeof action>()} />
}
