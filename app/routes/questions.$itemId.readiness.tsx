import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canReviewItems } from '~/courses/questions/bank/bank'
import { findItem } from '~/courses/questions/bank/item.server'
import { makeItemReady } from '~/courses/questions/bank/make-item-ready.server'
import { messages, refusals } from '~/courses/questions/bank/messages'
import { RefusedPage } from '~/people/refused-page'
import { requireViewer } from '~/people/session.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.makeReady)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { item, bank } = found(await findItem(viewer, id(params.itemId)))
  allow(canReviewItems(viewer, bank, item.use))
  return { back: `/questions/${item.id}` }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const made = await makeItemReady(viewer, id(params.itemId))
  return isRefusal(made) ? data(made, 422) : redirect(`/questions/${made.id}`, 303)
}

export default function ReadinessRoute() {
  return <RefusedPage {...useLoaderData<typeof loader>()} title={messages.makeReady} answer={useActionData<typeof action>()} refusals={refusals} />
}
