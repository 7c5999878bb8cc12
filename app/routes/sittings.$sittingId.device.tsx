import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { DevicePage } from '~/assessments/exam-day/device-page'
import { isActiveDevice, takeOverForm, takeOverSitting } from '~/assessments/exam-day/device.server'
import { messages } from '~/assessments/exam-day/messages'
import { findOwnSitting } from '~/assessments/sitting/sittings.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.deviceTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const sitting = found(await findOwnSitting(viewer, id(params.sittingId)))
  if (isActiveDevice(sitting, request)) throw redirect(`/sittings/${sitting.id}`)
  return null
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const sitting = found(await findOwnSitting(viewer, id(params.sittingId)))
  if (isActiveDevice(sitting, request)) return redirect(`/sittings/${sitting.id}`, 303)
  const { values, errors, typed } = readForm(takeOverForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const taken = await takeOverSitting(viewer, sitting.id, values.code)
  if (isRefusal(taken)) return data(taken, 422)
  return redirect(`/sittings/${sitting.id}`, { status: 303, headers: { 'Set-Cookie': taken.cookie } })
}

export default function DeviceRoute() {
  return <DevicePage answer={useActionData<typeof action>()} />
}
