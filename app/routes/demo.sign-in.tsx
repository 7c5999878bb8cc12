import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { demoForm, signInAsDemoPerson } from '~/people/demo/demo.server'
import { messages, refusals } from '~/people/demo/messages'
import { RefusedPage } from '~/people/refused-page'
import { isDemo } from '~/shared/demo.server'
import { formOf, readForm } from '~/shared/form.server'
import { found, isRefusal, openToAll } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request)
  found((await isDemo()) || undefined)
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  openToAll(request)
  found((await isDemo()) || undefined)
  const { values } = readForm(demoForm, await formOf(request))
  if (!values) throw new Response('Whom?', { status: 400 })
  const answer = found(await signInAsDemoPerson(request, values.person))
  return isRefusal(answer) ? data(answer, 422) : redirect('/home', { status: 303, headers: answer })
}

export default function DemoSignInRoute() {
  return <RefusedPage title={messages.title} answer={useActionData<typeof action>()} refusals={refusals} back="/demo" />
}
