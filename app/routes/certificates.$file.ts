import type { LoaderFunctionArgs } from '@remix-run/node'
import { certificatePdf } from '~/certificates/document/document.server'
import { findCertificate } from '~/certificates/verification/find-certificate.server'
import { findSignedIn } from '~/people/session.server'
import { found, openToAll } from '~/shared/guard'
import { preferencesOf } from '~/shared/language.server'

/** `/certificates/:code.pdf?lang=fa|en`: for whoever has the code; the holder may ask for the marks (`&marks=1`). */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  openToAll(request)
  const [, code] = found(/^([^.]+)\.pdf$/.exec(params.file ?? ''))
  const certificate = await findCertificate(code, context.clientAddress)
  const viewer = await findSignedIn(request)
  const { searchParams } = new URL(request.url)
  const asked = searchParams.get('lang')
  const language = asked === 'fa' || asked === 'en' ? asked : preferencesOf(request, viewer).language
  const own = viewer?.id === certificate.personId
  const pdf = await certificatePdf(certificate, { language, own, marks: searchParams.get('marks') === '1' })
  return new Response(pdf as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(pdf.byteLength),
      'Content-Disposition': `attachment; filename="${certificate.number}-${language}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
