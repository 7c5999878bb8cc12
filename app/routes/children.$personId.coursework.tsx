import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ChildCourseworkPage } from '~/courses/assignments/child-coursework-page'
import { readChildCoursework } from '~/courses/assignments/child-coursework.server'
import { messages } from '~/courses/assignments/messages'
import { requireViewer } from '~/people/session.server'
import { id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.childPageTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return readChildCoursework(viewer, id(params.personId))
}

export default function ChildCourseworkRoute() {
  return <ChildCourseworkPage {...useLoaderData<typeof loader>()} />
}
