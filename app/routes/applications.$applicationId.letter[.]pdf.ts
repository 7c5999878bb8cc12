import type { LoaderFunctionArgs } from '@remix-run/node'
import { letterPdf, readLetter } from '~/courses/admission/letter.server'
import { requireViewer } from '~/people/session.server'
import { id } from '~/shared/guard'
import { preferencesOf } from '~/shared/language.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const letter = await readLetter(viewer, id(params.applicationId))
  const asked = new URL(request.url).searchParams.get('lang')
  const language = asked === 'en' || asked === 'fa' ? asked : preferencesOf(request, viewer).language
  const pdf = await letterPdf(letter, language)
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="admission-${language}.pdf"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
