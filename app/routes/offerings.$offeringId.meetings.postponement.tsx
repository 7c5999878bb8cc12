import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { PostponementForm } from '~/courses/meetings/meeting-forms'
import { pages } from '~/courses/meetings/messages'
import { postponeMeetings, postponementForm } from '~/courses/meetings/postpone-meetings.server'
import { findOffering } from '~/courses/offerings.server'
import { canRunOffering } from '~/courses/permissions'
import { requireViewer } from '~/people/session.server'
import { today, writeDay } from '~/shared/calendar'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(pages.postponeTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const offering = found(await findOffering(viewer, id(params.offeringId)))
  allow(canRunOffering(viewer, offering))
  return { offering, example: writeDay(today(), 'en') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(postponementForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const postponed = await postponeMeetings(viewer, id(params.offeringId), values)
  return isRefusal(postponed) ? data({ ...postponed, typed }, 422) : redirect(`/offerings/${params.offeringId}/meetings`, 303)
}

export default function PostponementRoute() {
  return <PostponementForm {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
