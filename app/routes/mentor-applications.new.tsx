import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ApplicationPage } from '~/clubs/mentors/application-page'
import { applyAsMentor, mentorApplicationForm } from '~/clubs/mentors/apply-as-mentor.server'
import { listOperatorsForMentors } from '~/clubs/mentors/clearances.server'
import { messages } from '~/clubs/mentors/messages'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.applyTitle)

export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request)
  return { operators: await listOperatorsForMentors() }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(mentorApplicationForm, await formOf(request))
  if (!values) return data({ errors, typed }, 400)
  const applied = await applyAsMentor(viewer, values)
  return isRefusal(applied) ? data({ ...applied, typed }, 422) : redirect(`/mentors/${viewer.id}/clearance`, 303)
}

export default function MentorApplicationRoute() {
  return <ApplicationPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
