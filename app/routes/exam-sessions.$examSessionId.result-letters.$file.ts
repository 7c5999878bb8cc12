import type { LoaderFunctionArgs } from '@remix-run/node'
import { readResultLetter, resultLetterPdf } from '~/assessments/results/result-letter.server'
import { requireViewer } from '~/people/session.server'
import { found, id } from '~/shared/guard'
import { preferencesOf } from '~/shared/language.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const [, bookingId] = found(/^([\da-f-]+)\.pdf$/.exec(params.file ?? '') ?? undefined)
  const letter = await readResultLetter(viewer, id(params.examSessionId), id(bookingId))
  const asked = new URL(request.url).searchParams.get('lang')
  const language = asked === 'en' || asked === 'fa' ? asked : preferencesOf(request, viewer).language
  const pdf = await resultLetterPdf(letter, language)
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="result-letter-${language}.pdf"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
