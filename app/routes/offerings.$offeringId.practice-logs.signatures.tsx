import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signaturesForm, signPracticeLogs } from '~/courses/practice/decide-practice-logs.server'
import { messages } from '~/courses/practice/messages'
import { PracticeListPage } from '~/courses/practice/practice-list-page'
import { readPracticeList } from '~/courses/practice/practice-list-page.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.list)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const list = await readPracticeList(viewer, id(params.offeringId))
  allow(list.maySign)
  return list
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(signaturesForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const signed = await signPracticeLogs(viewer, id(params.offeringId), values)
  if (isRefusal(signed)) return data({ ...signed, typed }, 422)
  return redirect(`/offerings/${params.offeringId}/practice-logs?signed=${signed.signed}`, 303)
}

export default function SignaturesRoute() {
  return <PracticeListPage {...useLoaderData<typeof loader>()} signed={null} answer={useActionData<typeof action>()} />
}
