import type { LoaderFunctionArgs } from '@remix-run/node'
import { itemOf } from '~/assessments/handed-files/handed-files.server'
import { openPaperFile } from '~/assessments/marked-papers/marked-paper.server'
import { requireViewer } from '~/people/session.server'
import { sendFile } from '~/shared/files.server'
import { found, id } from '~/shared/guard'

/** What a candidate handed in, for the officer who looks through a published or a sampled paper. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return sendFile(found(await openPaperFile(viewer, id(params.examSessionId), id(params.bookingId), itemOf(params.item))))
}
