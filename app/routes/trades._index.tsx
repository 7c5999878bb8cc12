import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { canKeepStandards, canSeeStandards } from '~/courses/standards/permissions'
import { messages } from '~/courses/trades/messages'
import { listTrades, TRADES_A_PAGE } from '~/courses/trades/trades.server'
import { TradesPage } from '~/courses/trades/trades-page'
import { requireViewer } from '~/people/session.server'
import { allow } from '~/shared/guard'
import { titled } from '~/shared/page-title'
import { pageOf } from '~/shared/ui/query'

export const meta = titled(messages.title)

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(canSeeStandards(viewer))
  const { search, searchParams } = new URL(request.url)
  const asked = { q: (searchParams.get('q') ?? '').slice(0, 100), page: pageOf(search) }
  return { ...(await listTrades(asked)), ...asked, size: TRADES_A_PAGE, search, mayKeep: canKeepStandards(viewer) }
}

export default function TradesRoute() {
  return <TradesPage {...useLoaderData<typeof loader>()} />
}
