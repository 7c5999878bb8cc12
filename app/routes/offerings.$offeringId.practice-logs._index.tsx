import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { messages } from '~/courses/practice/messages'
import { PracticeListPage } from '~/courses/practice/practice-list-page'
import { readPracticeList } from '~/courses/practice/practice-list-page.server'
import { requireViewer } from '~/people/session.server'
import { id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.list)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const query = new URL(request.url).searchParams
  return {
    ...(await readPracticeList(viewer, id(params.offeringId))),
    signed: query.has('signed') ? Number(query.get('signed')) || 0 : null,
  }
}

export default function PracticeLogsRoute() {
  return <PracticeListPage {...useLoaderData<typeof loader>()} />
}
