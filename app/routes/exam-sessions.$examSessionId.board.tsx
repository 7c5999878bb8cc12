import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerBoard } from '~/assessments/exam-day/answer-board.server'
import { shownState } from '~/assessments/exam-day/board'
import { BoardPage } from '~/assessments/exam-day/board-page'
import { readBoard } from '~/assessments/exam-day/board.server'
import { messages } from '~/assessments/exam-day/messages'
import { requireViewer } from '~/people/session.server'
import { formOf } from '~/shared/form.server'
import { id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const handle = { scripts: true }
export const meta = titled(messages.board)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { searchParams } = new URL(request.url)
  return { ...(await readBoard(viewer, id(params.examSessionId), searchParams.get('seat'))), shown: shownState(searchParams.get('show')), asked: searchParams.get('q')?.slice(0, 200) ?? '' }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const posted = await formOf(request)
  const answer = await answerBoard(viewer, id(params.examSessionId), posted)
  const intent = String(posted.get('intent'))
  if (answer.errors) return data({ ...answer, intent }, 400)
  if (answer.refused) return data({ ...answer, intent }, 422)
  if (answer.code) return data({ code: answer.code, intent })
  const { pathname, search } = new URL(request.url)
  return redirect(pathname.replace(/\.data$/, '') + search.replace(/[?&]_routes=[^&]*/, ''), 303)
}

export default function BoardRoute() {
  return <BoardPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
