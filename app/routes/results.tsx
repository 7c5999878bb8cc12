import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { messages } from '~/assessments/results/messages'
import { OwnResults } from '~/assessments/results/own-results'
import { readOwnResults } from '~/assessments/results/results.server'
import { requireViewer } from '~/people/session.server'
import { today } from '~/shared/calendar'
import { titled } from '~/shared/page-title'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'

export const meta = titled(messages.ownTitle)

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return readOwnResults(viewer, today())
}

export default function ResultsRoute() {
  const t = useText()
  return (
    <>
      <PageHeader title={t(messages.ownTitle)} />
      <OwnResults {...useLoaderData<typeof loader>()} />
    </>
  )
}
