import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { preferencesForm, setPreferences } from '~/people/profile/set-preferences.server'
import { findViewer } from '~/people/session.server'
import { ownPath, pageBefore } from '~/people/then'
import { formOf, readForm } from '~/shared/form.server'
import { openToAll } from '~/shared/guard'

export async function action({ request }: ActionFunctionArgs) {
  openToAll(request)
  const { values } = readForm(preferencesForm, await formOf(request))
  if (!values) throw new Response('Not a preference', { status: 400 })
  const headers = new Headers()
  for (const cookie of await setPreferences(await findViewer(request), values)) headers.append('Set-Cookie', cookie)
  return redirect(ownPath(pageBefore(request, values.then), '/'), { status: 303, headers })
}
