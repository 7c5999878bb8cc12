import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { messages } from '~/courses/authoring/messages'
import { PreviewPage } from '~/courses/authoring/preview-page'
import { readPreview } from '~/courses/authoring/preview.server'
import { contentId } from '~/courses/content-id'
import { requireViewer } from '~/people/session.server'
import { preferencesOf } from '~/shared/language.server'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.preview)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { language } = preferencesOf(request, viewer)
  return readPreview(viewer, contentId(params.courseId), contentId(params.lessonId), language)
}

export default function PreviewRoute() {
  return <PreviewPage {...useLoaderData<typeof loader>()} />
}
