import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { randomUUID } from 'node:crypto'
import { messages } from '~/assessments/rooms/messages'
import { openRoom, roomForm } from '~/assessments/rooms/open-room.server'
import { readRoomsPage } from '~/assessments/rooms/rooms.server'
import { RoomsPage } from '~/assessments/rooms/rooms-page'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return { ...(await readRoomsPage(viewer, id(params.examSessionId))), newId: randomUUID() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(roomForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const answer = await openRoom(viewer, id(params.examSessionId), values)
  return isRefusal(answer) ? data({ ...answer, typed }, 422) : redirect(`/exam-sessions/${params.examSessionId}/rooms`, 303)
}

export default function RoomsRoute() {
  return <RoomsPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
