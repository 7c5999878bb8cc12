import type { LoaderFunctionArgs } from '@remix-run/node'
import { admissionCardPdf } from '~/assessments/exam-day/admission-card-pdf.server'
import { readAdmissionCard } from '~/assessments/exam-day/admission-card.server'
import { requireViewer } from '~/people/session.server'
import { id } from '~/shared/guard'
import { preferencesOf } from '~/shared/language.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const card = await readAdmissionCard(viewer, id(params.examSessionId))
  const asked = new URL(request.url).searchParams.get('lang')
  const language = asked === 'en' || asked === 'fa' ? asked : preferencesOf(request, viewer).language
  const pdf = await admissionCardPdf(card, language)
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="admission-card-${language}.pdf"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
