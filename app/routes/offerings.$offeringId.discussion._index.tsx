import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findClass } from '~/courses/class-reach.server'
import { DiscussionPage } from '~/courses/discussion/discussion-page'
import { listThreads } from '~/courses/discussion/discussion.server'
import { messages } from '~/courses/discussion/messages'
import { startThread, threadForm } from '~/courses/discussion/write-post.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { offering, canSpeak, seenAs } = found(await findClass(viewer, id(params.offeringId)))
  const threads = [...(await listThreads(offering.id))]
  return { offering: { id: offering.id, courseTitle: offering.courseTitle }, threads, canSpeak, isGuardian: seenAs === 'guardian', newId: randomUUID() as string }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(threadForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const started = await startThread(viewer, id(params.offeringId), values)
  if (isRefusal(started)) return data({ ...started, typed }, 422)
  return redirect(`/offerings/${params.offeringId}/discussion/${started.id}`, 303)
}

export default function DiscussionRoute() {
  return <DiscussionPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
