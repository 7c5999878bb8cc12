import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { endEnrolment, endingForm } from '~/courses/enrolments/end-enrolment.server'
import { EnrolmentPage } from '~/courses/enrolments/enrolment-page'
import { messages } from '~/courses/enrolments/messages'
import { readEnrolmentPage } from '~/courses/enrolments/read-enrolment-page.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.pageTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return readEnrolmentPage(viewer, id(params.offeringId), id(params.enrolmentId))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(endingForm, await formOf(request))
  if (errors) return data({ errors, typed, form: 'ending' as const }, 400)
  const ended = await endEnrolment(viewer, id(params.offeringId), id(params.enrolmentId), values)
  if (isRefusal(ended)) return data({ ...ended, typed, form: 'ending' as const }, 422)
  return redirect(`/offerings/${params.offeringId}/enrolments/${params.enrolmentId}`, 303)
}

export default function EnrolmentRoute() {
  return <EnrolmentPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
