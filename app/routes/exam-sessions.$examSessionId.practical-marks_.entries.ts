import type { ActionFunctionArgs } from '@remix-run/node'
import { practicalMarkForm, recordPracticalMark } from '~/assessments/practical/record-practical-mark.server'
import { findSignedIn } from '~/people/session.server'
import { readForm } from '~/shared/form.server'
import { id, openToAll } from '~/shared/guard'
import { isFromAnother, keptAt } from '~/shared/offline/kept-form'
import { answerForms } from '~/shared/offline/kept-forms.server'

/** Marks from an assessor's outbox: JSON in, JSON out. It says 401 itself, since a redirect to the login would lose them. */
export async function action({ request, params }: ActionFunctionArgs) {
  openToAll(request)
  const viewer = await findSignedIn(request)
  if (!viewer || isFromAnother(request, viewer)) return Response.json({ refused: 'signed-out' }, { status: 401 })
  const examSessionId = id(params.examSessionId)
  return answerForms(request, async (posted, { at }) => {
    const { values, errors } = readForm(practicalMarkForm, posted)
    return errors ? { errors } : recordPracticalMark(viewer, examSessionId, values, keptAt(at))
  })
}
