import type { LoaderFunctionArgs } from '@remix-run/node'
import { signedBadge } from '~/certificates/credentials/badge.server'
import { findCertificate } from '~/certificates/verification/find-certificate.server'
import { openToAll } from '~/shared/guard'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  openToAll(request)
  const certificate = await findCertificate(params.code, context.clientAddress)
  return Response.json(await signedBadge(certificate), {
    headers: { 'Content-Type': 'application/ld+json', 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-cache' },
  })
}
