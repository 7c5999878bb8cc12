import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { cancelExamSession, cancellationForm } from '~/assessments/schedule/cancel-exam-session.server'
import { messages } from '~/assessments/schedule/messages'
import { CancelExamPage } from '~/assessments/schedule/schedule-page'
import { readSchedulePage } from '~/assessments/schedule/schedule-page.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.cancelTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return readSchedulePage(viewer, id(params.examSessionId))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { session } = await readSchedulePage(viewer, id(params.examSessionId))
  const { values, errors, typed } = readForm(cancellationForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const cancelled = await cancelExamSession(viewer, session.id, values)
  return isRefusal(cancelled) ? data({ ...cancelled, typed }, 422) : redirect(`/exam-sessions/${session.id}`, 303)
}

export default function CancelExamRoute() {
  return <CancelExamPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
