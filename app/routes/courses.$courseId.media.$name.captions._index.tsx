import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { courseOf } from '~/courses/authoring/save-outline.server'
import { contentId } from '~/courses/content-id'
import { CaptionsPage } from '~/courses/media/media-page'
import { listCaptions } from '~/courses/media/media.server'
import { messages } from '~/courses/media/messages'
import { captionsForm, setCaptions } from '~/courses/media/set-captions.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { found, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.captions)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const course = await courseOf(viewer, contentId(params.courseId))
  const language = new URL(request.url).searchParams.get('language') === 'en' ? ('en' as const) : ('fa' as const)
  return { course, language, media: found(await listCaptions(course.id, params.name ?? '')) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const courseId = contentId(params.courseId)
  const { values, errors, typed } = readForm(captionsForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const set = await setCaptions(viewer, courseId, params.name ?? '', values)
  if (isRefusal(set)) return data({ ...set, typed }, 422)
  return redirect(`/courses/${courseId}/media${set.cues > 0 ? `?captioned=${params.name}` : ''}`, 303)
}

export default function CaptionsRoute() {
  return <CaptionsPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
