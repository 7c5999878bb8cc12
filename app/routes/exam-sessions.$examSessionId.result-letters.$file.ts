import type { LoaderFunctionArgs } from '@remix-run/node'
import { readResultLetter, resultLetterPdf } from '~/assessments/results/result-letter.server'
import { requireViewer } from '~/people/session.server'
import { found, id } from '~/shared/guard'
import { pdfAnswer } from '~/shared/pdf-answer.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const [, bookingId] = found(/^([\da-f-]+)\.pdf$/.exec(params.file ?? '') ?? undefined)
  const letter = await readResultLetter(viewer, id(params.examSessionId), id(bookingId))
  return pdfAnswer(request, viewer, { name: 'result-letter', draw: language => resultLetterPdf(letter, language) })
}
