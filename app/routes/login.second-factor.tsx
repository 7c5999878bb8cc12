import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/people/session.server'
import { messages } from '~/people/signing-in/messages'
import { qrPath } from '~/people/signing-in/qr.server'
import { secondFactorForm } from '~/people/signing-in/second-factor-form.server'
import { SecondFactorPage } from '~/people/signing-in/second-factor-page'
import { confirmSecondFactor, findSecondFactor, passSecondFactor, prepareSecondFactor } from '~/people/signing-in/second-factor.server'
import { mayTrustDevices } from '~/people/signing-in/trusted-devices.server'
import { ownPath } from '~/people/then'
import { formOf, readForm } from '~/shared/form.server'
import { isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.secondFactorTitle)

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const then = ownPath(new URL(request.url).searchParams.get('then'))
  const mayTrust = mayTrustDevices(person.grants.map(grant => grant.role))
  const isConfirmed = Boolean((await findSecondFactor(person.id))?.confirmedAt)
  if (isConfirmed || person.secondFactorAt) return { then, mayTrust, isDone: Boolean(person.secondFactorAt) }
  const { secret, address } = prepareSecondFactor(person)
  return { then, mayTrust, isDone: false, setUp: { secret, qr: qrPath(address) } }
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePerson(request)
  const { values, errors, typed } = readForm(secondFactorForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const isConfirmed = Boolean((await findSecondFactor(person.id))?.confirmedAt)
  if (!isConfirmed) {
    const answer = await confirmSecondFactor(person, values.code)
    return isRefusal(answer) ? data(answer, answer.refused === 'too-many-tries' ? 429 : 422) : answer
  }
  const mayTrust = mayTrustDevices(person.grants.map(grant => grant.role))
  const passed = await passSecondFactor(person, { code: values.code, trust: values.trust && mayTrust })
  if (isRefusal(passed)) return data(passed, passed.refused === 'too-many-tries' ? 429 : 422)
  const headers: HeadersInit = passed.cookie ? { 'Set-Cookie': passed.cookie } : {}
  return redirect(ownPath(values.then), { status: 303, headers })
}

export default function SecondFactorRoute() {
  return <SecondFactorPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
