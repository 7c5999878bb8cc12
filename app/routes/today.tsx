import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { messages } from '~/courses/today/messages'
import { TodayPage } from '~/courses/today/today-page'
import { readToday } from '~/courses/today/today.server'
import { requireViewer } from '~/people/session.server'
import { titled } from '~/shared/page-title'

export const handle = { offline: 'reading' }
export const meta = titled(messages.title)

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return readToday(viewer)
}

export default function TodayRoute() {
  return <TodayPage {...useLoaderData<typeof loader>()} />
}
