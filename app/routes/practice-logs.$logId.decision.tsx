import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { decidePracticeLog, decisionForm } from '~/courses/practice/decide-practice-logs.server'
import { messages } from '~/courses/practice/messages'
import { PracticeLogPage } from '~/courses/practice/practice-log-page'
import { readPracticeLogPage } from '~/courses/practice/practice-log-page.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const page = await readPracticeLogPage(viewer, id(params.logId))
  allow(page.maySign)
  return page
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(decisionForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const decided = await decidePracticeLog(viewer, id(params.logId), values)
  if (isRefusal(decided)) return data({ ...decided, typed }, 422)
  return redirect(`/practice-logs/${params.logId}`, 303)
}

export default function DecisionRoute() {
  return <PracticeLogPage {...useLoaderData<typeof loader>()} justSaved={false} answer={useActionData<typeof action>()} />
}
