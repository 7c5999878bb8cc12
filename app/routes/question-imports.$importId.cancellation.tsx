import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { cancelItems } from '~/courses/questions/imports/cancel-items.server'
import { findItemImport } from '~/courses/questions/imports/imports.server'
import { messages, refusals } from '~/courses/questions/imports/messages'
import { RefusedPage } from '~/people/refused-page'
import { requireViewer } from '~/people/session.server'
import { form, formOf, readForm } from '~/shared/form.server'
import { found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return { back: `/question-imports/${found(await findItemImport(viewer, id(params.importId))).found.id}` }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  readForm(form({}), await formOf(request))
  const answer = await cancelItems(viewer, id(params.importId))
  return isRefusal(answer) ? data(answer, 422) : redirect(`/question-imports/${answer.id}`, 303)
}

export default function CancellationRoute() {
  return <RefusedPage {...useLoaderData<typeof loader>()} title={messages.title} answer={useActionData<typeof action>()} refusals={refusals} />
}
