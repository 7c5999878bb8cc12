import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ActivityPage } from '~/courses/authoring/activity-page'
import { readActivityPage } from '~/courses/authoring/activity-page.server'
import { activityForm, editActivity } from '~/courses/authoring/edit-activity.server'
import { messages } from '~/courses/authoring/messages'
import { contentId } from '~/courses/content-id'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.editActivity)
export const handle = { scripts: true }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return readActivityPage(viewer, contentId(params.courseId), contentId(params.activityId))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const [courseId, activityId] = [contentId(params.courseId), contentId(params.activityId)]
  const { values, errors, typed } = readForm(activityForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const saved = await editActivity(viewer, courseId, activityId, values)
  if ('problems' in saved) return data({ ...saved, typed }, 422)
  if (isRefusal(saved)) return data({ ...saved, typed }, saved.refused === 'stale' ? 409 : 422)
  return redirect(`/courses/${courseId}/editor#step-${activityId}`, 303)
}

export default function ActivityDraftRoute() {
  return <ActivityPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
