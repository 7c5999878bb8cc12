import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { correctAnnouncement, correctionForm, withdrawalForm, withdrawAnnouncement } from '~/courses/announcements/announce.server'
import { AnnouncementPage } from '~/courses/announcements/announcement-page'
import { findAnnouncement } from '~/courses/announcements/announcements.server'
import { messages } from '~/courses/announcements/messages'
import { findClass } from '~/courses/class-reach.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.editTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { offering, canLead } = found(await findClass(viewer, id(params.offeringId)))
  const announcement = found(await findAnnouncement(offering.id, id(params.announcementId)))
  allow(canLead)
  return { offering: { id: offering.id, courseTitle: offering.courseTitle }, announcement }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const [offeringId, announcementId] = [id(params.offeringId), id(params.announcementId)]
  const posted = await formOf(request)
  const list = `/offerings/${offeringId}/announcements`
  if (posted.has('because')) {
    const { values, errors, typed } = readForm(withdrawalForm, posted)
    if (errors) return data({ errors, typed, about: 'withdrawal' as const }, 400)
    await withdrawAnnouncement(viewer, offeringId, announcementId, values)
    return redirect(list, 303)
  }
  const { values, errors, typed } = readForm(correctionForm, posted)
  if (errors) return data({ errors, typed }, 400)
  const corrected = await correctAnnouncement(viewer, offeringId, announcementId, values)
  return isRefusal(corrected) ? data({ ...corrected, typed }, 422) : redirect(list, 303)
}

export default function AnnouncementRoute() {
  return <AnnouncementPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
