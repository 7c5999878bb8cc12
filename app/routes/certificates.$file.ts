import type { LoaderFunctionArgs } from '@remix-run/node'
import { certificatePdf } from '~/certificates/document/document.server'
import { findCertificate } from '~/certificates/verification/find-certificate.server'
import { findSignedIn } from '~/people/session.server'
import { found, openToAll } from '~/shared/guard'
import { pdfAnswer } from '~/shared/pdf-answer.server'

/** `/certificates/:code.pdf?lang=fa|en`: for whoever has the code; the holder may ask for the marks (`&marks=1`). */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  openToAll(request)
  const [, code] = found(/^([^.]+)\.pdf$/.exec(params.file ?? ''))
  const certificate = await findCertificate(code, context.clientAddress)
  const viewer = await findSignedIn(request)
  const own = viewer?.id === certificate.personId
  const marks = new URL(request.url).searchParams.get('marks') === '1'
  return pdfAnswer(request, viewer, { name: certificate.number, download: true, draw: language => certificatePdf(certificate, { language, own, marks }) })
}
