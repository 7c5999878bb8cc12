import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findPublicOffering } from '~/courses/catalogue.server'
import { leaveClass, withdrawalForm } from '~/courses/enrolments/end-enrolment.server'
import { LeavePage } from '~/courses/enrolments/leave-page'
import { messages } from '~/courses/enrolments/messages'
import { findOffering } from '~/courses/offerings.server'
import { canLearn } from '~/courses/permissions'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.leaveTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const offering = found(await findOffering(viewer, id(params.offeringId)))
  allow(canLearn(offering))
  return { offering }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(withdrawalForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const left = await leaveClass(viewer, id(params.offeringId), values)
  if (isRefusal(left)) return data({ ...left, typed }, 422)
  // Where it can be read that they have left; not every class has such a page.
  const hasPage = await findPublicOffering(id(params.offeringId))
  return redirect(hasPage ? `/offerings/${hasPage.id}/applications/new` : '/home', 303)
}

export default function LeaveRoute() {
  return <LeavePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
