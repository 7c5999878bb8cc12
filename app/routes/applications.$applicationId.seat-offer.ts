import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { answerSeatOffer, offerAnswerForm } from '~/courses/waiting-list/answer-seat-offer.server'
import { findOwnApplicationById } from '~/courses/applications/applications.server'
import { requireViewer } from '~/people/session.server'
import { formOf, valuesOf } from '~/shared/form.server'
import { found, id, isRefusal } from '~/shared/guard'

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const values = valuesOf(offerAnswerForm, await formOf(request))
  const { offeringId } = found(await findOwnApplicationById(viewer, id(params.applicationId)))
  const answered = await answerSeatOffer(viewer, id(params.applicationId), values)
  const query = isRefusal(answered) ? `?refused=${answered.refused}` : ''
  return redirect(!query && values.answer === 'declined' ? '/home' : `/offerings/${offeringId}/applications/new${query}`, 303)
}
