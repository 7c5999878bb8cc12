import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ChoicesPage } from '~/people/notices/choices-page'
import { messages } from '~/people/notices/messages'
import { choosePreferences, preferencesForm, readNoticeChoices } from '~/people/notices/preferences.server'
import { requireViewer } from '~/people/session.server'
import { noticeTopics } from '~/reports/notice-topics'
import { formOf, readForm } from '~/shared/form.server'
import { isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.tab)

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return { ...(await readNoticeChoices(viewer, noticeTopics)), saved: new URL(request.url).searchParams.has('saved') }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(preferencesForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const chosen = await choosePreferences(viewer, noticeTopics, values)
  if (isRefusal(chosen)) return data({ ...chosen, typed }, 422)
  return redirect('/profile/notifications?saved', 303)
}

export default function NotificationsRoute() {
  return <ChoicesPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
