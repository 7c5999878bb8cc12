import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { contentId } from '~/courses/content-id'
import { messages } from '~/courses/practice/messages'
import { TaskPage } from '~/courses/practice/task-page'
import { readTaskPage } from '~/courses/practice/task-page.server'
import { requireViewer } from '~/people/session.server'
import { id } from '~/shared/guard'
import { preferencesOf } from '~/shared/language.server'
import { titled } from '~/shared/page-title'

// It is read in the workshop, where there may be no network.
export const handle = { offline: 'reading' }
export const meta: MetaFunction<typeof loader> = args => titled(args.data?.task.title ?? messages.taskTitle)(args)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { language } = preferencesOf(request, viewer)
  return readTaskPage(viewer, id(params.offeringId), contentId(params.activityId), language)
}

export default function PracticeTaskRoute() {
  return <TaskPage {...useLoaderData<typeof loader>()} />
}
