import { data, type ActionFunctionArgs } from '@remix-run/node'
import { contentId } from '~/courses/content-id'
import { keepMediaPlace, mediaPlaceForm } from '~/courses/lessons/keep-media-place.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { id } from '~/shared/guard'

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors } = readForm(mediaPlaceForm, await formOf(request))
  if (errors) return data({ errors }, 400)
  await keepMediaPlace(viewer, id(params.offeringId), contentId(params.lessonId), values)
  return new Response(null, { status: 204 })
}
