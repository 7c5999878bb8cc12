import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportCourse } from '~/courses/authoring/export-course.server'
import { contentId } from '~/courses/content-id'
import { requireViewer } from '~/people/session.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const courseId = contentId(params.courseId)
  const zip = await exportCourse(viewer, courseId)
  return new Response(new Uint8Array(zip), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${courseId}.zip"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
