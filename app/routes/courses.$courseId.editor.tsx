import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeCourse, outlineForm } from '~/courses/authoring/change-course.server'
import { EditorPage } from '~/courses/authoring/editor-page'
import { readEditorPage } from '~/courses/authoring/editor-page.server'
import { messages } from '~/courses/authoring/messages'
import { contentId } from '~/courses/content-id'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.editorPlain)
export const handle = { scripts: true }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return readEditorPage(viewer, contentId(params.courseId))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const courseId = contentId(params.courseId)
  const { values, errors, typed } = readForm(outlineForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const changed = await changeCourse(viewer, courseId, values)
  if (isRefusal(changed)) return data({ ...changed, typed }, changed.refused === 'stale' ? 409 : 422)
  const by = values.act.split(':')[0]!
  return redirect(`/courses/${courseId}/editor?${new URLSearchParams({ at: changed.id, by })}#step-${changed.id}`, 303)
}

export default function CourseEditorRoute() {
  return <EditorPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
