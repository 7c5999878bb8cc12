import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { stageOf } from '~/assessments/assessment'
import { messages as analysisMessages } from '~/assessments/analysis/messages'
import { messages as bookletMessages } from '~/assessments/booklets/messages'
import { messages as bookingMessages } from '~/assessments/bookings/messages'
import { messages as browserMessages } from '~/assessments/exam-browser/messages'
import { messages as markingMessages } from '~/assessments/marking/messages'
import { messages as scheduleMessages } from '~/assessments/schedule/messages'
import { messages as roomMessages } from '~/assessments/rooms/messages'
import { CandidateView } from '~/assessments/exam-sessions/candidate-view'
import { DeskView } from '~/assessments/exam-sessions/desk-view'
import { messages } from '~/assessments/exam-sessions/messages'
import { readSessionPage } from '~/assessments/exam-sessions/session-page.server'
import { StageBadge } from '~/assessments/exam-sessions/stage-badge'
import { creditForm, creditTime } from '~/assessments/sitting/credit-time.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'
import { LinkButton } from '~/shared/ui/button'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'

export const handle = { scripts: true }
export const meta = titled(messages.listTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const query = new URL(request.url).searchParams
  const page = await readSessionPage(viewer, id(params.examSessionId), { credit: query.get('credit'), given: query.get('given') })
  return { ...page, cardRead: query.get('card') === 'read' }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const examSessionId = id(params.examSessionId)
  await readSessionPage(viewer, examSessionId, {})
  const { values, errors, typed } = readForm(creditForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const credited = await creditTime(viewer, examSessionId, values)
  return isRefusal(credited) ? data({ ...credited, typed }, 422) : redirect(`/exam-sessions/${examSessionId}?given=${values.id}`, 303)
}

export default function ExamSessionRoute() {
  const t = useText()
  const { session, now, own, desk, mayAssess, mayMark, scripts, maySeeResults, cardRead } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const address = `/exam-sessions/${session.id}`
  const runs = desk?.mayRun && !session.cancelledAt
  return (
    <>
      <PageHeader
        title={t(session.courseTitle)}
        crumbs={[{ label: t(messages.listTitle), to: '/exam-sessions' }]}
        badges={<StageBadge stage={stageOf(session, now)} />}
        lead={t(messages.number, { number: Number(session.number) })}
        actions={
          <>
            {mayAssess && (
              <LinkButton look="primary" to={`${address}/practical-marks`}>
                {t(bookingMessages.practicalMarks)}
              </LinkButton>
            )}
            {runs && <LinkButton to={`${address}/board`}>{t(messages.board)}</LinkButton>}
            {runs && <LinkButton to={`${address}/check-ins`}>{t(messages.checkIns)}</LinkButton>}
            {runs && <LinkButton to={`${address}/rooms`}>{t(roomMessages.title)}</LinkButton>}
            {runs && <LinkButton to={`${address}/schedule`}>{t(scheduleMessages.title)}</LinkButton>}
            {runs && <LinkButton to={`${address}/booklets`}>{t(bookletMessages.title)}</LinkButton>}
            {runs && <LinkButton to={`${address}/exam-browser`}>{t(browserMessages.title)}</LinkButton>}
            {desk?.mayRun && <LinkButton to={`${address}/analysis`}>{t(analysisMessages.title)}</LinkButton>}
            {scripts && <LinkButton to={`${address}/marking`}>{t(markingMessages.openMarking, scripts)}</LinkButton>}
            {mayMark && !scripts && <LinkButton to={`${address}/marking`}>{t(markingMessages.title)}</LinkButton>}
            {maySeeResults && <LinkButton to={`${address}/results`}>{t(bookingMessages.results)}</LinkButton>}
          </>
        }
      />
      {own && cardRead && <div className="mb-8 max-w-xl"><Notice>{t(messages.cardRead)}</Notice></div>}
      {session.cancelledAt && <div className="mb-8 max-w-xl"><Notice kind="warning" title={t(scheduleMessages.isCancelled)}><bdi>{session.cancelledBecause}</bdi>{own?.booking && <span className="block">{t(scheduleMessages.noAttempt)}</span>}</Notice></div>}
      {own && <CandidateView session={session} {...own} now={now} />}
      {desk && <DeskView session={session} {...desk} answer={answer} now={now} />}
    </>
  )
}
