import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ItemPage } from '~/courses/questions/bank/item-page'
import { readItemPage } from '~/courses/questions/bank/item-page.server'
import { messages } from '~/courses/questions/bank/messages'
import { reviewForm, reviewItem } from '~/courses/questions/bank/review-item.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.review)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return readItemPage(viewer, id(params.itemId))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(reviewForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const reviewed = await reviewItem(viewer, id(params.itemId), values)
  return isRefusal(reviewed) ? data({ ...reviewed, typed }, 422) : redirect(`/questions/${reviewed.id}`, 303)
}

export default function ReviewRoute() {
  return <ItemPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
