import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { messages } from '~/assessments/schedule/messages'
import { moveExamSession, scheduleForm } from '~/assessments/schedule/move-exam-session.server'
import { SchedulePage } from '~/assessments/schedule/schedule-page'
import { readSchedulePage } from '~/assessments/schedule/schedule-page.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return readSchedulePage(viewer, id(params.examSessionId))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { session } = await readSchedulePage(viewer, id(params.examSessionId))
  const { values, errors, typed } = readForm(scheduleForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const moved = await moveExamSession(viewer, session.id, values)
  return isRefusal(moved) ? data({ ...moved, typed }, 422) : redirect(`/exam-sessions/${session.id}`, 303)
}

export default function ScheduleRoute() {
  return <SchedulePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
