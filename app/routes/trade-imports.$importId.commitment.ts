import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { commitTrades, findTradeImport } from '~/courses/trades/import-trades.server'
import { canKeepStandards } from '~/courses/standards/permissions'
import { requireViewer } from '~/people/session.server'
import { allow, found, id, isRefusal } from '~/shared/guard'

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(canKeepStandards(viewer))
  const { id: importId } = found(await findTradeImport(id(params.importId)))
  const committed = await commitTrades(viewer, importId)
  return redirect(`/trade-imports/${importId}${isRefusal(committed) ? `?refused=${committed.refused}` : ''}`, 303)
}
