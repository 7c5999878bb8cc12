import type { LoaderFunctionArgs } from '@remix-run/node'
import { findPhoto, findPracticeLog } from '~/courses/practice/practice-logs.server'
import { requireViewer } from '~/people/session.server'
import { sendFile } from '~/shared/files.server'
import { found, id } from '~/shared/guard'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const log = found(await findPracticeLog(viewer, id(params.logId)))
  const n = found(/^[1-9]\d?$/.test(params.n ?? '') ? Number(params.n) : undefined)
  return sendFile(found(await findPhoto(log, n, viewer)))
}
