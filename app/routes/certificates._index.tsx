import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { chooseHolderName, nameChoiceForm } from '~/certificates/holder/choose-holder-name.server'
import { listOwnCertificates } from '~/certificates/holder/own.server'
import { OwnCertificates } from '~/certificates/holder/own-certificates'
import { messages } from '~/certificates/messages'
import { requireViewer } from '~/people/session.server'
import { environment } from '~/shared/environment.server'
import { formOf, readForm } from '~/shared/form.server'
import { titled } from '~/shared/page-title'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'

export const meta = titled(messages.ownTitle)

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return {
    certificates: await listOwnCertificates(viewer), publicUrl: environment().publicUrl,
    kept: new URL(request.url).searchParams.has('kept'),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(nameChoiceForm, await formOf(request))
  if (!values) return data({ errors, typed }, 400)
  await chooseHolderName(viewer, values)
  return redirect('/certificates?kept', 303)
}

export default function OwnCertificatesRoute() {
  const t = useText()
  const { kept, ...own } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader title={t(messages.ownTitle)} lead={t(messages.ownLead)} />
      {kept && <div className="mb-6"><Notice kind="success" alert>{t(messages.kept)}</Notice></div>}
      <OwnCertificates {...own} answer={useActionData<typeof action>()} />
    </>
  )
}
