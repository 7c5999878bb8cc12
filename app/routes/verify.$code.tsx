import type { LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, useLoaderData, useRouteError } from '@remix-run/react'
import { listEvents } from '~/certificates/certificates.server'
import { messages } from '~/certificates/messages'
import { CertificateMissing } from '~/certificates/verification/certificate-missing'
import { CertificatePage } from '~/certificates/verification/certificate-page'
import { findCertificate } from '~/certificates/verification/find-certificate.server'
import { publicPart, toJson } from '~/certificates/verification/public'
import { environment } from '~/shared/environment.server'
import { openToAll } from '~/shared/guard'
import { preferencesOf } from '~/shared/language.server'
import { titled } from '~/shared/page-title'
import { ErrorPage } from '~/shared/ui/layout/error-page'

export const meta = titled(messages.verifyTitle)
/** A program that asks for JSON gets the contract's. */
export const handle = { json: toJson }
export const headers = () => ({ Vary: 'Accept, Accept-Language, Cookie', 'Access-Control-Allow-Origin': '*' })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  openToAll(request)
  const certificate = await findCertificate(params.code, context.clientAddress)
  const { language } = preferencesOf(request)
  return {
    certificate: publicPart(certificate), history: await listEvents(certificate.id), checkedAt: new Date(), language,
    publicUrl: environment().publicUrl,
  }
}

export default function CertificateRoute() {
  return <CertificatePage {...useLoaderData<typeof loader>()} />
}

export function ErrorBoundary() {
  const error = useRouteError()
  const status = isRouteErrorResponse(error) ? error.status : 500
  return status === 404 || status === 429 ? <CertificateMissing tooMany={status === 429} /> : <ErrorPage status={status} />
}
