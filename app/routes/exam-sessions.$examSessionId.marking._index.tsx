import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MarkingPage } from '~/assessments/marking/marking-page'
import { readMarkingPage } from '~/assessments/marking/marking.server'
import { messages } from '~/assessments/marking/messages'
import { requireViewer } from '~/people/session.server'
import { id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const isLate = new URL(request.url).searchParams.get('refused') === 'enough-marks'
  return { ...await readMarkingPage(viewer, id(params.examSessionId)), isLate }
}

export default function MarkingRoute() {
  return <MarkingPage {...useLoaderData<typeof loader>()} />
}
