import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { messages } from '~/certificates/messages'
import { Examples } from '~/certificates/verification/examples'
import { listExamples } from '~/certificates/verification/examples.server'
import { LookUpForms } from '~/certificates/verification/look-up-forms'
import { lookUpCertificate, lookUpForm } from '~/certificates/verification/look-up.server'
import { formOf, readForm } from '~/shared/form.server'
import { isRefusal, openToAll } from '~/shared/guard'
import { titled } from '~/shared/page-title'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'

export const meta = titled(messages.verifyTitle)

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request)
  return { examples: await listExamples() }
}

export async function action({ request, context }: ActionFunctionArgs) {
  openToAll(request)
  const { values, errors, typed } = readForm(lookUpForm, await formOf(request))
  if (!values) return data({ errors, typed }, 400)
  const answer = await lookUpCertificate(values, context.clientAddress)
  if (isRefusal(answer)) return data({ ...answer, typed }, answer.refused === 'too-many-tries' ? 429 : 404)
  if ('errors' in answer) return data({ ...answer, typed }, 400)
  return redirect(`/verify/${answer.code}`, 303)
}

export default function VerifyRoute() {
  const t = useText()
  return (
    <>
      <PageHeader title={t(messages.verifyTitle)} lead={t(messages.verifyLead)} />
      <LookUpForms answer={useActionData<typeof action>()} />
      <Examples {...useLoaderData<typeof loader>()} />
    </>
  )
}
