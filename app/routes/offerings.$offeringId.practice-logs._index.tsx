import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findOffering } from '~/courses/offerings.server'
import { canLearn, canSeeClass } from '~/courses/permissions'
import { canSign } from '~/courses/practice/decide-practice-logs.server'
import { messages } from '~/courses/practice/messages'
import { PracticeListPage } from '~/courses/practice/practice-list-page'
import { listHandedIn, listOwnLogs } from '~/courses/practice/practice-logs.server'
import { requireViewer } from '~/people/session.server'
import { allow, found, id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.list)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const offering = found(await findOffering(viewer, id(params.offeringId)))
  const seesClass = canSeeClass(viewer, offering)
  allow(seesClass || offering.enrolmentId !== null)
  const query = new URL(request.url).searchParams
  return {
    offering,
    own: offering.enrolmentId ? await listOwnLogs(viewer, offering.enrolmentId) : null,
    handedIn: seesClass ? await listHandedIn(viewer, offering.id) : null,
    isLearning: canLearn(offering),
    maySign: canSign(viewer, offering),
    signed: query.has('signed') ? Number(query.get('signed')) || 0 : null,
    refused: query.get('refused'),
  }
}

export default function PracticeLogsRoute() {
  return <PracticeListPage {...useLoaderData<typeof loader>()} />
}
