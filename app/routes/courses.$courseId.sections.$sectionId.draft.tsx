import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editSection, sectionForm } from '~/courses/authoring/edit-facts.server'
import { SectionPage } from '~/courses/authoring/facts-page'
import { messages } from '~/courses/authoring/messages'
import { readSection } from '~/courses/authoring/readings.server'
import { contentId } from '~/courses/content-id'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.sectionTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return readSection(viewer, contentId(params.courseId), contentId(params.sectionId))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const [courseId, sectionId] = [contentId(params.courseId), contentId(params.sectionId)]
  const { values, errors, typed } = readForm(sectionForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const saved = await editSection(viewer, courseId, sectionId, values)
  if (isRefusal(saved)) return data({ ...saved, typed }, 409)
  return redirect(`/courses/${courseId}/editor#step-${sectionId}`, 303)
}

export default function SectionRoute() {
  return <SectionPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
