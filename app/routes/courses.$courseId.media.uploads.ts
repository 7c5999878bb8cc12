import { data, type ActionFunctionArgs } from '@remix-run/node'
import { contentId } from '~/courses/content-id'
import { addMedia, mediaForm } from '~/courses/media/add-media.server'
import { mediaRefusals } from '~/courses/media/messages'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { isRefusal } from '~/shared/guard'

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors } = readForm(mediaForm, await formOf(request))
  if (errors) return data({ message: Object.values(errors)[0] }, 400)
  const added = await addMedia(viewer, contentId(params.courseId), values)
  return isRefusal(added) ? data({ message: mediaRefusals[added.refused] }, 422) : data({ media: added })
}
