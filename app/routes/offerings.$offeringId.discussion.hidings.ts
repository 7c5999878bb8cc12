import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { hidePost, hidingForm } from '~/courses/discussion/write-post.server'
import { requireViewer } from '~/people/session.server'
import { formOf, valuesOf } from '~/shared/form.server'
import { id } from '~/shared/guard'

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const values = valuesOf(hidingForm, await formOf(request))
  const { threadId } = await hidePost(viewer, id(params.offeringId), values)
  return redirect(`/offerings/${params.offeringId}/discussion/${threadId}#post-${values.post}`, 303)
}
