import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SUSPENSION_REASONS } from '~/certificates/certificate'
import { messages } from '~/certificates/messages'
import { canSuspend } from '~/certificates/permissions'
import { findRegistered } from '~/certificates/register/register.server'
import { suspensionForm, suspendCertificate } from '~/certificates/register/suspend-certificate.server'
import { StatusForm } from '~/certificates/register/status-form'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.suspensionTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const certificate = found(await findRegistered(viewer, params.code))
  allow(canSuspend(viewer, { id: certificate.organisationId, provinceId: certificate.provinceId }))
  return { certificate }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const certificate = found(await findRegistered(viewer, params.code))
  allow(canSuspend(viewer, { id: certificate.organisationId, provinceId: certificate.provinceId }))
  const { values, errors, typed } = readForm(suspensionForm, await formOf(request))
  if (!values) return data({ errors, typed }, 400)
  const answer = await suspendCertificate(viewer, certificate.code, values)
  if (isRefusal(answer)) return data({ ...answer, typed }, 422)
  return redirect(`/centres/${certificate.organisationId}/certificates/${certificate.code}?done`, 303)
}

export default function SuspensionRoute() {
  return (
    <StatusForm
      {...useLoaderData<typeof loader>()}
      answer={useActionData<typeof action>()}
      title={messages.suspensionTitle}
      lead={messages.suspensionLead}
      button={messages.suspend}
      reasons={SUSPENSION_REASONS}
    />
  )
}
