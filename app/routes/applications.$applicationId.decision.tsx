import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listPapers } from '~/courses/application-documents/papers.server'
import { findApplication, readApplicant } from '~/courses/applications/applications.server'
import { decideApplication, decisionForm, decisionSlips } from '~/courses/applications/decide-application.server'
import { DecisionPage } from '~/courses/applications/decision-page'
import { messages } from '~/courses/applications/messages'
import { canDecideApplications, canSeeApplications, placeOf } from '~/courses/permissions'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.decisionTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const application = found(await findApplication(viewer, id(params.applicationId)))
  allow(canSeeApplications(viewer, placeOf(application)))
  const documents = await listPapers(application.id)
  return { application, documents, applicant: await readApplicant(viewer, application), canDecide: canDecideApplications(viewer, placeOf(application)) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(decisionForm, await formOf(request), decisionSlips)
  if (errors) return data({ errors, typed }, 400)
  const decided = await decideApplication(viewer, id(params.applicationId), values)
  if (isRefusal(decided)) return data({ ...decided, typed }, 422)
  return redirect(`/applications/${params.applicationId}/decision`, 303)
}

export default function DecisionRoute() {
  return <DecisionPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
