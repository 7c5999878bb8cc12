import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listCandidates } from '~/assessments/bookings/candidates.server'
import { findStaffedSession } from '~/assessments/exam-sessions/exam-sessions.server'
import { useSessionCrumb } from '~/assessments/exam-sessions/session-crumb'
import { canRunExamSession, canSeeResults } from '~/assessments/permissions'
import { answerDesk } from '~/assessments/results/answer-desk.server'
import { messages } from '~/assessments/results/messages'
import { ResultsDesk } from '~/assessments/results/results-desk'
import { listPublications, listSample } from '~/assessments/results/results.server'
import { requireViewer } from '~/people/session.server'
import { formOf } from '~/shared/form.server'
import { allow, found, id } from '~/shared/guard'
import { titled } from '~/shared/page-title'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'

export const meta = titled(messages.deskTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const session = found(await findStaffedSession(viewer, id(params.examSessionId)))
  allow(canSeeResults(viewer, session))
  const [candidates, publications, sample] = await Promise.all([listCandidates(session.id), listPublications(session.id), listSample(viewer, session.id)])
  return { session, candidates, publications, sample, mayRun: canRunExamSession(viewer, session) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const session = found(await findStaffedSession(viewer, id(params.examSessionId)))
  allow(canRunExamSession(viewer, session))
  const answer = await answerDesk(viewer, session.id, await formOf(request))
  if (answer.errors) return data(answer, 400)
  return answer.refused ? data(answer, 422) : redirect(`/exam-sessions/${session.id}/results`, 303)
}

export default function ResultsRoute() {
  const t = useText()
  const { session, ...desk } = useLoaderData<typeof loader>()
  const crumbs = [useSessionCrumb()(session)]
  return (
    <>
      <PageHeader title={t(messages.deskTitle)} crumbs={crumbs} />
      <ResultsDesk {...desk} examSessionId={session.id} answer={useActionData<typeof action>()} />
    </>
  )
}
