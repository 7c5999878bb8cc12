import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { messages } from '~/assessments/exam-sessions/messages'
import { CourseChoice, NewSessionForm } from '~/assessments/exam-sessions/new-session-form'
import { readNewSession, readNewSessionPage } from '~/assessments/exam-sessions/new-session.server'
import { openExamSession } from '~/assessments/exam-sessions/open-exam-session.server'
import { requireViewer } from '~/people/session.server'
import { formOf } from '~/shared/form.server'
import { id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'

export const meta = titled(messages.newTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return readNewSessionPage(viewer, id(params.centreId), new URL(request.url).searchParams.get('course'))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const centreId = id(params.centreId)
  await readNewSessionPage(viewer, centreId, null)
  const { wish, errors, checked, typed } = await readNewSession(viewer, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  if (!wish) return data({ checked, typed })
  const opened = await openExamSession(viewer, centreId, wish)
  return isRefusal(opened) ? data({ ...opened, typed }, 422) : redirect(`/exam-sessions/${opened.id}`, 303)
}

export default function NewExamSessionRoute() {
  const t = useText()
  const { centre, courses, course, ...page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHeader
        title={t(messages.newTitle)}
        lead={course ? t(course.title) : t(centre.name)}
        crumbs={[{ label: t(messages.listTitle), to: '/exam-sessions' }]}
      />
      {course ? (
        <NewSessionForm {...page} centreId={centre.id} course={course} answer={answer} />
      ) : (
        <CourseChoice courses={courses} />
      )}
    </>
  )
}
