import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { contentId } from '~/courses/content-id'
import { messages } from '~/courses/standards/messages'
import { canKeepStandards, canSeeStandards } from '~/courses/standards/permissions'
import { StandardPage } from '~/courses/standards/standard-page'
import { findStandard, listVersions } from '~/courses/standards/standards.server'
import { requireViewer } from '~/people/session.server'
import { allow, found } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.standard)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(canSeeStandards(viewer))
  const standard = found(await findStandard(contentId(params.standardId)))
  return { standard, versions: await listVersions(standard.id), mayKeep: canKeepStandards(viewer) }
}

export default function StandardRoute() {
  return <StandardPage {...useLoaderData<typeof loader>()} />
}
