import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { contentId } from '~/courses/content-id'
import { ItemImportsPage } from '~/courses/questions/imports/imports-page'
import { readImportsPage } from '~/courses/questions/imports/import-pages.server'
import { messages } from '~/courses/questions/imports/messages'
import { uploadForm, uploadItems } from '~/courses/questions/imports/upload-items.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return readImportsPage(viewer, contentId(params.courseId))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { bank } = await readImportsPage(viewer, contentId(params.courseId))
  const { values, errors, typed } = readForm(uploadForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const made = await uploadItems(viewer, bank.courseId, values)
  return isRefusal(made) ? data({ ...made, typed }, 422) : redirect(`/question-imports/${made.id}`, 303)
}

export default function ItemImportsRoute() {
  return <ItemImportsPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
