import type { LoaderFunctionArgs } from '@remix-run/node'
import { findScriptFile } from '~/assessments/handed-files/handed-files.server'
import { requireViewer } from '~/people/session.server'
import { sendFile } from '~/shared/files.server'
import { found, id } from '~/shared/guard'

/** What a candidate handed in, for its marker, under the script's number. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return sendFile(found(await findScriptFile(viewer, id(params.examSessionId), id(params.scriptId))))
}
