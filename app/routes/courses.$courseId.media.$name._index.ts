import type { LoaderFunctionArgs } from '@remix-run/node'
import { contentId } from '~/courses/content-id'
import { sendMedia } from '~/courses/media/media.server'
import { requireViewer } from '~/people/session.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return sendMedia(request, viewer, contentId(params.courseId), params.name ?? '')
}
