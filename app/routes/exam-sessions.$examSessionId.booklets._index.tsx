import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readBookletsPage } from '~/assessments/booklets/booklets.server'
import { BookletsPage } from '~/assessments/booklets/booklets-page'
import { drawBooklets, drawForm } from '~/assessments/booklets/draw-booklets.server'
import { messages } from '~/assessments/booklets/messages'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return readBookletsPage(viewer, id(params.examSessionId))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(drawForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const answer = await drawBooklets(viewer, id(params.examSessionId), values.bookingId)
  return isRefusal(answer) ? data({ ...answer, typed }, 422) : redirect(`/exam-sessions/${params.examSessionId}/booklets`, 303)
}

export default function BookletsRoute() {
  return <BookletsPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
