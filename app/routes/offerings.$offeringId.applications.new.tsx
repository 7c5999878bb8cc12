import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ApplicationPage } from '~/courses/applications/application-page'
import { findOwnApplication, findOwnSeat } from '~/courses/applications/applications.server'
import { applicationForm, applyForOffering } from '~/courses/applications/apply-for-offering.server'
import { messages } from '~/courses/applications/messages'
import { readAsking } from '~/courses/applications/obstacles.server'
import { listAskedDocuments, listPapers } from '~/courses/application-documents/papers.server'
import { findPublicOffering } from '~/courses/catalogue.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.applyTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const offering = found(await findPublicOffering(id(params.offeringId)))
  const own = await findOwnApplication(viewer, offering.id)
  const seat = own ? undefined : await findOwnSeat(viewer, offering.id)
  const documents = own ? await listPapers(own.id) : await listAskedDocuments(offering.id)
  const query = new URL(request.url).searchParams
  const why = query.get('refused')
  return {
    offering, own: own ?? null, seat: seat ?? null, documents,
    asking: own || seat ? null : await readAsking(viewer, offering),
    refused: why ? { why, documentId: query.get('document') } : null,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(applicationForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const application = await applyForOffering(viewer, id(params.offeringId), values)
  if (isRefusal(application)) return data({ ...application, typed }, 422)
  return redirect(`/offerings/${params.offeringId}/applications/new`, 303)
}

export default function ApplyRoute() {
  return <ApplicationPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
