import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { approvalForm, approveAndIssue } from '~/certificates/issuing/approve-and-issue.server'
import { ProposalPage } from '~/certificates/issuing/proposal-page'
import { findProposal } from '~/certificates/issuing/proposals.server'
import { messages } from '~/certificates/messages'
import { canApprove, canDecline, mayNotApprove } from '~/certificates/permissions'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.approvalTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const proposal = found(await findProposal(viewer, id(params.proposalId)))
  const centre = { id: proposal.organisationId, provinceId: proposal.provinceId }
  return { proposal, why: mayNotApprove(viewer, proposal), can: { approve: canApprove(viewer, centre), decline: canDecline(viewer, centre) } }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const proposal = found(await findProposal(viewer, id(params.proposalId)))
  readForm(approvalForm, await formOf(request))
  const answer = await approveAndIssue(viewer, proposal.id)
  if (isRefusal(answer)) return data(answer, 422)
  return redirect(`/centres/${proposal.organisationId}/certificates/${answer.code}?done`, 303)
}

export default function ApprovalRoute() {
  return <ProposalPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
