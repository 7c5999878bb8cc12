import type { ActionFunctionArgs } from '@remix-run/node'
import { contentId } from '~/courses/content-id'
import { keepMediaPlace, mediaPlaceForm } from '~/courses/lessons/keep-media-place.server'
import { requireViewer } from '~/people/session.server'
import { readForm } from '~/shared/form.server'
import { id } from '~/shared/guard'
import { isFromAnother, keptAt } from '~/shared/offline/kept-form'
import { answerForms } from '~/shared/offline/kept-forms.server'

/** Where films were left, from a trainee's outbox: JSON in, JSON out. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  if (isFromAnother(request, viewer)) return Response.json({ refused: 'signed-out' }, { status: 401 })
  const [offeringId, lessonId] = [id(params.offeringId), contentId(params.lessonId)]
  return answerForms(request, async (posted, { at }) => {
    const { values, errors } = readForm(mediaPlaceForm, posted)
    return errors ? { errors } : keepMediaPlace(viewer, offeringId, lessonId, values, keptAt(at))
  })
}
