import type { ActionFunctionArgs } from '@remix-run/node'
import { contentId } from '~/courses/content-id'
import { canWriteItems } from '~/courses/questions/bank/bank'
import { findBank } from '~/courses/questions/bank/bank.server'
import { findSimilar, similarForm } from '~/courses/questions/bank/similar-items.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found } from '~/shared/guard'

/** Posted, so that the words of a question stand in no address. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const bank = found(await findBank(viewer, contentId(params.courseId)))
  const { values } = readForm(similarForm, await formOf(request))
  if (!values) return Response.json({ similar: [] }, { status: 400 })
  allow(canWriteItems(viewer, bank, values.use))
  return Response.json({ similar: await findSimilar(bank.courseId, values) })
}
