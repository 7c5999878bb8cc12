import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { announce, announcementForm } from '~/courses/announcements/announce.server'
import { AnnouncementsPage } from '~/courses/announcements/announcements-page'
import { listAnnouncements } from '~/courses/announcements/announcements.server'
import { messages } from '~/courses/announcements/messages'
import { findClass } from '~/courses/class-reach.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { found, id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { offering, canLead, seenAs } = found(await findClass(viewer, id(params.offeringId)))
  const announcements = [...(await listAnnouncements(offering.id, canLead))]
  return { offering: { id: offering.id, courseTitle: offering.courseTitle }, announcements, canLead, isGuardian: seenAs === 'guardian', newId: randomUUID() as string }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(announcementForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  await announce(viewer, id(params.offeringId), values)
  return redirect(`/offerings/${params.offeringId}/announcements`, 303)
}

export default function AnnouncementsRoute() {
  return <AnnouncementsPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
