import type { LoaderFunctionArgs } from '@remix-run/node'
import { letterPdf, readLetter } from '~/courses/admission/letter.server'
import { requireViewer } from '~/people/session.server'
import { id } from '~/shared/guard'
import { pdfAnswer } from '~/shared/pdf-answer.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const letter = await readLetter(viewer, id(params.applicationId))
  return pdfAnswer(request, viewer, { name: 'admission', draw: language => letterPdf(letter, language) })
}
