import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { canKeepStandards } from '~/courses/standards/permissions'
import { findTradeImport, listTradeImportRows } from '~/courses/trades/import-trades.server'
import { messages } from '~/courses/trades/messages'
import { TradeImportPage } from '~/courses/trades/trade-import-pages'
import { requireViewer } from '~/people/session.server'
import { allow, found, id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.importTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(canKeepStandards(viewer))
  const tradeImport = found(await findTradeImport(id(params.importId)))
  const refused = new URL(request.url).searchParams.get('refused') ?? undefined
  return { tradeImport, rows: await listTradeImportRows(tradeImport.id), refused }
}

export default function TradeImportRoute() {
  return <TradeImportPage {...useLoaderData<typeof loader>()} />
}
