import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireExamBrowser } from '~/assessments/exam-browser/exam-browser.server'
import { bindDevice } from '~/assessments/exam-day/device.server'
import { AskAgain } from '~/assessments/exam-sessions/ask-again'
import { findExamSession } from '~/assessments/exam-sessions/exam-sessions.server'
import { messages, startRefusals } from '~/assessments/exam-sessions/messages'
import { startSitting } from '~/assessments/sitting/start-sitting.server'
import { requireViewer } from '~/people/session.server'
import { found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.startTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return { session: found(await findExamSession(viewer, id(params.examSessionId))) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const session = found(await findExamSession(viewer, id(params.examSessionId)))
  await requireExamBrowser(request, session.id)
  const sitting = await startSitting(viewer, session.id)
  if (isRefusal(sitting)) return data({ refused: sitting.refused }, 422)
  const cookie = await bindDevice(viewer, sitting.id, request)
  return redirect(`/sittings/${sitting.id}`, { status: 303, headers: cookie ? { 'Set-Cookie': cookie } : {} })
}

export default function SittingsRoute() {
  const { session } = useLoaderData<typeof loader>()
  return (
    <AskAgain
      session={session}
      title={messages.startTitle}
      verb={messages.start}
      refusals={startRefusals}
      answer={useActionData<typeof action>()}
    />
  )
}
