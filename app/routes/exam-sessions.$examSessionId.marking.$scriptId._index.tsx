import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { markScript, scriptMarkForm } from '~/assessments/marking/mark-script.server'
import { messages, scriptTitle } from '~/assessments/marking/messages'
import { ScriptPage } from '~/assessments/marking/script-page'
import { readScriptPage } from '~/assessments/marking/script.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

/** Once opened it is read without a network too, for a day and until its mark is given, which is sent when there is one. */
export const handle = { scripts: true, offline: 'brief', isKept: ({ script }: Awaited<ReturnType<typeof loader>>) => script.ownPoints === null }
/** By its number: what is kept on a device is found by its title. */
export const meta: MetaFunction<typeof loader> = page =>
  titled(page.data ? scriptTitle(page.data.script.number) : messages.title)(page)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return readScriptPage(viewer, id(params.examSessionId), id(params.scriptId))
}

/** A mark leads on to the next script; a correction stays where it was made. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const [examSessionId, scriptId] = [id(params.examSessionId), id(params.scriptId)]
  const { values, errors, typed } = readForm(scriptMarkForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const marked = await markScript(viewer, examSessionId, scriptId, values)
  const list = `/exam-sessions/${examSessionId}/marking`
  if (isRefusal(marked)) {
    // It has its marks without this marker, who reads it no more: told on the list.
    if (marked.refused === 'enough-marks') return redirect(`${list}?refused=enough-marks`, 303)
    return data({ ...marked, typed }, 422)
  }
  if (values.intent === 'correct') return redirect(`${list}/${scriptId}`, 303)
  const { nextId } = await readScriptPage(viewer, examSessionId, scriptId)
  return redirect(nextId ? `${list}/${nextId}` : list, 303)
}

export default function ScriptRoute() {
  const page = useLoaderData<typeof loader>()
  return <ScriptPage key={page.script.id} {...page} answer={useActionData<typeof action>()} />
}
