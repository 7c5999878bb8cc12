import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { signaturesForm, signPracticeLogs } from '~/courses/practice/decide-practice-logs.server'
import { requireViewer } from '~/people/session.server'
import { formOf, valuesOf } from '~/shared/form.server'
import { id, isRefusal } from '~/shared/guard'

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const values = valuesOf(signaturesForm, await formOf(request))
  const signed = await signPracticeLogs(viewer, id(params.offeringId), values)
  const query = isRefusal(signed) ? `refused=${signed.refused}` : `signed=${signed.signed}`
  return redirect(`/offerings/${params.offeringId}/practice-logs?${query}`, 303)
}
