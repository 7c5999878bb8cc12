import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findAssignment } from '~/courses/assignments/assignments.server'
import { messages } from '~/courses/assignments/messages'
import { SubmissionsPage } from '~/courses/assignments/submissions-page'
import { listSubmissions } from '~/courses/assignments/submissions.server'
import { contentId } from '~/courses/content-id'
import { findOffering } from '~/courses/offerings.server'
import { canSeeClass } from '~/courses/permissions'
import { requireViewer } from '~/people/session.server'
import { allow, found, id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.toQueue)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const offering = found(await findOffering(viewer, id(params.offeringId)))
  const assignment = found(await findAssignment(offering.courseId, contentId(params.activityId)))
  allow(canSeeClass(viewer, offering))
  const queue = await listSubmissions(offering.id, assignment.id)
  return {
    offering: { id: offering.id, courseTitle: offering.courseTitle },
    assignment: { id: assignment.id, title: assignment.title },
    queue,
  }
}

export default function SubmissionsRoute() {
  return <SubmissionsPage {...useLoaderData<typeof loader>()} />
}
