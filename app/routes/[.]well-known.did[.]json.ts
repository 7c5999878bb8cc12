import type { LoaderFunctionArgs } from '@remix-run/node'
import { didDocument } from '~/certificates/credentials/did-document.server'
import { listSigningKeys } from '~/certificates/signing-keys.server'
import { openToAll } from '~/shared/guard'

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request)
  return Response.json(didDocument(await listSigningKeys()), {
    headers: { 'Content-Type': 'application/did+json', 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, max-age=60' },
  })
}
