import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { messages } from '~/assessments/practice/messages'
import { PracticePage } from '~/assessments/practice/practice-page'
import { readPractice } from '~/assessments/practice/practice.server'
import { requireViewer } from '~/people/session.server'
import { id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const handle = { scripts: true, offline: 'work' }
export const meta = titled(messages.practice)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return readPractice(viewer, id(params.examSessionId))
}

/** The plain form, where no script runs: the practice is over. What was sent is not even read. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  await readPractice(viewer, id(params.examSessionId))
  return { isOver: true }
}

export default function PracticeRoute() {
  return <PracticePage {...useLoaderData<typeof loader>()} isOver={useActionData<typeof action>()?.isOver} />
}
