import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ConsentsPage } from '~/clubs/consents/consents-page'
import { listConsents } from '~/clubs/consents/consents.server'
import { messages } from '~/clubs/consents/messages'
import { consentForm, recordConsent, withdrawConsent } from '~/clubs/consents/record-consent.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

type Said = 'given' | 'withdrawn' | undefined

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const query = new URL(request.url).searchParams.get('said')
  const said: Said = query === 'given' || query === 'withdrawn' ? query : undefined
  return { children: await listConsents(viewer), said }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values } = readForm(consentForm, await formOf(request))
  if (!values) throw new Response('Not a consent', { status: 400 })
  const { answer, ...matter } = values
  const outcome = await (answer === 'give' ? recordConsent : withdrawConsent)(viewer, matter)
  return isRefusal(outcome) ? data(outcome, 422) : redirect(`/consents?said=${outcome.granted ? 'given' : 'withdrawn'}#child-${matter.childId}`, 303)
}

export default function ConsentsRoute() {
  return <ConsentsPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()?.refused} />
}
