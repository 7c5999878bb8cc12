import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { calendarForm } from '~/people/calendar-feed/calendar-form.server'
import { CalendarPage } from '~/people/calendar-feed/calendar-page'
import { endCalendarToken, findCalendarToken, renewCalendarToken } from '~/people/calendar-feed/calendar-tokens.server'
import { originOf } from '~/people/calendar-feed/feed.server'
import { messages } from '~/people/calendar-feed/messages'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const token = await findCalendarToken(viewer)
  return { madeAt: token?.madeAt ?? null }
}

type Answer = { made?: string; ended?: boolean }

/** Answers at once and not by a redirect: the address is seen this once, and stands in no history. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors } = readForm(calendarForm, await formOf(request))
  if (errors) return data<Answer>({}, 400)
  if (values.then === 'end') {
    await endCalendarToken(viewer)
    return data<Answer>({ ended: true })
  }
  const { token } = await renewCalendarToken(viewer)
  return data<Answer>({ made: `${originOf(request)}/calendar/${token}.ics` })
}

export default function ProfileCalendarRoute() {
  return <CalendarPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />
}
