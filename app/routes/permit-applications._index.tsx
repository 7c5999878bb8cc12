import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { nameApplications } from '~/courses/permits/permits.server'
import { APPLICATION_KINDS } from '~/people/licences/application'
import { listQueue, QUEUE_A_PAGE, QUEUE_VIEWS } from '~/people/licences/applications.server'
import { messages } from '~/people/licences/messages'
import { canSeeQueue } from '~/people/licences/permissions'
import { QueuePage } from '~/people/licences/queue-page'
import { requireViewer } from '~/people/session.server'
import { today } from '~/shared/calendar'
import { allow } from '~/shared/guard'
import { titled } from '~/shared/page-title'
import { pageOf } from '~/shared/ui/query'

export const meta = titled(messages.queueTitle)

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(canSeeQueue(viewer))
  const { search, searchParams } = new URL(request.url)
  const asked = {
    view: QUEUE_VIEWS.find(view => view === searchParams.get('view')) ?? 'open',
    kind: APPLICATION_KINDS.find(kind => kind === searchParams.get('kind')),
    page: pageOf(search),
  }
  const listed = await listQueue(viewer, asked)
  return { ...listed, ...asked, names: await nameApplications(listed.applications), search, size: QUEUE_A_PAGE, today: today() }
}

export default function QueueRoute() {
  return <QueuePage {...useLoaderData<typeof loader>()} />
}
