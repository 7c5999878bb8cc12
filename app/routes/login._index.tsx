import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findViewer } from '~/people/session.server'
import { messages } from '~/people/signing-in/messages'
import { SignInPage } from '~/people/signing-in/sign-in-page'
import { signIn, signInForm } from '~/people/signing-in/sign-in.server'
import { startSession } from '~/people/signing-in/start-session.server'
import { ownPath } from '~/people/then'
import { formOf, readForm } from '~/shared/form.server'
import { isRefusal, openToAll } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.signInTitle)

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request)
  const query = new URL(request.url).searchParams
  if (await findViewer(request)) throw redirect(ownPath(query.get('then')))
  return { then: ownPath(query.get('then'), ''), passwordWasSet: query.get('password') === 'set' }
}

export async function action({ request, context }: ActionFunctionArgs) {
  openToAll(request)
  const { values, errors, typed } = readForm(signInForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const account = await signIn(values, context.clientAddress)
  if (isRefusal(account)) return data({ ...account, typed }, account.refused === 'too-many-tries' ? 429 : 422)
  const { headers, next } = await startSession(request, account, values.then)
  return redirect(next, { status: 303, headers })
}

export default function LoginRoute() {
  return <SignInPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
