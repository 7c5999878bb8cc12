import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listProvinces } from '~/people/provinces.server'
import { messages } from '~/people/registration/messages'
import { registerPerson, registrationForm, registrationSlips } from '~/people/registration/register-person.server'
import { RegistrationPage } from '~/people/registration/registration-page'
import { startSession } from '~/people/signing-in/start-session.server'
import { ownPath } from '~/people/then'
import { formOf, readForm } from '~/shared/form.server'
import { isRefusal, openToAll } from '~/shared/guard'
import { preferencesOf } from '~/shared/language.server'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request)
  return { provinces: await listProvinces(), then: ownPath(new URL(request.url).searchParams.get('then'), '') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  openToAll(request)
  const { values, errors, typed } = readForm(registrationForm, await formOf(request), registrationSlips)
  if (errors) return data({ errors, typed }, 400)
  const person = await registerPerson(values, preferencesOf(request).language, context.clientAddress)
  if (isRefusal(person)) return data({ ...person, typed }, 422)
  const { headers, next } = await startSession(request, { id: person.id, roles: [] }, values.then)
  return redirect(next, { status: 303, headers })
}

export default function RegisterRoute() {
  return <RegistrationPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
