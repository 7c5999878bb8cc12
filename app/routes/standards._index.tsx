import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { messages } from '~/courses/standards/messages'
import { canKeepStandards, canSeeStandards } from '~/courses/standards/permissions'
import { listStandards, STANDARDS_A_PAGE } from '~/courses/standards/standards.server'
import { StandardsPage } from '~/courses/standards/standards-page'
import { requireViewer } from '~/people/session.server'
import { allow } from '~/shared/guard'
import { titled } from '~/shared/page-title'
import { pageOf } from '~/shared/ui/query'

export const meta = titled(messages.title)

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(canSeeStandards(viewer))
  const { search, searchParams } = new URL(request.url)
  const asked = { q: (searchParams.get('q') ?? '').slice(0, 100), page: pageOf(search) }
  return { ...(await listStandards(asked)), ...asked, size: STANDARDS_A_PAGE, search, mayKeep: canKeepStandards(viewer) }
}

export default function StandardsRoute() {
  return <StandardsPage {...useLoaderData<typeof loader>()} />
}
