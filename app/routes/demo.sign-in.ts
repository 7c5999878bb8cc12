import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { demoForm, signInAsDemoPerson } from '~/people/demo/demo.server'
import { isDemo } from '~/shared/demo.server'
import { formOf, readForm } from '~/shared/form.server'
import { found, openToAll } from '~/shared/guard'

export async function action({ request }: ActionFunctionArgs) {
  openToAll(request)
  found((await isDemo()) || undefined)
  const { values } = readForm(demoForm, await formOf(request))
  if (!values) throw new Response('Whom?', { status: 400 })
  const headers = found(await signInAsDemoPerson(request, values.person))
  return redirect('/home', { status: 303, headers })
}
