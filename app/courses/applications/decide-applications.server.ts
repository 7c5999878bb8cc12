import type { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { form, idField, many, oneOf, optional, text } from '~/shared/form.server'
import { allow, found, isRefusal, type Refusal } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import { findCentre } from '../centres.server'
import { canDecideApplications } from '../permissions'
import { decideApplication } from './decide-application.server'

export const bulkForm = form({
  application: many(idField()),
  decision: oneOf(['admitted', 'refused']),
  reason: optional(text(500, 3)),
})
const MOST = 200

type Left = Partial<Record<string, number>>

/** Answers many applications of one centre, one after the other in the order they came; what couldn't be is counted by its reason. */
export async function decideApplications(
  manager: Viewer, centreId: string, { application, decision, reason }: z.output<typeof bulkForm>, now?: Date,
): Promise<{ decided: number; left: Left } | Refusal<'nobody-chosen' | 'reason-missing' | 'too-many'>> {
  const centre = found(await findCentre(manager, centreId))
  allow(canDecideApplications(manager, centre))
  if (application.length === 0) return { refused: 'nobody-chosen' }
  if (application.length > MOST) return { refused: 'too-many' }
  if (decision === 'refused' && !reason) return { refused: 'reason-missing' }
  const inOrder = await sql<{ id: string }[]>`
    select applications.id from applications join offerings on offerings.id = offering_id
    where applications.id = any (${application}) and organisation_id = ${centreId} order by number`
  const left: Left = {}
  let decided = 0
  for (const { id } of inOrder) {
    const answer = await decideApplication(manager, id, { decision, reason }, now)
    if (isRefusal(answer)) left[answer.refused] = (left[answer.refused] ?? 0) + 1
    else decided++
  }
  return { decided, left }
}
