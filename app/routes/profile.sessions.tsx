import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { endOwnSessions, endSessionForm } from '~/people/profile/end-own-sessions.server'
import { messages } from '~/people/profile/messages'
import { SessionsPage } from '~/people/profile/sessions-page'
import { requireViewer } from '~/people/session.server'
import { listOwnSessions } from '~/people/sessions.server'
import { formOf, readForm } from '~/shared/form.server'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.sessionsTitle)

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return { sessions: await listOwnSessions(viewer) }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(endSessionForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const { count, endedThis } = await endOwnSessions(viewer, values.session)
  return endedThis ? redirect('/login', 303) : { count }
}

export default function SessionsRoute() {
  return <SessionsPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
