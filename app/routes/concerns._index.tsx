import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ConcernsPage } from '~/clubs/concerns/concerns-page'
import { listConcerns } from '~/clubs/concerns/concerns.server'
import { messages } from '~/clubs/concerns/messages'
import { canAnswerConcerns } from '~/clubs/permissions'
import { requireViewer } from '~/people/session.server'
import { allow } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.list)

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(canAnswerConcerns(viewer))
  return { concerns: await listConcerns(viewer) }
}

export default function ConcernsRoute() {
  return <ConcernsPage {...useLoaderData<typeof loader>()} />
}
