import type { LoaderFunctionArgs } from '@remix-run/node'
import { bookletPdf } from '~/assessments/booklets/booklet-pdf.server'
import { openBooklets } from '~/assessments/booklets/booklets.server'
import { requireViewer } from '~/people/session.server'
import { id } from '~/shared/guard'
import { preferencesOf } from '~/shared/language.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const opened = await openBooklets(viewer, id(params.examSessionId))
  const pdf = await bookletPdf(opened, preferencesOf(request, viewer).language)
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'inline; filename="booklets.pdf"',
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
