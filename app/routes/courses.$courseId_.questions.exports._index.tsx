import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { contentId } from '~/courses/content-id'
import { foreseeExport } from '~/courses/questions/imports/export-items.server'
import { ExportPage } from '~/courses/questions/imports/export-page'
import { messages } from '~/courses/questions/imports/messages'
import { requireViewer } from '~/people/session.server'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.exportTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const use = new URL(request.url).searchParams.get('use') === 'sealed' ? 'sealed' : 'practice'
  return foreseeExport(viewer, contentId(params.courseId), use)
}

export default function ExportRoute() {
  return <ExportPage {...useLoaderData<typeof loader>()} />
}
