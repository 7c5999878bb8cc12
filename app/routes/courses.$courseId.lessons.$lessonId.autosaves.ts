import type { ActionFunctionArgs } from '@remix-run/node'
import { lessonForm, saveLesson } from '~/courses/authoring/save-lesson.server'
import { contentId } from '~/courses/content-id'
import { nameIn } from '~/people/person'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors } = readForm(lessonForm, await formOf(request))
  if (errors) return Response.json({ errors }, { status: 400 })
  const saved = await saveLesson(viewer, contentId(params.courseId), contentId(params.lessonId), values)
  if ('problems' in saved) return Response.json(saved, { status: 422 })
  // Who writes is only told; both texts are shown once they send the page.
  if ('refused' in saved) {
    const { savedBy, savedByEn } = saved.theirs
    return Response.json({ refused: saved.refused, by: savedBy && nameIn({ nameFa: savedBy, nameEn: savedByEn }, viewer.language) }, { status: 409 })
  }
  return Response.json(saved)
}
