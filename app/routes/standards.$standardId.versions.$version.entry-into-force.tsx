import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { contentId } from '~/courses/content-id'
import { InForcePage } from '~/courses/standards/in-force-page'
import { messages } from '~/courses/standards/messages'
import { canKeepStandards } from '~/courses/standards/permissions'
import { putInForce } from '~/courses/standards/put-in-force.server'
import { versionParam } from '~/courses/standards/standard-text'
import { findStandard, findVersion } from '~/courses/standards/standards.server'
import { requireViewer } from '~/people/session.server'
import { allow, found } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.putInForce)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(canKeepStandards(viewer))
  const standard = found(await findStandard(contentId(params.standardId)))
  return { standard, version: found(await findVersion(standard.id, found(versionParam(params.version)))) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const standardId = contentId(params.standardId)
  const { version } = await putInForce(viewer, standardId, found(versionParam(params.version)))
  return redirect(`/standards/${standardId}/versions/${version}?done=in-force`, 303)
}

export default function InForceRoute() {
  return <InForcePage {...useLoaderData<typeof loader>()} />
}
