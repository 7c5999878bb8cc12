import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { GradebookPage } from '~/courses/gradebook/gradebook-page'
import { readSheet } from '~/courses/gradebook/gradebook-pages.server'
import { messages } from '~/courses/gradebook/messages'
import { requireViewer } from '~/people/session.server'
import { id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const page = /^[1-9]\d{0,2}$/.exec(new URL(request.url).searchParams.get('page') ?? '')?.[0]
  return readSheet(viewer, id(params.offeringId), Number(page ?? 1))
}

export default function GradebookRoute() {
  return <GradebookPage {...useLoaderData<typeof loader>()} />
}
