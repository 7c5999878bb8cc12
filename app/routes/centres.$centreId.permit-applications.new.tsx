import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { randomUUID } from 'node:crypto'
import { applyForPermit, permitApplicationForm } from '~/courses/permits/apply-for-permit.server'
import { messages } from '~/courses/permits/messages'
import { ApplyForPermitPage } from '~/courses/permits/permit-forms'
import { listAskableTrades } from '~/courses/permits/permits.server'
import { canApply } from '~/people/licences/permissions'
import { targetFor } from '~/people/licences/targets.server'
import { findOrganisation } from '~/people/organisations/organisations.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.apply)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const organisation = found(await findOrganisation(viewer, id(params.centreId)))
  allow(canApply(viewer, organisation))
  const [trades, days] = await Promise.all([listAskableTrades(organisation.id), targetFor('trade_permit')])
  return { organisation, id: randomUUID(), trades, days }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const organisation = found(await findOrganisation(viewer, id(params.centreId)))
  allow(canApply(viewer, organisation))
  const { values, errors, typed } = readForm(permitApplicationForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const made = await applyForPermit(viewer, organisation, values)
  return isRefusal(made) ? data({ ...made, typed }, 422) : redirect(`/permit-applications/${made.id}`, 303)
}

export default function ApplyForPermitRoute() {
  return <ApplyForPermitPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
