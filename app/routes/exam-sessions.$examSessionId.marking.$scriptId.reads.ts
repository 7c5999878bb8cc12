import type { ActionFunctionArgs } from '@remix-run/node'
import { noteOfflineReads, sentReads } from '~/assessments/marking/note-offline-reads.server'
import { findSignedIn } from '~/people/session.server'
import { id, openToAll } from '~/shared/guard'
import { isFromAnother } from '~/shared/offline/kept-form'

/** That a script was read without a network, from its reader's own device. It says 401 itself, as every outbox's address does. */
export async function action({ request, params }: ActionFunctionArgs) {
  openToAll(request)
  const viewer = await findSignedIn(request)
  if (!viewer || isFromAnother(request, viewer)) return Response.json({ refused: 'signed-out' }, { status: 401 })
  const body = sentReads.safeParse(await request.json().catch(() => undefined))
  if (!body.success) return Response.json({ refused: 'malformed' }, { status: 400 })
  return Response.json({ acknowledged: await noteOfflineReads(viewer, id(params.examSessionId), id(params.scriptId), body.data.reads) })
}
