import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { markForm, markSubmission } from '~/courses/assignments/mark-submission.server'
import { MarkingPage } from '~/courses/assignments/marking-page'
import { readMarkingPage } from '~/courses/assignments/marking-page.server'
import { messages } from '~/courses/assignments/messages'
import { findSubmission } from '~/courses/assignments/submissions.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.giveMark)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const said = new URL(request.url).searchParams.has('said')
  return { ...(await readMarkingPage(viewer, id(params.submissionId))), said }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const submission = found(await findSubmission(viewer, id(params.submissionId)))
  const { values, errors, typed } = readForm(markForm(submission), await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const marked = await markSubmission(viewer, submission.shown.id, values)
  return isRefusal(marked) ? data({ ...marked, typed }, 422) : redirect(`/submissions/${submission.shown.id}/mark?said`, 303)
}

export default function MarkRoute() {
  return <MarkingPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
