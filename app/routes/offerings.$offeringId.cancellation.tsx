import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { cancellationForm, cancelOffering } from '~/courses/offerings/cancel-offering.server'
import { messages } from '~/courses/offerings/messages'
import { CancelOfferingPage } from '~/courses/offerings/settings-page'
import { findOffering } from '~/courses/offerings.server'
import { canRunOffering } from '~/courses/permissions'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.cancelTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const offering = found(await findOffering(viewer, id(params.offeringId)))
  allow(canRunOffering(viewer, offering))
  return { offering }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(cancellationForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const cancelled = await cancelOffering(viewer, id(params.offeringId), values)
  return redirect(`/offerings/${cancelled.id}`, 303)
}

export default function CancelOfferingRoute() {
  return <CancelOfferingPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
