import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { randomUUID } from 'node:crypto'
import { messages } from '~/courses/standards/messages'
import { canKeepStandards } from '~/courses/standards/permissions'
import { asksForMore, newStandardForm, readStandardForm } from '~/courses/standards/read-standard-form.server'
import { NewStandardPage } from '~/courses/standards/version-form'
import { addStandard } from '~/courses/standards/write-version.server'
import { listTradeTitles } from '~/courses/trades/trades.server'
import { requireViewer } from '~/people/session.server'
import { formOf } from '~/shared/form.server'
import { allow, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.add)

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(canKeepStandards(viewer))
  const trade = new URL(request.url).searchParams.get('trade') ?? ''
  return { id: randomUUID(), trades: await listTradeTitles(), trade }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(canKeepStandards(viewer))
  const posted = await formOf(request)
  if (asksForMore(posted)) return data({ typed: asksForMore(posted) })
  const { values, standard, errors, typed } = readStandardForm(newStandardForm, posted)
  if (errors) return data({ errors, typed }, 400)
  const made = await addStandard(viewer, { ...values, standard })
  if (isRefusal(made)) return data({ ...made, typed }, 422)
  return redirect(`/standards/${values.standardId}/versions/${made.version}`, 303)
}

export default function NewStandardRoute() {
  return <NewStandardPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
