import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { contentId } from '~/courses/content-id'
import { checkAnchor, slipQuery } from '~/courses/lessons/lesson'
import { answerCheck, checkForm } from '~/courses/questions/answer-check.server'
import { requireViewer } from '~/people/session.server'
import { formOf, valuesOf } from '~/shared/form.server'
import { id, isRefusal } from '~/shared/guard'

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const values = valuesOf(checkForm, await formOf(request))
  const asked = { offeringId: id(params.offeringId), lessonId: contentId(params.lessonId), itemId: id(params.itemId) }
  const answered = await answerCheck(viewer, asked, values)
  const query = isRefusal(answered) ? `?${slipQuery({ ...answered, typed: values.answer })}` : ''
  return redirect(`/offerings/${asked.offeringId}/lessons/${asked.lessonId}${query}#${checkAnchor(answered.code)}`, 303)
}
