import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { randomUUID } from 'node:crypto'
import { findOffering } from '~/courses/offerings.server'
import { canLearn } from '~/courses/permissions'
import { messages } from '~/courses/practice/messages'
import { NewPracticeLogPage } from '~/courses/practice/new-practice-log-page'
import { listOwnTasks } from '~/courses/practice/own-tasks.server'
import { practiceForm, savePracticeLog, timeSlips } from '~/courses/practice/save-practice-log.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.newTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const offering = found(await findOffering(viewer, id(params.offeringId)))
  allow(canLearn(offering))
  const tasks = await listOwnTasks(offering, found(offering.enrolmentId ?? undefined))
  return { offering, tasks, logId: randomUUID(), activityId: new URL(request.url).searchParams.get('activity') ?? undefined }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(practiceForm, await formOf(request), timeSlips)
  if (errors) return data({ errors, typed }, 400)
  const saved = await savePracticeLog(viewer, id(params.offeringId), values)
  if (isRefusal(saved)) return data({ ...saved, typed }, 422)
  return redirect(`/practice-logs/${saved.id}?saved`, 303)
}

export default function NewPracticeLogRoute() {
  return <NewPracticeLogPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
