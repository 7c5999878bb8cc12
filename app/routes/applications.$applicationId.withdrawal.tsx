import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findOwnApplicationById } from '~/courses/applications/applications.server'
import { messages } from '~/courses/applications/messages'
import { withdrawalForm, withdrawApplication } from '~/courses/applications/withdraw-application.server'
import { WithdrawalPage } from '~/courses/applications/withdrawal-page'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.withdrawTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return { application: found(await findOwnApplicationById(viewer, id(params.applicationId))) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { errors } = readForm(withdrawalForm, await formOf(request))
  if (errors) return data({ errors }, 400)
  const withdrawn = await withdrawApplication(viewer, id(params.applicationId))
  return isRefusal(withdrawn) ? data(withdrawn, 422) : redirect('/home', 303)
}

export default function WithdrawalRoute() {
  return <WithdrawalPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
