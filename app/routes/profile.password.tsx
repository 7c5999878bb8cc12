import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changePassword, changePasswordForm } from '~/people/profile/change-password.server'
import { messages } from '~/people/profile/messages'
import { PasswordPage } from '~/people/profile/password-page'
import { requireViewer } from '~/people/session.server'
import { passwordSlips } from '~/people/signing-in/password'
import { formOf, readForm } from '~/shared/form.server'
import { isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.passwordTitle)

export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request)
  return { changed: new URL(request.url).searchParams.has('changed') }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(changePasswordForm, await formOf(request), passwordSlips)
  if (errors) return data({ errors, typed }, 400)
  const changed = await changePassword(viewer, values)
  return isRefusal(changed) ? data(changed, changed.refused === 'too-many-tries' ? 429 : 422) : redirect('/profile/password?changed', 303)
}

export default function PasswordRoute() {
  return <PasswordPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
