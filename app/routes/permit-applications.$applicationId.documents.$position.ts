import type { LoaderFunctionArgs } from '@remix-run/node'
import { findApplicationFile } from '~/people/licences/applications.server'
import { requireViewer } from '~/people/session.server'
import { sendFile } from '~/shared/files.server'
import { found, id } from '~/shared/guard'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const position = found(/^[1-9]\d?$/.test(params.position ?? '') ? Number(params.position) : undefined)
  return sendFile(found(await findApplicationFile(viewer, id(params.applicationId), position)))
}
