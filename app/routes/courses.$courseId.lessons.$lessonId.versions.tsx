import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { LessonHistoryPage } from '~/courses/authoring/history-page'
import { readLessonHistory, revivalForm, reviveLesson } from '~/courses/authoring/history.server'
import { messages } from '~/courses/authoring/messages'
import { contentId } from '~/courses/content-id'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.versions)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const query = new URL(request.url).searchParams
  const of = (name: string) => (query.has(name) ? id(query.get(name) ?? '') : undefined)
  const language = query.get('language') === 'en' ? 'en' : 'fa'
  return readLessonHistory(viewer, contentId(params.courseId), contentId(params.lessonId), language, { from: of('from'), to: of('to') })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const [courseId, lessonId] = [contentId(params.courseId), contentId(params.lessonId)]
  const { values, errors, typed } = readForm(revivalForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const revived = await reviveLesson(viewer, courseId, lessonId, values)
  if (isRefusal(revived)) return data(revived, 409)
  const language = new URL(request.url).searchParams.get('language') === 'en' ? 'en' : 'fa'
  return redirect(`/courses/${courseId}/lessons/${lessonId}/draft?language=${language}&revived`, 303)
}

export default function LessonVersionsRoute() {
  return <LessonHistoryPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
