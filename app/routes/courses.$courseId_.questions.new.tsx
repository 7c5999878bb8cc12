import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { contentId } from '~/courses/content-id'
import { ItemFormPage } from '~/courses/questions/bank/item-form-page'
import { messages } from '~/courses/questions/bank/messages'
import { readNewItemPage } from '~/courses/questions/bank/new-item.server'
import { saveItem } from '~/courses/questions/bank/save-item.server'
import { requireViewer } from '~/people/session.server'
import { formOf } from '~/shared/form.server'
import { titled } from '~/shared/page-title'

export const handle = { scripts: true }
export const meta = titled(messages.newItem)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return readNewItemPage(viewer, contentId(params.courseId), new URL(request.url).searchParams)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const saved = await saveItem(viewer, await formOf(request), { courseId: contentId(params.courseId) })
  return 'typed' in saved ? data(saved, saved.refused ? 422 : 400) : redirect(`/questions/${saved.id}`, 303)
}

export default function NewItemRoute() {
  return <ItemFormPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
