import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { messages, refusals } from '~/people/guardians/messages'
import { verificationForm, verifyGuardianship } from '~/people/guardians/verify-guardianship.server'
import { RefusedPage } from '~/people/refused-page'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.verify)

export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request)
  return null
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors } = readForm(verificationForm, await formOf(request))
  if (errors) return data({ refused: 'how-missing' }, 400)
  const verified = await verifyGuardianship(viewer, id(params.guardianshipId), values)
  return isRefusal(verified) ? data(verified, 422) : redirect(`/people/${verified.childId}/guardianships`, 303)
}

export default function VerificationRoute() {
  return <RefusedPage title={messages.verify} answer={useActionData<typeof action>()} refusals={refusals} back="/home" />
}
