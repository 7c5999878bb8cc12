import { data, type ActionFunctionArgs } from '@remix-run/node'
import { lessonForm, saveLesson } from '~/courses/authoring/save-lesson.server'
import { contentId } from '~/courses/content-id'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors } = readForm(lessonForm, await formOf(request))
  if (errors) return data({ errors }, 400)
  const saved = await saveLesson(viewer, contentId(params.courseId), contentId(params.lessonId), values)
  if ('problems' in saved) return data(saved, 422)
  // Who writes is only told; both texts are shown once they send the page.
  if ('refused' in saved) return data({ refused: saved.refused, by: saved.theirs.savedBy }, 409)
  return data(saved)
}
