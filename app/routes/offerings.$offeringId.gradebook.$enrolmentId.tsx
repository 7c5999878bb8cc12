import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { enterRow, rowForm } from '~/courses/gradebook/enter-row.server'
import { readGradeRow } from '~/courses/gradebook/gradebook-pages.server'
import { messages } from '~/courses/gradebook/messages'
import { RowPage } from '~/courses/gradebook/row-page'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const read = await readGradeRow(viewer, id(params.offeringId), id(params.enrolmentId))
  return { ...read, said: new URL(request.url).searchParams.get('said') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { columns, row, canWrite } = await readGradeRow(viewer, id(params.offeringId), id(params.enrolmentId))
  allow(canWrite)
  const { values, errors, typed } = readForm(rowForm(columns), await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const entered = await enterRow(viewer, id(params.offeringId), columns, row, values)
  if ('errors' in entered) return data({ errors: entered.errors, typed }, 400)
  if (isRefusal(entered)) return data({ ...entered, typed }, 422)
  return redirect(`/offerings/${params.offeringId}/gradebook/${params.enrolmentId}?said=${entered.changed}`, 303)
}

export default function GradeRowRoute() {
  return <RowPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
