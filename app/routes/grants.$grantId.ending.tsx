import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readExamNames } from '~/assessments/exam-sessions/exam-names.server'
import { EndGrantPage } from '~/people/grants/end-grant-page'
import { endGrant, endingForm } from '~/people/grants/end-grant.server'
import { findGrant } from '~/people/grants/grants.server'
import { messages } from '~/people/grants/messages'
import { canEndGrant } from '~/people/permissions'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.endTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const grant = found(await findGrant(viewer, id(params.grantId)))
  allow(canEndGrant(viewer, grant.place, grant.role))
  return { grant, exam: (await readExamNames([grant.examId]))[grant.examId ?? ''] }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { place, role } = found(await findGrant(viewer, id(params.grantId)))
  allow(canEndGrant(viewer, place, role))
  const { values, errors, typed } = readForm(endingForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const ended = await endGrant(viewer, id(params.grantId), values)
  if (isRefusal(ended)) return data({ ...ended, typed }, 422)
  return redirect(ended.organisationId ? `/organisations/${ended.organisationId}?done=ended` : '/organisations', 303)
}

export default function GrantEndingRoute() {
  return <EndGrantPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
