import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findChildOf } from '~/people/guardians/guardianships.server'
import { messages, refusals } from '~/people/guardians/messages'
import { verificationForm, verifyGuardianship } from '~/people/guardians/verify-guardianship.server'
import { findManagedPerson } from '~/people/people.server'
import { RefusedPage } from '~/people/refused-page'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.verify)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const child = found(await findManagedPerson(viewer, found(await findChildOf(id(params.guardianshipId)))))
  return { back: `/people/${child.id}/guardianships` }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors } = readForm(verificationForm, await formOf(request))
  if (errors) return data({ refused: 'how-missing' }, 400)
  const verified = await verifyGuardianship(viewer, id(params.guardianshipId), values)
  return isRefusal(verified) ? data(verified, 422) : redirect(`/people/${verified.childId}/guardianships`, 303)
}

export default function VerificationRoute() {
  const { back } = useLoaderData<typeof loader>()
  return <RefusedPage title={messages.verify} answer={useActionData<typeof action>()} refusals={refusals} back={back} />
}
