import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isActiveDevice } from '~/assessments/exam-day/device.server'
import { messages } from '~/assessments/sitting/messages'
import { Receipt } from '~/assessments/sitting/receipt'
import { countLate, findOwnSitting, readSentAwayBy, readSummary } from '~/assessments/sitting/sittings.server'
import { submitFrom } from '~/assessments/sitting/submit-sitting.server'
import { Summary } from '~/assessments/sitting/summary'
import { requireViewer } from '~/people/session.server'
import { found, id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const handle = { scripts: true }
export const meta = titled(messages.pageTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const sitting = found(await findOwnSitting(viewer, id(params.sittingId)))
  const { receipt, submittedAt } = sitting
  const { deviceHash: _, ...shown } = sitting
  const late = await countLate(sitting.id)
  if (receipt && submittedAt) return { done: { sitting: { ...shown, receipt, submittedAt }, late, sentAwayBy: await readSentAwayBy(sitting.id) } }
  if (!isActiveDevice(sitting, request)) throw redirect(`/sittings/${sitting.id}/device`)
  return { running: { sitting: shown, paper: await readSummary(sitting.id), late, isOver: sitting.dueAt < new Date() } }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const sittingId = id(params.sittingId)
  await submitFrom(request, viewer, sittingId)
  return redirect(`/sittings/${sittingId}/submission`, 303)
}

export default function SubmissionRoute() {
  const { done, running } = useLoaderData<typeof loader>()
  return done ? <Receipt key={done.sitting.id} {...done} /> : <Summary key={running.sitting.id} {...running} />
}
