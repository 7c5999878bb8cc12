import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ShortExams } from '~/assessments/blueprint/short-exams'
import { listExamsShortWithout } from '~/assessments/blueprint/short-rows.server'
import { canReviewItems } from '~/courses/questions/bank/bank'
import { findItem } from '~/courses/questions/bank/item.server'
import { messages } from '~/courses/questions/bank/messages'
import { RetirementPage } from '~/courses/questions/bank/retirement-page'
import { retireItem, retirementForm } from '~/courses/questions/bank/retire-item.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.retire)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { item, bank } = found(await findItem(viewer, id(params.itemId)))
  allow(canReviewItems(viewer, bank, item.use))
  return { item, exams: await listExamsShortWithout(item.id) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(retirementForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  return redirect(`/questions/${(await retireItem(viewer, id(params.itemId), values)).id}`, 303)
}

export default function RetirementRoute() {
  const { item, exams } = useLoaderData<typeof loader>()
  return <RetirementPage item={item} answer={useActionData<typeof action>()}><ShortExams exams={exams} /></RetirementPage>
}
