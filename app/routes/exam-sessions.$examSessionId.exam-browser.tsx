import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { BrowserPage } from '~/assessments/exam-browser/browser-page'
import { readBrowserPage } from '~/assessments/exam-browser/browser-page.server'
import { messages } from '~/assessments/exam-browser/messages'
import { browserKeysForm, readKeys, setBrowserKeys } from '~/assessments/exam-browser/set-browser-keys.server'
import { requireViewer } from '~/people/session.server'
import { formOf, valuesOf } from '~/shared/form.server'
import { id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const isKept = new URL(request.url).searchParams.get('done') === 'kept'
  return { ...(await readBrowserPage(viewer, id(params.examSessionId), request)), isKept }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const values = valuesOf(browserKeysForm, await formOf(request))
  const { errors, ...keys } = readKeys(values)
  if (errors) return data({ errors, typed: { configKeys: values.configKeys ?? '', examKeys: values.examKeys ?? '' } }, 400)
  await setBrowserKeys(viewer, id(params.examSessionId), keys)
  return redirect(`/exam-sessions/${params.examSessionId}/exam-browser?done=kept#keys`, 303)
}

export default function ExamBrowserRoute() {
  return <BrowserPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
