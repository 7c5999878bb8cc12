import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AskAgain } from '~/assessments/exam-sessions/ask-again'
import { findSessionToSit } from '~/assessments/exam-sessions/exam-sessions.server'
import { messages, startRefusals } from '~/assessments/exam-sessions/messages'
import { startFrom } from '~/assessments/sitting/start-sitting.server'
import { requireViewer } from '~/people/session.server'
import { found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.startTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return found(await findSessionToSit(viewer, id(params.examSessionId)))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const started = await startFrom(request, viewer, id(params.examSessionId))
  if (isRefusal(started)) return data({ refused: started.refused }, 422)
  const { cookie } = started
  return redirect(`/sittings/${started.id}`, { status: 303, headers: cookie ? { 'Set-Cookie': cookie } : {} })
}

export default function SittingsRoute() {
  const { session, worksHere } = useLoaderData<typeof loader>()
  return (
    <AskAgain
      session={session}
      worksHere={worksHere}
      title={messages.startTitle}
      verb={messages.start}
      refusals={startRefusals}
      answer={useActionData<typeof action>()}
    />
  )
}
