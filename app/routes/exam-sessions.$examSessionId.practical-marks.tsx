import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findStaffedSession } from '~/assessments/exam-sessions/exam-sessions.server'
import { canAssess } from '~/assessments/permissions'
import { useSessionCrumb } from '~/assessments/exam-sessions/session-crumb'
import { messages } from '~/assessments/practical/messages'
import { PracticalPage } from '~/assessments/practical/practical-page'
import { listPracticalCandidates } from '~/assessments/practical/practical.server'
import { practicalMarkForm, recordPracticalMark } from '~/assessments/practical/record-practical-mark.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'

export const handle = { scripts: true, offline: 'work' }
export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const session = found(await findStaffedSession(viewer, id(params.examSessionId)))
  allow(canAssess(viewer, session))
  return { session, personId: viewer.id, candidates: await listPracticalCandidates(viewer, session.id) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const session = found(await findStaffedSession(viewer, id(params.examSessionId)))
  allow(canAssess(viewer, session))
  const { values, errors, typed } = readForm(practicalMarkForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const marked = await recordPracticalMark(viewer, session.id, values)
  if (isRefusal(marked)) return data({ ...marked, typed }, 422)
  return redirect(`/exam-sessions/${session.id}/practical-marks#${values.bookingId}`, 303)
}

export default function PracticalMarksRoute() {
  const t = useText()
  const { session, personId, candidates } = useLoaderData<typeof loader>()
  const crumbs = [useSessionCrumb()(session)]
  return (
    <>
      <PageHeader title={t(messages.title)} lead={t(messages.lead)} crumbs={crumbs} />
      <PracticalPage examSessionId={session.id} personId={personId} candidates={candidates} answer={useActionData<typeof action>()} />
    </>
  )
}
