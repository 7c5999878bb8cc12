import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { acceptInvitation, invitationForm } from '~/people/accept-invitation.server'
import { UNNAMED } from '~/people/invite-person.server'
import { findCode } from '~/people/one-time-codes.server'
import { TERMS_VERSION } from '~/people/person'
import { InvitationPage } from '~/people/signing-in/invitation-page'
import { messages } from '~/people/signing-in/messages'
import { passwordSlips } from '~/people/signing-in/password'
import { SpentLinkPage } from '~/people/signing-in/password-reset-pages'
import { startSession } from '~/people/signing-in/start-session.server'
import { formOf, readForm } from '~/shared/form.server'
import { isRefusal, openToAll } from '~/shared/guard'
import { preferencesOf } from '~/shared/language.server'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.invitationTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  openToAll(request)
  const open = await findCode('invitation', params.code!, TERMS_VERSION)
  return open ? { nameFa: open.nameFa === UNNAMED ? '' : open.nameFa, nameEn: open.nameEn } : data(null, 404)
}

export async function action({ request, params }: ActionFunctionArgs) {
  openToAll(request)
  const { values, errors, typed } = readForm(invitationForm, await formOf(request), passwordSlips)
  if (errors) return data({ errors, typed }, 400)
  const person = await acceptInvitation(params.code!, values, preferencesOf(request).language)
  if (isRefusal(person)) return data(person, 422)
  const { headers, next } = await startSession(request, person)
  return redirect(next, { status: 303, headers })
}

export default function InvitationRoute() {
  const open = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return open ? <InvitationPage {...open} answer={answer} /> : <SpentLinkPage kind="invitation" />
}
