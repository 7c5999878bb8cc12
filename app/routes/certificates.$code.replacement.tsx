import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { REPLACEMENT_REASONS } from '~/certificates/certificate'
import { proposeReplacement, readNameNow, replacementForm } from '~/certificates/issuing/propose-replacement.server'
import { messages } from '~/certificates/messages'
import { canPropose } from '~/certificates/permissions'
import { findRegistered } from '~/certificates/register/register.server'
import { StatusForm } from '~/certificates/register/status-form'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.replacementTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const certificate = found(await findRegistered(viewer, params.code))
  allow(canPropose(viewer, { id: certificate.organisationId, provinceId: certificate.provinceId }))
  return { certificate, nameNow: await readNameNow(certificate.personId) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const certificate = found(await findRegistered(viewer, params.code))
  allow(canPropose(viewer, { id: certificate.organisationId, provinceId: certificate.provinceId }))
  const { values, errors, typed } = readForm(replacementForm, await formOf(request))
  if (!values) return data({ errors, typed }, 400)
  const answer = await proposeReplacement(viewer, certificate.code, values)
  if (isRefusal(answer)) return data({ ...answer, typed }, 422)
  return redirect(`/certificate-proposals/${answer.proposalId}/approval`, 303)
}

export default function ReplacementRoute() {
  return (
    <StatusForm
      {...useLoaderData<typeof loader>()}
      answer={useActionData<typeof action>()}
      title={messages.replacementTitle}
      lead={messages.replacementLead}
      button={messages.replace}
      reasons={REPLACEMENT_REASONS}
      withNote={false}
    />
  )
}
