import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { EnrolmentPage } from '~/courses/enrolments/enrolment-page'
import { messages } from '~/courses/enrolments/messages'
import { readEnrolmentPage } from '~/courses/enrolments/read-enrolment-page.server'
import { readmitTrainee, readmissionForm } from '~/courses/enrolments/readmit-trainee.server'
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
  const { values, errors, typed } = readForm(readmissionForm, await formOf(request))
  if (errors) return data({ errors, typed, form: 'readmission' as const }, 400)
  const done = await readmitTrainee(viewer, id(params.offeringId), id(params.enrolmentId), values)
  if (isRefusal(done)) return data({ ...done, typed, form: 'readmission' as const }, 422)
  return redirect(`/offerings/${params.offeringId}/enrolments/${params.enrolmentId}`, 303)
}

export default function ReadmissionRoute() {
  return <EnrolmentPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
