import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { contentId } from '~/courses/content-id'
import { takeOffered } from '~/courses/trades/save-trade.server'
import { requireViewer } from '~/people/session.server'

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { id } = await takeOffered(viewer, contentId(params.tradeId))
  return redirect(`/trades/${id}?done=saved`, 303)
}
