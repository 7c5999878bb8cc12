import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ConcernFormPage } from '~/clubs/concerns/concern-form-page'
import { listOwnConcerns } from '~/clubs/concerns/concerns.server'
import { messages } from '~/clubs/concerns/messages'
import { postAbout } from '~/clubs/concerns/concern'
import { concernForm, raiseConcern } from '~/clubs/concerns/raise-concern.server'
import { listAdults, listPlaces } from '~/clubs/concerns/surroundings.server'
import { hasSignedIn } from '~/clubs/permissions'
import { findSignedIn, requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { openToAll } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.raise)

type Sent = 'organisation' | 'programme' | undefined

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request)
  const viewer = await findSignedIn(request)
  if (!hasSignedIn(viewer)) return { signedIn: false, isMinor: false, id: '', places: [], adults: [], own: [] }
  const [places, adults, own] = await Promise.all([listPlaces(viewer), listAdults(viewer), listOwnConcerns(viewer)])
  const to = new URL(request.url).searchParams.get('sent')
  const sent: Sent = to === 'organisation' || to === 'programme' ? to : undefined
  return { signedIn: true, isMinor: viewer.isMinor, id: randomUUID(), places, adults, own, sent, about: postAbout(request) }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(concernForm, await formOf(request))
  if (!values) return data({ errors, typed }, 400)
  const { goesTo } = await raiseConcern(viewer, values)
  return redirect(`/concerns/new?sent=${goesTo}`, 303)
}

export default function ConcernFormRoute() {
  return <ConcernFormPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
