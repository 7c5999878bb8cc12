import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerOrganisation } from '~/courses/permits/answer-organisation.server'
import { refusals } from '~/courses/permits/messages'
import { readAnswerPage } from '~/courses/permits/answer-page.server'
import { answerForm } from '~/people/licences/answer-application.server'
import { AnswerPage } from '~/people/licences/answer-page'
import { messages } from '~/people/licences/messages'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.answerTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return readAnswerPage(viewer, id(params.applicationId))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(answerForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const answered = await answerOrganisation(viewer, id(params.applicationId), values)
  if (isRefusal(answered)) return data({ ...answered, typed }, 422)
  return redirect(`/permit-applications/${params.applicationId}`, 303)
}

export default function AnswerRoute() {
  return <AnswerPage {...useLoaderData<typeof loader>()} reasons={refusals} answer={useActionData<typeof action>()} />
}
