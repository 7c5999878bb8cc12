import type { Viewer } from '~/people/viewer'
import { audit, type Actor } from '~/shared/audit.server'
import { found } from '~/shared/guard'
import { randomCode } from '~/shared/secrets.server'
import { sql, tx, type Tx } from '~/shared/sql.server'
import { markPaper } from './mark-paper.server'

export type Receipt = { receipt: string; submittedAt: Date }

/**
 * Ends one's own sitting and marks it, in one transaction; however many tabs ask, one of them does it and all get the
 * same receipt. Asked after the time was over, it ends with the time.
 */
export async function submitSitting(viewer: Viewer, sittingId: string, now?: Date): Promise<Receipt> {
  const closed = await tx(tx => closeSitting(tx, sittingId, viewer, now))
  if (closed) return closed
  const [earlier] = await sql<Receipt[]>`
    select receipt, submitted_at from sittings where id = ${sittingId} and person_id = ${viewer.id}
      and submitted_at is not null`
  return found(earlier)
}

/**
 * Ends every sitting whose time and grace are over, with the deadline as its end. May run twice, or in two processes.
 */
export async function closeOverdueSittings(now?: Date) {
  const overdue = await sql<{ id: string }[]>`
    select id from sittings
    where submitted_at is null and due_at + make_interval(secs => grace_seconds) < coalesce(${now ?? null},
      clock_timestamp())
    order by due_at limit 1000`
  let closed = 0
  for (const { id } of overdue) if (await tx(tx => closeSitting(tx, id, null, now))) closed++
  return closed
}

async function closeSitting(tx: Tx, sittingId: string, by: Viewer | null, now?: Date): Promise<Receipt | undefined> {
  const [sitting] = await tx<
    (Receipt & { id: string; bookingId: string; organisationId: string; closedHow: string })[]
  >`
    update sittings set submitted_at = least(moment, due_at), receipt = ${randomCode(10)},
      closed_how = case when moment <= due_at then 'candidate' else 'time' end
    from exam_sessions, (select coalesce(${now ?? null}, clock_timestamp()) as moment) clock
    where sittings.id = ${sittingId} and submitted_at is null and exam_sessions.id = exam_session_id
      and case when ${by?.id ?? null}::uuid is null
        then due_at + make_interval(secs => grace_seconds) < moment else person_id = ${by?.id ?? null} end
    returning sittings.id, booking_id, organisation_id, submitted_at, receipt, closed_how`
  if (!sitting) return undefined
  const written = await markPaper(tx, sitting)
  await audit(tx, {
    by: by as Actor | null,
    act: by ? 'sitting-submitted' : 'sitting-closed',
    subject: ['sitting', sitting.id],
    organisationId: sitting.organisationId,
    after: { closedHow: sitting.closedHow, submittedAt: sitting.submittedAt, revisionId: written?.id },
  })
  return { receipt: sitting.receipt, submittedAt: sitting.submittedAt }
}
