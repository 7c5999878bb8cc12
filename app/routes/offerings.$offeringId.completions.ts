import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { completeCourse, completionForm } from '~/courses/offerings/complete-course.server'
import { requireViewer } from '~/people/session.server'
import { formOf, valuesOf } from '~/shared/form.server'
import { id, isRefusal } from '~/shared/guard'

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const values = valuesOf(completionForm, await formOf(request))
  const completed = await completeCourse(viewer, id(params.offeringId), values)
  const query = isRefusal(completed) ? `?refused=${completed.refused}` : ''
  return redirect(`/offerings/${params.offeringId}${query}#class`, 303)
}
