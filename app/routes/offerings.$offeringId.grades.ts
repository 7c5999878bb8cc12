import type { ActionFunctionArgs } from '@remix-run/node'
import { enterGrades, sentEntries } from '~/courses/gradebook/enter-grades.server'
import { findSignedIn } from '~/people/session.server'
import { id, openToAll } from '~/shared/guard'

/** The sheet's endpoint: JSON in, JSON out. It says 401 itself, since a redirect to the login would lose what was typed. */
export async function action({ request, params }: ActionFunctionArgs) {
  openToAll(request)
  const viewer = await findSignedIn(request)
  if (!viewer) return Response.json({ refused: 'signed-out' }, { status: 401 })
  const body = sentEntries.safeParse(await request.json().catch(() => undefined))
  if (!body.success) return Response.json({ refused: 'malformed' }, { status: 400 })
  return Response.json(await enterGrades(viewer, id(params.offeringId), body.data.entries))
}
