import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { contentId } from '~/courses/content-id'
import { finishLesson, progressForm } from '~/courses/lessons/finish-lesson.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { id } from '~/shared/guard'

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { errors } = readForm(progressForm, await formOf(request))
  if (errors) return data({ errors }, 400)
  const next = await finishLesson(viewer, id(params.offeringId), contentId(params.lessonId))
  return redirect(next, 303)
}
