import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { randomUUID } from 'node:crypto'
import { findCentre, listTrainers } from '~/courses/centres.server'
import { messages } from '~/courses/offerings/messages'
import { OfferingFormPage } from '~/courses/offerings/offering-form'
import { offeringForm, orderOf, timetableErrors } from '~/courses/offerings/offering-order.server'
import { readForCopy } from '~/courses/offerings/settings.server'
import { previewOffering } from '~/courses/offerings/preview-offering.server'
import { openOffering } from '~/courses/offerings/open-offering.server'
import { canOpenOfferings } from '~/courses/permissions'
import { listLapsedPermits, listOfferableCourses } from '~/courses/permits/permits.server'
import { findLicensedUntil } from '~/people/licences/licences.server'
import { requireViewer } from '~/people/session.server'
import { addDays, today, writeDay } from '~/shared/calendar'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.newTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const centre = found(await findCentre(viewer, id(params.centreId)))
  allow(canOpenOfferings(viewer, centre))
  const [courses, lapsed, licensedUntil, trainers] = await Promise.all([
    listOfferableCourses(centre.id), listLapsedPermits(centre.id), findLicensedUntil(centre.id), listTrainers(centre.id),
  ])
  const from = new URL(request.url).searchParams.get('copy')
  const copy = from ? await readForCopy(viewer, id(from)) : null
  return { id: randomUUID(), copy, centre, courses, lapsed, licensedUntil: licensedUntil ?? null, trainers, today: today(), example: writeDay(addDays(today(), 30), 'en') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(offeringForm, await formOf(request), timetableErrors)
  if (typed.step === 'rows') return data({ typed })
  if (errors) return data({ errors, typed }, 400)
  if (values.step === 'preview') {
    const preview = await previewOffering(viewer, id(params.centreId), orderOf(values))
    return isRefusal(preview) ? data({ ...preview, typed }, 422) : data({ preview, typed })
  }
  const offering = await openOffering(viewer, id(params.centreId), orderOf(values))
  if (isRefusal(offering)) return data({ ...offering, typed }, 422)
  return redirect(`/offerings/${offering.id}?opened`, 303)
}

export default function OpenOfferingRoute() {
  return <OfferingFormPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
