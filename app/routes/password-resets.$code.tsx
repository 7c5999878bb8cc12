import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findCode } from '~/people/one-time-codes.server'
import { TERMS_VERSION } from '~/people/person'
import { messages } from '~/people/signing-in/messages'
import { passwordSlips } from '~/people/signing-in/password'
import { NewPasswordPage, SpentLinkPage } from '~/people/signing-in/password-reset-pages'
import { newPasswordForm, resetPassword } from '~/people/signing-in/reset-password.server'
import { formOf, readForm } from '~/shared/form.server'
import { isRefusal, openToAll } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.newPasswordTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  openToAll(request)
  const open = await findCode('password_reset', params.code!, TERMS_VERSION)
  return open ? { name: open.nameFa, asksTerms: !open.acceptedTerms } : data(null, 404)
}

export async function action({ request, params }: ActionFunctionArgs) {
  openToAll(request)
  const { values, errors, typed } = readForm(newPasswordForm, await formOf(request), passwordSlips)
  if (errors) return data({ errors, typed }, 400)
  const reset = await resetPassword(params.code!, values)
  return isRefusal(reset) ? data(reset, 422) : redirect('/login?password=set', 303)
}

export default function NewPasswordRoute() {
  const open = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return open ? <NewPasswordPage {...open} answer={answer} /> : <SpentLinkPage kind="reset" />
}
