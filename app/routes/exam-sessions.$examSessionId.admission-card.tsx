import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AdmissionCard } from '~/assessments/exam-day/admission-card'
import { readAdmissionCard } from '~/assessments/exam-day/admission-card.server'
import { messages } from '~/assessments/exam-day/messages'
import { requireViewer } from '~/people/session.server'
import { id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.card)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return readAdmissionCard(viewer, id(params.examSessionId))
}

export default function AdmissionCardRoute() {
  return <AdmissionCard {...useLoaderData<typeof loader>()} />
}
