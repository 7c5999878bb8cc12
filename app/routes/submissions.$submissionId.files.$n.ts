import type { LoaderFunctionArgs } from '@remix-run/node'
import { findHandedFile } from '~/courses/assignments/files.server'
import { requireViewer } from '~/people/session.server'
import { sendFile } from '~/shared/files.server'
import { found, id } from '~/shared/guard'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const n = Number(found(/^([1-9]|10)$/.exec(params.n ?? ''))[0])
  return sendFile(found(await findHandedFile(viewer, id(params.submissionId), n)))
}
