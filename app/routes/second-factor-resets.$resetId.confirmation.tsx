import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { findManagedPerson } from '~/people/people.server'
import { canResetSecondFactors } from '~/people/permissions'
import { RefusedPage } from '~/people/refused-page'
import { confirmSecondFactorReset } from '~/people/second-factor-resets/confirm-second-factor-reset.server'
import { messages, refusals } from '~/people/second-factor-resets/messages'
import { findPersonOf } from '~/people/second-factor-resets/second-factor-resets.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm, form } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  found(await findManagedPerson(viewer, found(await findPersonOf(id(params.resetId)))))
  allow(canResetSecondFactors(viewer))
  return null
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  readForm(form({}), await formOf(request))
  const confirmed = await confirmSecondFactorReset(viewer, id(params.resetId))
  return isRefusal(confirmed) ? data(confirmed, 422) : redirect('/second-factor-resets', 303)
}

export default function ConfirmationRoute() {
  return <RefusedPage title={messages.title} answer={useActionData<typeof action>()} refusals={refusals} back="/second-factor-resets" />
}
