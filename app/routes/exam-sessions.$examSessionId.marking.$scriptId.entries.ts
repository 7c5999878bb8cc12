import type { ActionFunctionArgs } from '@remix-run/node'
import { endedDutyOr } from '~/assessments/marking/ended-duty.server'
import { markScript, scriptMarkForm } from '~/assessments/marking/mark-script.server'
import { findSignedIn } from '~/people/session.server'
import { readForm } from '~/shared/form.server'
import { id, openToAll } from '~/shared/guard'
import { isFromAnother } from '~/shared/offline/kept-form'
import { answerForms } from '~/shared/offline/kept-forms.server'

/** A mark from a marker's outbox: JSON in, JSON out. It says 401 itself, since a redirect to the login would lose it. */
export async function action({ request, params }: ActionFunctionArgs) {
  openToAll(request)
  const viewer = await findSignedIn(request)
  if (!viewer || isFromAnother(request, viewer)) return Response.json({ refused: 'signed-out' }, { status: 401 })
  const [examSessionId, scriptId] = [id(params.examSessionId), id(params.scriptId)]
  return answerForms(request, async posted => {
    const { values, errors } = readForm(scriptMarkForm, posted)
    return errors ? { errors } : markScript(viewer, examSessionId, scriptId, values)
  }).catch(async (thrown: unknown) => {
    const { words, status } = await endedDutyOr(thrown, viewer, examSessionId)
    return Response.json({ why: words }, { status })
  })
}
