import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { messages } from '~/courses/practice/messages'
import { PracticeLogPage } from '~/courses/practice/practice-log-page'
import { readPracticeLogPage } from '~/courses/practice/practice-log-page.server'
import { findPracticeLog } from '~/courses/practice/practice-logs.server'
import { practiceForm, savePracticeLog, timeSlips } from '~/courses/practice/save-practice-log.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const page = await readPracticeLogPage(viewer, id(params.logId))
  return { ...page, justSaved: new URL(request.url).searchParams.has('saved') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const log = found(await findPracticeLog(viewer, id(params.logId)))
  allow(log.personId === viewer.id)
  const { values, errors, typed } = readForm(practiceForm, await formOf(request), timeSlips)
  if (errors) return data({ errors, typed }, 400)
  const saved = await savePracticeLog(viewer, log.offeringId, { ...values, id: log.id })
  if (isRefusal(saved)) return data({ ...saved, typed }, 422)
  return redirect(`/practice-logs/${log.id}?saved`, 303)
}

export default function PracticeLogRoute() {
  return <PracticeLogPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
