import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { keepCopy } from '~/courses/authoring/keep-copy.server'
import { lessonForm } from '~/courses/authoring/save-lesson.server'
import { contentId } from '~/courses/content-id'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { isRefusal } from '~/shared/guard'

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const posted = await formOf(request)
  const isWritten = [...posted.keys()].length > 0
  const { values, errors } = isWritten ? readForm(lessonForm, posted) : { values: undefined, errors: undefined }
  if (errors) return data({ errors }, 400)
  const copy = await keepCopy(viewer, contentId(params.courseId), contentId(params.lessonId), values)
  if ('problems' in copy) return data(copy, 422)
  if (isRefusal(copy)) return data(copy, 409)
  const language = values ? `?language=${values.language}&copied` : '?copied'
  return redirect(`/courses/${params.courseId}/lessons/${copy.lessonId}/draft${language}`, 303)
}
