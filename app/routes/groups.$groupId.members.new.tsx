import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findGroup } from '~/clubs/groups.server'
import { listCandidates } from '~/clubs/members.server'
import { messages } from '~/clubs/messages'
import { canRunCohort } from '~/clubs/permissions'
import { seatForm, seatMember } from '~/clubs/seat-member.server'
import { SeatPage } from '~/clubs/seat-page'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.addMember)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const group = found(await findGroup(viewer, id(params.groupId)))
  allow(canRunCohort(viewer, group))
  return { group, candidates: await listCandidates(viewer, group) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const group = found(await findGroup(viewer, id(params.groupId)))
  allow(canRunCohort(viewer, group))
  const { values, errors, typed } = readForm(seatForm, await formOf(request))
  if (!values) return data({ errors, typed }, 400)
  const seat = await seatMember(viewer, group.id, values)
  return isRefusal(seat) ? data({ ...seat, typed }, 422) : redirect(`/groups/${group.id}#seats`, 303)
}

export default function SeatRoute() {
  return <SeatPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
