import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canReviewItems } from '~/courses/questions/bank/bank'
import { findItem } from '~/courses/questions/bank/item.server'
import { messages } from '~/courses/questions/bank/messages'
import { RetirementPage } from '~/courses/questions/bank/retirement-page'
import { retireItem, retirementForm } from '~/courses/questions/bank/retire-item.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.retire)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { item, bank } = found(await findItem(viewer, id(params.itemId)))
  allow(canReviewItems(viewer, bank, item.use))
  return { item }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(retirementForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  return redirect(`/questions/${(await retireItem(viewer, id(params.itemId), values)).id}`, 303)
}

export default function RetirementRoute() {
  return <RetirementPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
