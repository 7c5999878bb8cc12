import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { OwedForm } from '~/certificates/issuing/owed-form'
import { findCentre, listOwed } from '~/certificates/issuing/owed.server'
import { proposalForm, proposeCertificates } from '~/certificates/issuing/propose-certificates.server'
import { messages } from '~/certificates/messages'
import { canPropose } from '~/certificates/permissions'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'

export const meta = titled(messages.propose)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const centre = found(await findCentre(viewer, id(params.centreId)))
  allow(canPropose(viewer, centre))
  return { centre, owed: await listOwed(centre.id) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const centre = found(await findCentre(viewer, id(params.centreId)))
  allow(canPropose(viewer, centre))
  const { values, errors, typed } = readForm(proposalForm, await formOf(request))
  if (!values) return data({ errors, typed }, 400)
  const answer = await proposeCertificates(viewer, centre.id, values.booking)
  if (isRefusal(answer)) return data({ ...answer, typed }, 422)
  return redirect(`/centres/${centre.id}/certificates?proposed`, 303)
}

export default function ProposeRoute() {
  const t = useText()
  const { centre, owed } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title={t(messages.propose)}
        lead={t(messages.proposeLead)}
        crumbs={[{ label: `${t(messages.registerTitle)}${t(messages.comma)}${t(centre.name)}`, to: `/centres/${centre.id}/certificates` }]}
      />
      <OwedForm owed={owed} answer={useActionData<typeof action>()} />
    </>
  )
}
