import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { messages } from '~/courses/permits/messages'
import { GivePermitPage } from '~/courses/permits/permit-forms'
import { directPermitForm, permitTrade } from '~/courses/permits/permit-trade.server'
import { listAskableTrades } from '~/courses/permits/permits.server'
import { canDecide } from '~/people/licences/permissions'
import { findOrganisation } from '~/people/organisations/organisations.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.give)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const organisation = found(await findOrganisation(viewer, id(params.centreId)))
  allow(canDecide(viewer, organisation))
  return { organisation, trades: await listAskableTrades(organisation.id) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(directPermitForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const permit = await permitTrade(viewer, { organisationId: id(params.centreId), ...values })
  if (isRefusal(permit)) return data({ ...permit, typed }, 422)
  return redirect(`/centres/${params.centreId}/trade-permits`, 303)
}

export default function GivePermitRoute() {
  return <GivePermitPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
