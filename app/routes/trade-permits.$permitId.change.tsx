import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changePermit, permitChangeForm } from '~/courses/permits/change-permit.server'
import { ChangePermitPage } from '~/courses/permits/change-permit-page'
import { messages } from '~/courses/permits/messages'
import { placeOfPermit } from '~/courses/permits/permit'
import { findTradePermit, listRunningOfferings } from '~/courses/permits/permits.server'
import { canDecide } from '~/people/licences/permissions'
import { requireViewer } from '~/people/session.server'
import { today } from '~/shared/calendar'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.changeTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const permit = found(await findTradePermit(viewer, id(params.permitId)))
  allow(canDecide(viewer, placeOfPermit(permit)))
  return { permit, offerings: await listRunningOfferings(permit.id), today: today() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(permitChangeForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const permit = found(await findTradePermit(viewer, id(params.permitId)))
  const changed = await changePermit(viewer, permit.id, values)
  if (isRefusal(changed)) return data({ ...changed, typed }, 422)
  return redirect(`/centres/${permit.organisationId}/trade-permits`, 303)
}

export default function ChangePermitRoute() {
  return <ChangePermitPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
