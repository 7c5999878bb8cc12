import type { ActionFunctionArgs } from '@remix-run/node'
import { contentId } from '~/courses/content-id'
import { addMedia, mediaForm } from '~/courses/media/add-media.server'
import { mediaRefusals } from '~/courses/media/messages'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { isRefusal } from '~/shared/guard'

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors } = readForm(mediaForm, await formOf(request))
  if (errors) return Response.json({ message: Object.values(errors)[0] }, { status: 400 })
  const added = await addMedia(viewer, contentId(params.courseId), values)
  return isRefusal(added) ? Response.json({ message: mediaRefusals[added.refused] }, { status: 422 }) : Response.json({ kept: added })
}
