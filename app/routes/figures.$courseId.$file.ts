import type { LoaderFunctionArgs } from '@remix-run/node'
import { contentId } from '~/courses/content-id'
import { sendFigure } from '~/courses/figures.server'
import { openToAll } from '~/shared/guard'

export async function loader({ request, params }: LoaderFunctionArgs) {
  openToAll(request)
  return sendFigure(contentId(params.courseId), params.file ?? '')
}
