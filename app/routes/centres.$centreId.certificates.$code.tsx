import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { messages } from '~/certificates/messages'
import { canPropose, canRevoke, canSuspend } from '~/certificates/permissions'
import { RegisterEntry } from '~/certificates/register/register-entry'
import { findRegistered, listRegisteredEvents } from '~/certificates/register/register.server'
import { requireViewer } from '~/people/session.server'
import { found, id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.registerTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const certificate = found(await findRegistered(viewer, params.code))
  found(certificate.organisationId === id(params.centreId) || undefined)
  const centre = { id: certificate.organisationId, provinceId: certificate.provinceId }
  return {
    certificate,
    events: await listRegisteredEvents(certificate.id),
    can: { revoke: canRevoke(viewer, centre), suspend: canSuspend(viewer, centre), replace: canPropose(viewer, centre) },
    justDone: new URL(request.url).searchParams.has('done'),
  }
}

export default function RegisterEntryRoute() {
  return <RegisterEntry {...useLoaderData<typeof loader>()} />
}
