import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireExamBrowser } from '~/assessments/exam-browser/exam-browser.server'
import { deviceOf, isActiveDevice } from '~/assessments/exam-day/device.server'
import { HandInPage } from '~/assessments/handed-files/hand-in-page'
import { handInFile, handInFileForm } from '~/assessments/handed-files/hand-in-file.server'
import { itemOf, readHandInPage } from '~/assessments/handed-files/handed-files.server'
import { messages } from '~/assessments/handed-files/messages'
import { findOwnSitting } from '~/assessments/sitting/sittings.server'
import { findSignedIn, requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { found, id, isRefusal, openToAll } from '~/shared/guard'
import { titled } from '~/shared/page-title'

/** The open paper asks what was handed in here. */
export const handle = { json: ({ handed }: Awaited<ReturnType<typeof loader>>) => ({ handed }) }
export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { sitting, ...page } = await readHandInPage(viewer, id(params.sittingId), itemOf(params.item))
  if (!sitting.submittedAt) await requireExamBrowser(request, sitting.examSessionId)
  if (!sitting.submittedAt && !isActiveDevice(sitting, request)) throw redirect(`/sittings/${sitting.id}/device`)
  const wasLost = new URL(request.url).searchParams.get('file') === 'lost'
  return { ...page, wasLost, sittingId: sitting.id, isOver: sitting.submittedAt !== null || sitting.dueAt < new Date() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  openToAll(request)
  const [sittingId, item] = [id(params.sittingId), itemOf(params.item)]
  const viewer = await findSignedIn(request)
  // No page can carry a file through the sign-in: the one after it says so.
  if (!viewer) return redirect(`/login?${new URLSearchParams({ then: `/sittings/${sittingId}/files/${item}?file=lost` })}`)
  await requireExamBrowser(request, found(await findOwnSitting(viewer, sittingId)).examSessionId)
  const { values, errors, typed } = readForm(handInFileForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const answer = await handInFile(viewer, sittingId, item, values, deviceOf(request))
  return isRefusal(answer) ? data({ ...answer, typed }, 422) : redirect(`/sittings/${sittingId}/files/${item}`, 303)
}

export default function HandInFileRoute() {
  return <HandInPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
