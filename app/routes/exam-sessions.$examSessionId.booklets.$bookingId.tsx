import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerSheet } from '~/assessments/booklets/answer-sheet'
import { findRunSession, listBooklets } from '~/assessments/booklets/booklets.server'
import { enterPaperAnswers, sheetForm } from '~/assessments/booklets/enter-paper-answers.server'
import { EntryPage } from '~/assessments/booklets/entry-page'
import { messages } from '~/assessments/booklets/messages'
import { sheetProblems } from '~/assessments/booklets/sheet-problems'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.enter)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const session = await findRunSession(viewer, id(params.examSessionId))
  const [booklet] = await listBooklets(session.id, id(params.bookingId))
  return { session: { id: session.id, courseTitle: session.courseTitle, number: session.number }, sheet: answerSheet(found(booklet)) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const [examSessionId, bookingId] = [id(params.examSessionId), id(params.bookingId)]
  const session = await findRunSession(viewer, examSessionId)
  const [booklet] = await listBooklets(session.id, bookingId)
  const { items } = found(booklet)
  const { values, errors, typed } = readForm(sheetForm(items), await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const { reason, ...sent } = values
  const problems = sheetProblems(items, sent)
  if (Object.keys(problems).length > 0) return data({ errors: problems, typed }, 400)
  const answer = await enterPaperAnswers(viewer, examSessionId, bookingId, { sent, reason })
  return isRefusal(answer) ? data({ ...answer, typed }, 422) : redirect(`/exam-sessions/${examSessionId}/booklets`, 303)
}

export default function BookletEntryRoute() {
  return <EntryPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
