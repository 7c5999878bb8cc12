import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { randomUUID } from 'node:crypto'
import { messages } from '~/assessments/exam-day/messages'
import { readOwnReports } from '~/assessments/exam-day/own-reports.server'
import { ReportPage } from '~/assessments/exam-day/report-page'
import { questionReportForm, reportQuestion } from '~/assessments/exam-day/report-question.server'
import { findOwnSitting } from '~/assessments/sitting/sittings.server'
import { findSignedIn, requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { id, isRefusal, openToAll } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.reportTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { searchParams } = new URL(request.url)
  const item = /^\d{1,4}$/.exec(searchParams.get('item') ?? '')?.[0] ?? ''
  return { ...(await readOwnReports(viewer, id(params.sittingId))), item, isSent: searchParams.get('done') === 'sent', newId: randomUUID() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  openToAll(request)
  const sittingId = id(params.sittingId)
  const viewer = await findSignedIn(request)
  // Whoever it is, what was written goes along to the sign-in: 307 has the browser post it there.
  if (!viewer || !(await findOwnSitting(viewer, sittingId))) return redirect(`/sittings/${sittingId}/sign-in`, 307)
  const { values, errors, typed } = readForm(questionReportForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const answer = await reportQuestion(viewer, sittingId, values)
  return isRefusal(answer) ? data({ ...answer, typed }, 422) : redirect(`/sittings/${sittingId}/question-reports?done=sent`, 303)
}

export default function QuestionReportsRoute() {
  return <ReportPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
