import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { dayParam, solarYear } from '~/people/holidays/holiday'
import { removeHoliday } from '~/people/holidays/remove-holiday.server'
import { requireViewer } from '~/people/session.server'

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const day = dayParam(params.day)
  await removeHoliday(viewer, null, day)
  return redirect(`/holidays?year=${solarYear(day)}&done=removed`, 303)
}
