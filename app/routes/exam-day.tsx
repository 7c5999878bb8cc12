import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readExamDay } from '~/assessments/exam-days/exam-day.server'
import { ExamDayPage } from '~/assessments/exam-days/exam-day-page'
import { messages } from '~/assessments/exam-days/messages'
import { requireViewer } from '~/people/session.server'
import { hasAnyRole } from '~/people/viewer'
import { parseDay, today } from '~/shared/calendar'
import { formMessages } from '~/shared/messages'
import { allow } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const handle = { scripts: true }
export const meta = titled(messages.title)

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(hasAnyRole(viewer, 'assessment_officer'))
  const asked = new URL(request.url).searchParams.get('day')
  const day = parseDay(asked ?? '')
  return { ...(await readExamDay(viewer, day ?? today())), unread: asked && !day ? { typed: asked.slice(0, 20), why: formMessages.notADay } : undefined }
}

export default function ExamDayRoute() {
  return <ExamDayPage {...useLoaderData<typeof loader>()} />
}
