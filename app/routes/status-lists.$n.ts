import type { LoaderFunctionArgs } from '@remix-run/node'
import { statusListCredential } from '~/certificates/credentials/status-list.server'
import { found, openToAll } from '~/shared/guard'

export async function loader({ request, params }: LoaderFunctionArgs) {
  openToAll(request)
  const [n] = found(/^[1-9]\d{0,5}$/.exec(params.n ?? ''))
  return Response.json(found(await statusListCredential(Number(n))), {
    headers: { 'Content-Type': 'application/ld+json', 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-cache' },
  })
}
