import type { LoaderFunctionArgs } from '@remix-run/node'
import { admissionCardPdf } from '~/assessments/exam-day/admission-card-pdf.server'
import { readAdmissionCard } from '~/assessments/exam-day/admission-card.server'
import { requireViewer } from '~/people/session.server'
import { id } from '~/shared/guard'
import { pdfAnswer } from '~/shared/pdf-answer.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const card = await readAdmissionCard(viewer, id(params.examSessionId))
  return pdfAnswer(request, viewer, { name: 'admission-card', draw: language => admissionCardPdf(card, language) })
}
