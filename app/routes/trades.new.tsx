import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { canKeepStandards } from '~/courses/standards/permissions'
import { messages } from '~/courses/trades/messages'
import { addTrade, namesSlips, newTradeForm } from '~/courses/trades/save-trade.server'
import { NewTradePage } from '~/courses/trades/trade-page'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.add)

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(canKeepStandards(viewer))
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(canKeepStandards(viewer))
  const { values, errors, typed } = readForm(newTradeForm, await formOf(request), namesSlips)
  if (errors) return data({ errors, typed }, 400)
  const trade = await addTrade(viewer, values)
  return isRefusal(trade) ? data({ ...trade, typed }, 422) : redirect(`/trades/${trade.id}?done=saved`, 303)
}

export default function NewTradeRoute() {
  return <NewTradePage answer={useActionData<typeof action>()} />
}
