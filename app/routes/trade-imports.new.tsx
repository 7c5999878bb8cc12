import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { randomUUID } from 'node:crypto'
import { canKeepStandards } from '~/courses/standards/permissions'
import { checkTrades, tradeFileForm } from '~/courses/trades/import-trades.server'
import { messages } from '~/courses/trades/messages'
import { NewTradeImportPage } from '~/courses/trades/trade-import-pages'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.importTitle)

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(canKeepStandards(viewer))
  return { id: randomUUID() }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(canKeepStandards(viewer))
  const { values, errors, typed } = readForm(tradeFileForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const checked = await checkTrades(viewer, values)
  return isRefusal(checked) ? data(checked, 422) : redirect(`/trade-imports/${checked.id}`, 303)
}

export default function NewTradeImportRoute() {
  return <NewTradeImportPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
