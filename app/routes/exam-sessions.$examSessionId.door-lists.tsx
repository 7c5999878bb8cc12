import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { doorCopyOf } from '~/assessments/door-lists/door-copy'
import { readDoorLists } from '~/assessments/door-lists/door-lists.server'
import { DoorListsPage } from '~/assessments/door-lists/door-lists-page'
import { messages } from '~/assessments/door-lists/messages'
import { requireViewer } from '~/people/session.server'
import { id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const query = new URL(request.url).searchParams
  return readDoorLists(viewer, id(params.examSessionId), doorCopyOf(query.get('copy')), query.get('room'))
}

export default function DoorListsRoute() {
  return <DoorListsPage {...useLoaderData<typeof loader>()} />
}
