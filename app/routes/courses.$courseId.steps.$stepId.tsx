import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeCourse, outlineForm } from '~/courses/authoring/change-course.server'
import { messages } from '~/courses/authoring/messages'
import { StepPage } from '~/courses/authoring/step-page'
import { readStepPage } from '~/courses/authoring/step-page.server'
import { contentId } from '~/courses/content-id'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.requires)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return readStepPage(viewer, contentId(params.courseId), contentId(params.stepId))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const courseId = contentId(params.courseId)
  const { values, errors, typed } = readForm(outlineForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const changed = await changeCourse(viewer, courseId, values)
  if (isRefusal(changed)) return data({ ...changed, typed }, changed.refused === 'stale' ? 409 : 422)
  return redirect(`/courses/${courseId}/editor#step-${changed.id}`, 303)
}

export default function StepRoute() {
  return <StepPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
