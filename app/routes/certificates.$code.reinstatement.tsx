import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { messages } from '~/certificates/messages'
import { canRevoke } from '~/certificates/permissions'
import { findRegistered } from '~/certificates/register/register.server'
import { reinstatementForm, reinstateCertificate } from '~/certificates/register/reinstate-certificate.server'
import { StatusForm } from '~/certificates/register/status-form'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.reinstatementTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const certificate = found(await findRegistered(viewer, params.code))
  allow(canRevoke(viewer, { id: certificate.organisationId, provinceId: certificate.provinceId }))
  return { certificate }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const certificate = found(await findRegistered(viewer, params.code))
  allow(canRevoke(viewer, { id: certificate.organisationId, provinceId: certificate.provinceId }))
  const { values, errors, typed } = readForm(reinstatementForm, await formOf(request))
  if (!values) return data({ errors, typed }, 400)
  const answer = await reinstateCertificate(viewer, certificate.code, values)
  if (isRefusal(answer)) return data({ ...answer, typed }, 422)
  return redirect(`/centres/${certificate.organisationId}/certificates/${certificate.code}?done`, 303)
}

export default function ReinstatementRoute() {
  return (
    <StatusForm
      {...useLoaderData<typeof loader>()}
      answer={useActionData<typeof action>()}
      title={messages.reinstatementTitle}
      lead={messages.reinstatementLead}
      button={messages.reinstate}
    />
  )
}
