import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { randomUUID } from 'node:crypto'
import { answerRooms } from '~/assessments/rooms/answer-rooms.server'
import { messages } from '~/assessments/rooms/messages'
import { readRoomsPage } from '~/assessments/rooms/rooms.server'
import { RoomsPage } from '~/assessments/rooms/rooms-page'
import { requireViewer } from '~/people/session.server'
import { formOf } from '~/shared/form.server'
import { id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return { ...(await readRoomsPage(viewer, id(params.examSessionId))), newId: randomUUID() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const answer = await answerRooms(viewer, id(params.examSessionId), await formOf(request))
  if (answer.errors) return data(answer, 400)
  return isRefusal(answer) ? data(answer, 422) : redirect(`/exam-sessions/${params.examSessionId}/rooms`, 303)
}

export default function RoomsRoute() {
  return <RoomsPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
