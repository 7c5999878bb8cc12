import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DevicePage, HeldPage } from '~/assessments/exam-day/device-page'
import { isActiveDevice, takeOverForm, takeOverSitting } from '~/assessments/exam-day/device.server'
import { HELD } from '~/assessments/exam-day/held'
import { messages } from '~/assessments/exam-day/messages'
import { findOwnSitting } from '~/assessments/sitting/sittings.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const handle = { scripts: true }
export const meta = titled(messages.deviceTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const sitting = found(await findOwnSitting(viewer, id(params.sittingId)))
  if (isActiveDevice(sitting, request)) throw redirect(`/sittings/${sitting.id}`)
  return { sittingId: sitting.id, isHeld: sitting.deviceHash === HELD }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const sitting = found(await findOwnSitting(viewer, id(params.sittingId)))
  if (isActiveDevice(sitting, request)) return redirect(`/sittings/${sitting.id}`, 303)
  const { values, errors, typed } = readForm(takeOverForm, await formOf(request))
  if (errors) return data({ errors: typed.code ? { code: messages.sixDigits } : errors, typed }, 400)
  const taken = await takeOverSitting(viewer, sitting.id, values.code)
  if (isRefusal(taken)) return data(taken, 422)
  return redirect(`/sittings/${sitting.id}`, { status: 303, headers: { 'Set-Cookie': taken.cookie } })
}

export default function DeviceRoute() {
  const { sittingId, isHeld } = useLoaderData<typeof loader>()
  if (isHeld) return <HeldPage sittingId={sittingId} />
  return <DevicePage answer={useActionData<typeof action>()} />
}
