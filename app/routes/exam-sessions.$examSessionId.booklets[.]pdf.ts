import type { LoaderFunctionArgs } from '@remix-run/node'
import { bookletPdf } from '~/assessments/booklets/booklet-pdf.server'
import { openBooklets } from '~/assessments/booklets/booklets.server'
import { requireViewer } from '~/people/session.server'
import { id } from '~/shared/guard'
import { pdfAnswer } from '~/shared/pdf-answer.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const opened = await openBooklets(viewer, id(params.examSessionId))
  return pdfAnswer(request, viewer, { name: 'booklets', draw: language => bookletPdf(opened, language) })
}
