import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { contentId } from '~/courses/content-id'
import { canKeepStandards, canSeeStandards } from '~/courses/standards/permissions'
import { listStandardsOf } from '~/courses/standards/standards.server'
import { messages } from '~/courses/trades/messages'
import { editTrade, namesSlips, tradeForm } from '~/courses/trades/save-trade.server'
import { TradePage } from '~/courses/trades/trade-page'
import { findTrade } from '~/courses/trades/trades.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.trade)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(canSeeStandards(viewer))
  const trade = found(await findTrade(contentId(params.tradeId)))
  const isSaved = new URL(request.url).searchParams.get('done') === 'saved'
  return { trade, standards: await listStandardsOf(trade.id), mayKeep: canKeepStandards(viewer), isSaved }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(canKeepStandards(viewer))
  const { values, errors, typed } = readForm(tradeForm, await formOf(request), namesSlips)
  if (errors) return data({ errors, typed }, 400)
  const { id } = await editTrade(viewer, contentId(params.tradeId), values)
  return redirect(`/trades/${id}?done=saved`, 303)
}

export default function TradeRoute() {
  return <TradePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
