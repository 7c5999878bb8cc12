import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CourseHistoryPage } from '~/courses/authoring/history-page'
import { readCourseHistory, revivalForm, reviveOutline } from '~/courses/authoring/history.server'
import { messages } from '~/courses/authoring/messages'
import { contentId } from '~/courses/content-id'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.versions)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return readCourseHistory(viewer, contentId(params.courseId))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const courseId = contentId(params.courseId)
  const { values, errors, typed } = readForm(revivalForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const revived = await reviveOutline(viewer, courseId, values)
  if (isRefusal(revived)) return data(revived, 409)
  return redirect(`/courses/${courseId}/editor`, 303)
}

export default function CourseVersionsRoute() {
  return <CourseHistoryPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
