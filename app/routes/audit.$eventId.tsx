import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { canSeeAudit } from '~/people/permissions'
import { requireViewer } from '~/people/session.server'
import { EventPage } from '~/people/trail/event-page'
import { messages } from '~/people/trail/messages'
import { readEvent } from '~/people/trail/trail.server'
import { actNames } from '~/reports/act-names'
import { wordsOf } from '~/reports/fact-words'
import { subjectNames } from '~/reports/subject-names'
import { allow, found } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.eventTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(canSeeAudit(viewer))
  const number = found(/^\d{1,18}$/.exec(params.eventId ?? ''))[0]
  const event = found(await readEvent(viewer, number))
  return { event, names: actNames, subjects: subjectNames, words: wordsOf(event.details?.before, event.details?.after) }
}

export default function AuditEventRoute() {
  return <EventPage {...useLoaderData<typeof loader>()} />
}
