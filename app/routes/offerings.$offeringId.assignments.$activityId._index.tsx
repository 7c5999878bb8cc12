import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AssignmentPage } from '~/courses/assignments/assignment-page'
import { readAssignmentPage } from '~/courses/assignments/assignment-page.server'
import { handIn, handInForm } from '~/courses/assignments/hand-in.server'
import { messages } from '~/courses/assignments/messages'
import { contentId } from '~/courses/content-id'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { id, isRefusal } from '~/shared/guard'
import { preferencesOf } from '~/shared/language.server'
import { titled } from '~/shared/page-title'

export const meta: MetaFunction<typeof loader> = args => titled(args.data?.assignment.title ?? messages.pageTitle)(args)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { language } = preferencesOf(request, viewer)
  const read = await readAssignmentPage(viewer, id(params.offeringId), contentId(params.activityId), language)
  return { ...read, saved: new URL(request.url).searchParams.has('saved') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(handInForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const handed = await handIn(viewer, id(params.offeringId), contentId(params.activityId), values)
  if (isRefusal(handed)) return data({ ...handed, typed }, 422)
  const at = `/offerings/${params.offeringId}/assignments/${params.activityId}`
  return redirect(handed === 'saved' ? `${at}?saved#hand-in` : `${at}#tries`, 303)
}

export default function AssignmentRoute() {
  return <AssignmentPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
