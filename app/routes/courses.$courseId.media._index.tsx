import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { courseOf } from '~/courses/authoring/save-outline.server'
import { contentId } from '~/courses/content-id'
import { addMedia, mediaForm } from '~/courses/media/add-media.server'
import { MediaPage } from '~/courses/media/media-page'
import { listMedia } from '~/courses/media/media.server'
import { messages } from '~/courses/media/messages'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const course = await courseOf(viewer, contentId(params.courseId))
  const query = new URL(request.url).searchParams
  return { course, media: await listMedia(course.id), added: query.get('added'), captioned: query.get('captioned') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const courseId = contentId(params.courseId)
  const { values, errors, typed } = readForm(mediaForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const added = await addMedia(viewer, courseId, values)
  if (isRefusal(added)) return data({ ...added, typed }, 422)
  return redirect(`/courses/${courseId}/media?added=${added.name}`, 303)
}

export default function MediaRoute() {
  return <MediaPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
