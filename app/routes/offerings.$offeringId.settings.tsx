import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeOffering, settingsForm } from '~/courses/offerings/change-offering.server'
import { messages } from '~/courses/offerings/messages'
import { SettingsPage } from '~/courses/offerings/settings-page'
import { readSettingsPage } from '~/courses/offerings/settings.server'
import { requireViewer } from '~/people/session.server'
import { today, writeDay } from '~/shared/calendar'
import { formOf, readForm } from '~/shared/form.server'
import { id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.settingsTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return { ...(await readSettingsPage(viewer, id(params.offeringId))), example: writeDay(today(), 'en') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(settingsForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const changed = await changeOffering(viewer, id(params.offeringId), values)
  return isRefusal(changed) ? data({ ...changed, typed }, 422) : redirect(`/offerings/${changed.id}`, 303)
}

export default function OfferingSettingsRoute() {
  return <SettingsPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
