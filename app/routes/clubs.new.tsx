import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { NewClubPage } from '~/clubs/club-form'
import { listOperators } from '~/clubs/clubs.server'
import { messages } from '~/clubs/messages'
import { clubForm, openClub } from '~/clubs/open-club.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.openClub)

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const operators = await listOperators(viewer)
  allow(operators.length > 0)
  return { operators }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  allow((await listOperators(viewer)).length > 0)
  const { values, errors, typed } = readForm(clubForm, await formOf(request))
  if (!values) return data({ errors, typed }, 400)
  const club = await openClub(viewer, values)
  if (isRefusal(club)) return data({ ...club, typed }, 422)
  return redirect(`/clubs/${club.id}`, 303)
}

export default function NewClubRoute() {
  return <NewClubPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
