import type { ActionFunctionArgs } from '@remix-run/node'
import { contentId } from '~/courses/content-id'
import { addPicture, pictureForm } from '~/courses/questions/bank/add-picture.server'
import { messages } from '~/courses/questions/bank/messages'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { isRefusal } from '~/shared/guard'

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors } = readForm(pictureForm, await formOf(request))
  if (errors) return Response.json({ message: Object.values(errors)[0] }, { status: 400 })
  const kept = await addPicture(viewer, contentId(params.courseId), values)
  return isRefusal(kept) ? Response.json({ message: messages.notAPicture }, { status: 422 }) : Response.json({ kept })
}
