import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { canResetSecondFactors } from '~/people/permissions'
import { askSecondFactorReset, factorResetForm } from '~/people/second-factor-resets/ask-second-factor-reset.server'
import { messages } from '~/people/second-factor-resets/messages'
import { ResetsPage } from '~/people/second-factor-resets/resets-page'
import { listFactorResets } from '~/people/second-factor-resets/second-factor-resets.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(canResetSecondFactors(viewer))
  const query = new URL(request.url).searchParams
  return { resets: await listFactorResets(viewer), viewerId: viewer.id, asked: query.has('asked') }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(canResetSecondFactors(viewer))
  const { values, errors, typed } = readForm(factorResetForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const asked = await askSecondFactorReset(viewer, values)
  return isRefusal(asked) ? data({ ...asked, typed }, 422) : redirect('/second-factor-resets?asked', 303)
}

export default function SecondFactorResetsRoute() {
  return <ResetsPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
