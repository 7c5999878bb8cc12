import { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, text } from '~/shared/form.server'
import { found } from '~/shared/guard'
import { randomCode } from '~/shared/secrets.server'
import { tx, type Tx } from '~/shared/sql.server'
import { markPaper } from '../sitting/mark-paper.server'
import { findDuty } from './duty.server'

export const endSittingForm = form({ intent: z.literal('end-sitting'), sittingId: idField(), reason: text(500, 3) })

/** The officer ends a candidate's sitting with a reason; what was answered until then is marked. Ended once. */
export async function endSitting(viewer: Viewer, examSessionId: string, { sittingId, reason }: { sittingId: string; reason: string }, now?: Date) {
  const { session, by } = await findDuty(viewer, examSessionId, { sittingId })
  await tx(async tx => {
    const [there] = await tx`select from sittings where id = ${sittingId} and exam_session_id = ${session.id}`
    found(there)
    await endNow(tx, by, { sittingId, organisationId: session.organisationId, reason }, now)
  })
}

/** For whoever has made sure that it is theirs to end. */
export async function endNow(tx: Tx, by: Viewer, { sittingId, organisationId, reason }: { sittingId: string; organisationId: string; reason: string }, now?: Date) {
  const [ended] = await tx<{ id: string; bookingId: string }[]>`
    update sittings set submitted_at = least(coalesce(${now ?? null}, clock_timestamp()), due_at), closed_how = 'officer',
      ended_because = ${reason}, receipt = ${randomCode(10)}
    where id = ${sittingId} and submitted_at is null returning id, booking_id`
  if (!ended) return
  const written = await markPaper(tx, ended)
  await audit(tx, { by, act: 'sitting-ended', subject: ['sitting', sittingId], organisationId, after: { revisionId: written?.id }, why: reason })
}
