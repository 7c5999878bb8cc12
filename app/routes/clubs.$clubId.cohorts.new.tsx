import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findClub } from '~/clubs/clubs.server'
import { NewCohortPage } from '~/clubs/cohort-form'
import { messages } from '~/clubs/messages'
import { cohortForm, listProgrammes, openCohort } from '~/clubs/open-cohort.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.openCohort)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const club = found(await findClub(viewer, id(params.clubId)))
  return { club, programmes: await listProgrammes() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const club = found(await findClub(viewer, id(params.clubId)))
  const { values, errors, typed } = readForm(cohortForm, await formOf(request))
  if (!values) return data({ errors, typed }, 400)
  const cohort = await openCohort(viewer, club.id, values)
  if (isRefusal(cohort)) return data({ ...cohort, typed }, 422)
  return redirect(`/cohorts/${cohort.id}`, 303)
}

export default function NewCohortRoute() {
  return <NewCohortPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
