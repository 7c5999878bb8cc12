import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MarkedPaperPage } from '~/assessments/marked-papers/marked-paper-page'
import { readMarkedPaper } from '~/assessments/marked-papers/marked-paper.server'
import { messages } from '~/assessments/marked-papers/messages'
import { requireViewer } from '~/people/session.server'
import { id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return readMarkedPaper(viewer, id(params.examSessionId), id(params.bookingId))
}

export default function MarkedPaperRoute() {
  return <MarkedPaperPage {...useLoaderData<typeof loader>()} />
}
