import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addGuardian, guardianForm } from '~/people/guardians/add-guardian.server'
import { GuardianshipsPage } from '~/people/guardians/guardianships-page'
import { listGuardianships } from '~/people/guardians/guardianships.server'
import { messages } from '~/people/guardians/messages'
import { readPerson } from '~/people/desk/read-person.server'
import { findManagedPerson } from '~/people/people.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.guardian)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { id: childId, nameFa, nameEn } = found(await readPerson(viewer, id(params.personId)))
  return { child: { id: childId, nameFa, nameEn }, guardianships: await listGuardianships(childId) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const child = found(await findManagedPerson(viewer, id(params.personId)))
  const { values, errors, typed } = readForm(guardianForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const guardianship = await addGuardian(viewer, child.id, values)
  return isRefusal(guardianship) ? data({ ...guardianship, typed }, 422) : redirect(`/people/${child.id}/guardianships`, 303)
}

export default function GuardianshipsRoute() {
  return <GuardianshipsPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
