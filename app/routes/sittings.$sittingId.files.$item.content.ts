import type { LoaderFunctionArgs } from '@remix-run/node'
import { findOwnFile, itemOf } from '~/assessments/handed-files/handed-files.server'
import { requireViewer } from '~/people/session.server'
import { sendFile } from '~/shared/files.server'
import { found, id } from '~/shared/guard'

/** One's own file as it was handed in last. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return sendFile(found(await findOwnFile(viewer, id(params.sittingId), itemOf(params.item))))
}
