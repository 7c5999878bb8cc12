import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { EndedDutyPage } from '~/assessments/marking/ended-duty-page'
import { endedDutyOr, numberOfScript } from '~/assessments/marking/ended-duty.server'
import { markScript, scriptMarkForm } from '~/assessments/marking/mark-script.server'
import { messages, scriptTitle } from '~/assessments/marking/messages'
import { ScriptPage } from '~/assessments/marking/script-page'
import { readScriptPage } from '~/assessments/marking/script.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

type Shown = { page?: Awaited<ReturnType<typeof readScriptPage>> }
/** Once opened it is read without a network too, for a day and until its mark is given, which is sent when there is one. */
export const handle = { scripts: true, offline: 'brief', isKept: ({ page }: Shown) => page?.script.ownPoints === null }
/** By its number: what is kept on a device is found by its title. */
export const meta: MetaFunction<typeof loader> = known =>
  titled(known.data?.page ? scriptTitle(known.data.page.script.number) : messages.title)(known)

/** A 403 or 404 says what it means to whoever was this exam's marker a moment ago. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const [examSessionId, scriptId] = [id(params.examSessionId), id(params.scriptId)]
  return readScriptPage(viewer, examSessionId, scriptId).then(
    page => ({ page, ended: undefined, place: undefined }),
    async (thrown: unknown) => {
      const { words, status } = await endedDutyOr(thrown, viewer, examSessionId)
      const place = { examSessionId, scriptId, personId: viewer.id, number: await numberOfScript(examSessionId, scriptId) }
      return data({ page: undefined, ended: words, place }, status)
    },
  )
}

/** A mark leads on to the next script; a correction stays where it was made. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const [examSessionId, scriptId] = [id(params.examSessionId), id(params.scriptId)]
  const { values, errors, typed } = readForm(scriptMarkForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const marked = await markScript(viewer, examSessionId, scriptId, values)
    .catch((thrown: unknown) => endedDutyOr(thrown, viewer, examSessionId))
  if ('words' in marked) return data({ typed, ended: marked.words }, marked.status)
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
  const { page, ended: shut, place } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  // A page that is alive isn't loaded anew after a "no".
  const ended = shut ?? (answer && 'ended' in answer ? answer.ended : undefined)
  if (ended) return <EndedDutyPage ended={ended} place={place} typed={answer?.typed} />
  return <ScriptPage key={page!.script.id} {...page!} answer={answer} />
}
