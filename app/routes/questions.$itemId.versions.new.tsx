import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ItemFormPage } from '~/courses/questions/bank/item-form-page'
import { messages } from '~/courses/questions/bank/messages'
import { readNewVersionPage } from '~/courses/questions/bank/new-item.server'
import { saveItem } from '~/courses/questions/bank/save-item.server'
import { requireViewer } from '~/people/session.server'
import { formOf } from '~/shared/form.server'
import { id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const handle = { scripts: true }
export const meta = titled(messages.edit)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return readNewVersionPage(viewer, id(params.itemId))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const saved = await saveItem(viewer, await formOf(request), { itemId: id(params.itemId) })
  return 'typed' in saved ? data(saved, saved.refused ? 422 : 400) : redirect(`/questions/${saved.id}`, 303)
}

export default function NewVersionRoute() {
  return <ItemFormPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
