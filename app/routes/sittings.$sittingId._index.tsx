import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireExamBrowser } from '~/assessments/exam-browser/exam-browser.server'
import { hearSitting } from '~/assessments/exam-day/board.server'
import { deviceOf, isActiveDevice } from '~/assessments/exam-day/device.server'
import { messages } from '~/assessments/sitting/messages'
import { Paper } from '~/assessments/sitting/paper'
import { savePaper } from '~/assessments/sitting/save-paper.server'
import { findOwnSitting, readPaper } from '~/assessments/sitting/sittings.server'
import { findSignedIn, requireViewer } from '~/people/session.server'
import { formOf } from '~/shared/form.server'
import { found, id, openToAll } from '~/shared/guard'
import { titled } from '~/shared/page-title'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'

export const handle = { scripts: true, offline: 'work', fonts: 'last' }
export const meta = titled(messages.pageTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const sitting = found(await findOwnSitting(viewer, id(params.sittingId)))
  if (sitting.submittedAt) throw redirect(`/sittings/${sitting.id}/submission`)
  await requireExamBrowser(request, sitting.examSessionId)
  if (!isActiveDevice(sitting, request)) throw redirect(`/sittings/${sitting.id}/device`)
  const [paper, said] = await Promise.all([readPaper(sitting.id, viewer.language), hearSitting(viewer, sitting.id, 'page')])
  const { deviceHash: _, ...shown } = sitting
  return { sitting: shown, paper, said: [...said], now: new Date() }
}

/** The paper as a plain form, where the page's program doesn't run. */
export async function action({ request, params }: ActionFunctionArgs) {
  openToAll(request)
  const sittingId = id(params.sittingId)
  const viewer = await findSignedIn(request)
  const sitting = viewer && (await findOwnSitting(viewer, sittingId))
  // Whoever it is, what was typed goes along to the sign-in: 307 has the browser post it there.
  if (!sitting) return redirect(`/sittings/${sittingId}/sign-in`, 307)
  await requireExamBrowser(request, sitting.examSessionId)
  const { saved, then, tooLong } = await savePaper(viewer, sittingId, await formOf(request), undefined, deviceOf(request))
  // After the end there is no paper to show it in: what was typed goes along to a page that says so.
  if (tooLong.length > 0) return 'closed' in saved ? redirect(`/sittings/${sittingId}/untaken-answers`, 307) : data({ tooLong }, 400)
  return redirect(
    'closed' in saved || then === 'finish' ? `/sittings/${sittingId}/submission` : `/sittings/${sittingId}`,
    303,
  )
}

export default function SittingRoute() {
  const t = useText()
  const { sitting, paper, said, now } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader title={t(messages.title, { course: t(sitting.courseTitle) })} />
      <noscript><img srcSet={`/sittings/${sitting.id}/plain-form`} alt="" hidden /></noscript>
      <Paper key={sitting.id} sitting={sitting} paper={paper} said={said} now={now} tooLong={useActionData<typeof action>()?.tooLong} />
    </>
  )
}
