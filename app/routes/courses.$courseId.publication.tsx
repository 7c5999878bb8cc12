import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { messages } from '~/courses/authoring/messages'
import { PublicationPage } from '~/courses/authoring/publication-page'
import { publicationForm, publishCourse } from '~/courses/authoring/publish-course.server'
import { readPublicationPage } from '~/courses/authoring/readings.server'
import { contentId } from '~/courses/content-id'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.publish)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const read = await readPublicationPage(viewer, contentId(params.courseId))
  return { ...read, isPublished: new URL(request.url).searchParams.has('published') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const courseId = contentId(params.courseId)
  const { values, errors, typed } = readForm(publicationForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const published = await publishCourse(viewer, courseId, values.state)
  if (isRefusal(published)) return data(published, published.refused === 'stale' ? 409 : 422)
  if ('problems' in published) return data(published, 422)
  return redirect(`/courses/${courseId}/publication?published`, 303)
}

export default function PublicationRoute() {
  return <PublicationPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
