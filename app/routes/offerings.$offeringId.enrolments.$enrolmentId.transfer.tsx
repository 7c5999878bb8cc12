import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { EnrolmentPage } from '~/courses/enrolments/enrolment-page'
import { messages } from '~/courses/enrolments/messages'
import { readEnrolmentPage } from '~/courses/enrolments/read-enrolment-page.server'
import { transferTrainee, transferForm } from '~/courses/enrolments/transfer-trainee.server'
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
  const { values, errors, typed } = readForm(transferForm, await formOf(request))
  if (errors) return data({ errors, typed, form: 'transfer' as const }, 400)
  const done = await transferTrainee(viewer, id(params.offeringId), id(params.enrolmentId), values)
  if (isRefusal(done)) return data({ ...done, typed, form: 'transfer' as const }, 422)
  return redirect(`/offerings/${done.offeringId}/enrolments/${done.enrolmentId}`, 303)
}

export default function TransferRoute() {
  return <EnrolmentPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
