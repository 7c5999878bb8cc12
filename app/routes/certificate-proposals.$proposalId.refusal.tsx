import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { declineForm, declineProposal } from '~/certificates/issuing/decline-proposal.server'
import { DeclinePage } from '~/certificates/issuing/decline-page'
import { findProposal } from '~/certificates/issuing/proposals.server'
import { messages } from '~/certificates/messages'
import { canDecline } from '~/certificates/permissions'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.decline)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const proposal = found(await findProposal(viewer, id(params.proposalId)))
  allow(canDecline(viewer, { id: proposal.organisationId, provinceId: proposal.provinceId }))
  return { proposal }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const proposal = found(await findProposal(viewer, id(params.proposalId)))
  allow(canDecline(viewer, { id: proposal.organisationId, provinceId: proposal.provinceId }))
  const { values, errors, typed } = readForm(declineForm, await formOf(request))
  if (!values) return data({ errors, typed }, 400)
  const answer = await declineProposal(viewer, proposal.id, values.reason)
  if (isRefusal(answer)) return data({ ...answer, typed }, 422)
  return redirect(`/centres/${answer.centreId}/certificates`, 303)
}

export default function DeclineRoute() {
  return <DeclinePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
