import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { contentId } from '~/courses/content-id'
import { compareVersions } from '~/courses/standards/compare-versions.server'
import { DiffPage } from '~/courses/standards/diff-page'
import { messages } from '~/courses/standards/messages'
import { canKeepStandards, canSeeStandards } from '~/courses/standards/permissions'
import { requireViewer } from '~/people/session.server'
import { allow } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.versions)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(canSeeStandards(viewer))
  const { searchParams } = new URL(request.url)
  const compared = await compareVersions(contentId(params.standardId), searchParams.get('from'), searchParams.get('to'))
  return { ...compared, mayKeep: canKeepStandards(viewer) }
}

export default function DiffRoute() {
  return <DiffPage {...useLoaderData<typeof loader>()} />
}
