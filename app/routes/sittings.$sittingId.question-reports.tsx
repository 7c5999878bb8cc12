import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { randomUUID } from 'node:crypto'
import { messages } from '~/assessments/exam-day/messages'
import { readOwnReports } from '~/assessments/exam-day/own-reports.server'
import { ReportPage } from '~/assessments/exam-day/report-page'
import { questionReportForm, reportQuestion } from '~/assessments/exam-day/report-question.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.reportTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { searchParams } = new URL(request.url)
  const item = /^\d{1,4}$/.exec(searchParams.get('item') ?? '')?.[0] ?? ''
  return { ...(await readOwnReports(viewer, id(params.sittingId))), item, isSent: searchParams.get('done') === 'sent', newId: randomUUID() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(questionReportForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const answer = await reportQuestion(viewer, id(params.sittingId), values)
  return isRefusal(answer) ? data({ ...answer, typed }, 422) : redirect(`/sittings/${params.sittingId}/question-reports?done=sent`, 303)
}

export default function QuestionReportsRoute() {
  return <ReportPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
