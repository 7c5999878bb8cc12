import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { hidePost, hidingForm } from '~/courses/discussion/write-post.server'
import { requireViewer } from '~/people/session.server'
import { formOf, valuesOf } from '~/shared/form.server'
import { id, isRefusal } from '~/shared/guard'

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const values = valuesOf(hidingForm, await formOf(request))
  const hidden = await hidePost(viewer, id(params.offeringId), values)
  const query = isRefusal(hidden) ? `?${new URLSearchParams({ post: values.post, refused: hidden.refused })}` : ''
  return redirect(`/offerings/${params.offeringId}/discussion/${hidden.threadId}${query}#post-${values.post}`, 303)
}
