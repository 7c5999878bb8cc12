import type { ActionFunctionArgs } from '@remix-run/node'
import { receiveAnswers } from '~/assessments/sitting/receive-answers.server'
import { openToAll } from '~/shared/guard'

/** The server asks `receiveAnswers` itself (app/server/http/direct.ts); here it stands in the row of routes. */
export async function action({ request, params }: ActionFunctionArgs) {
  openToAll(request)
  const { status, body } = await receiveAnswers(request, params.sittingId, await request.text())
  return Response.json(body, { status })
}
