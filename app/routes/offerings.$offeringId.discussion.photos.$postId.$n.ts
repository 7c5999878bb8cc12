import type { LoaderFunctionArgs } from '@remix-run/node'
import { findClass } from '~/courses/class-reach.server'
import { findPostPhoto } from '~/courses/discussion/discussion.server'
import { requireViewer } from '~/people/session.server'
import { sendFile } from '~/shared/files.server'
import { found, id } from '~/shared/guard'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const place = found(await findClass(viewer, id(params.offeringId)))
  const n = Number(found(/^[1-4]$/.exec(params.n ?? ''))[0])
  return sendFile(found(await findPostPhoto(place, id(params.postId), n)))
}
