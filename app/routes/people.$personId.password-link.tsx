import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { makePasswordLink } from '~/people/desk/make-password-link.server'
import { messages } from '~/people/desk/messages'
import { PasswordLinkPage } from '~/people/desk/password-link-page'
import { findManagedPerson } from '~/people/people.server'
import { canResetSecondFactors } from '~/people/permissions'
import { requireViewer } from '~/people/session.server'
import { form, formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.makeLink)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { id: personId, nameFa } = found(await findManagedPerson(viewer, id(params.personId)))
  allow(canResetSecondFactors(viewer))
  return { person: { id: personId, nameFa } }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  readForm(form({}), await formOf(request))
  const made = await makePasswordLink(viewer, id(params.personId))
  return isRefusal(made) ? data(made, 422) : made
}

export default function PasswordLinkRoute() {
  return <PasswordLinkPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
