import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { randomUUID } from 'node:crypto'
import { contentId } from '~/courses/content-id'
import { messages } from '~/courses/standards/messages'
import { canKeepStandards } from '~/courses/standards/permissions'
import { asksForMore, readStandardForm, versionForm } from '~/courses/standards/read-standard-form.server'
import { findStandard, findVersion } from '~/courses/standards/standards.server'
import { NewVersionPage } from '~/courses/standards/version-form'
import { writeVersion } from '~/courses/standards/write-version.server'
import { requireViewer } from '~/people/session.server'
import { formOf } from '~/shared/form.server'
import { allow, found } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.newVersion)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(canKeepStandards(viewer))
  const standard = found(await findStandard(contentId(params.standardId)))
  return { standard, last: found(await findVersion(standard.id)), id: randomUUID() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(canKeepStandards(viewer))
  const posted = await formOf(request)
  if (asksForMore(posted)) return data({ typed: asksForMore(posted) })
  const { values, standard, errors, typed } = readStandardForm(versionForm, posted)
  if (errors) return data({ errors, typed }, 400)
  const standardId = contentId(params.standardId)
  const { version } = await writeVersion(viewer, standardId, { ...values, standard })
  return redirect(`/standards/${standardId}/versions/${version}`, 303)
}

export default function NewVersionRoute() {
  return <NewVersionPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
