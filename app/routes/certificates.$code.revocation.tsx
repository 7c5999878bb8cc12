import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { REVOCATION_REASONS } from '~/certificates/certificate'
import { messages } from '~/certificates/messages'
import { canRevoke } from '~/certificates/permissions'
import { findRegistered } from '~/certificates/register/register.server'
import { revocationForm, revokeCertificate } from '~/certificates/register/revoke-certificate.server'
import { StatusForm } from '~/certificates/register/status-form'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.revocationTitle)

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
  const { values, errors, typed } = readForm(revocationForm, await formOf(request))
  if (!values) return data({ errors, typed }, 400)
  const answer = await revokeCertificate(viewer, certificate.code, values)
  if (isRefusal(answer)) return data({ ...answer, typed }, 422)
  return redirect(`/centres/${certificate.organisationId}/certificates/${certificate.code}?done`, 303)
}

export default function RevocationRoute() {
  return (
    <StatusForm
      {...useLoaderData<typeof loader>()}
      answer={useActionData<typeof action>()}
      title={messages.revocationTitle}
      lead={messages.revocationLead}
      button={messages.revoke}
      reasons={REVOCATION_REASONS}
      isFinal
    />
  )
}
