import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { releaseSignIn } from '~/people/desk/release-sign-in.server'
import { requireViewer } from '~/people/session.server'
import { form, formOf, readForm } from '~/shared/form.server'
import { id } from '~/shared/guard'

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  readForm(form({}), await formOf(request))
  const person = await releaseSignIn(viewer, id(params.personId))
  return redirect(`/people/${person.id}?released`, 303)
}
