import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { contentId } from '~/courses/content-id'
import { messages } from '~/courses/standards/messages'
import { canKeepStandards, canSeeStandards } from '~/courses/standards/permissions'
import { versionParam } from '~/courses/standards/standard-text'
import { findStandard, findVersion } from '~/courses/standards/standards.server'
import { VersionPage } from '~/courses/standards/version-page'
import { requireViewer } from '~/people/session.server'
import { allow, found } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.standard)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(canSeeStandards(viewer))
  const standard = found(await findStandard(contentId(params.standardId)))
  const version = found(await findVersion(standard.id, found(versionParam(params.version))))
  const isNew = new URL(request.url).searchParams.get('done') === 'in-force'
  return { standard, version, isNew, mayKeep: canKeepStandards(viewer) }
}

export default function VersionRoute() {
  return <VersionPage {...useLoaderData<typeof loader>()} />
}
