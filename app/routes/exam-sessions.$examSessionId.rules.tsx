import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { messages } from '~/assessments/practice/messages'
import { readRules } from '~/assessments/practice/practice.server'
import { RulesPage } from '~/assessments/practice/rules-page'
import { requireViewer } from '~/people/session.server'
import { id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const handle = { offline: 'reading' }
export const meta = titled(messages.rulesOf)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return readRules(viewer, id(params.examSessionId))
}

export default function RulesRoute() {
  return <RulesPage {...useLoaderData<typeof loader>()} />
}
