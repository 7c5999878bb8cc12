import type { LoaderFunctionArgs } from '@remix-run/node'
import { hearSitting } from '~/assessments/exam-day/board.server'
import { findOwnSitting } from '~/assessments/sitting/sittings.server'
import { requireViewer } from '~/people/session.server'
import { found, id } from '~/shared/guard'

/** An empty picture that only a browser without a script asks for: the officer reads that nothing is saved by itself there. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const sitting = found(await findOwnSitting(viewer, id(params.sittingId)))
  // What a service worker fetches to keep is no browser without a script.
  if (request.headers.get('Sec-Fetch-Dest') !== 'empty') await hearSitting(viewer, sitting.id, 'plain-form')
  return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } })
}
