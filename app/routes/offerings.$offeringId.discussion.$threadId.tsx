import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findClass } from '~/courses/class-reach.server'
import { findThread, listPosts } from '~/courses/discussion/discussion.server'
import { messages } from '~/courses/discussion/messages'
import { ThreadPage } from '~/courses/discussion/thread-page'
import { postForm, writePost } from '~/courses/discussion/write-post.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const place = found(await findClass(viewer, id(params.offeringId)))
  const { offering, canSpeak, canLead, seenAs } = place
  const thread = found(await findThread(offering.id, id(params.threadId)))
  const posts = [...(await listPosts(viewer, place, thread.id))]
  const at = { id: offering.id, courseTitle: offering.courseTitle }
  const asked = new URL(request.url).searchParams
  const slip = { post: asked.get('post'), refused: asked.get('refused') }
  return { offering: at, thread, slip, posts, canSpeak, canLead, isGuardian: seenAs === 'guardian', newId: randomUUID() as string }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(postForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const written = await writePost(viewer, id(params.offeringId), id(params.threadId), values)
  if (isRefusal(written)) return data({ ...written, typed }, 422)
  return redirect(`/offerings/${params.offeringId}/discussion/${params.threadId}#post-${written.id}`, 303)
}

export default function ThreadRoute() {
  return <ThreadPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
