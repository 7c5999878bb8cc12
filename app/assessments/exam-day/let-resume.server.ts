import { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, oneOf } from '~/shared/form.server'
import { found } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import { findDuty } from './duty.server'

export const letResumeForm = form({ intent: z.literal('let-resume'), sittingId: idField(), credit: oneOf(['yes', 'no']) })

type Hold = { id: string; reason: string; heldAt: Date; minutes: number }

/**
 * Lets a held candidate go on, on the device where they were. `credit` gives the held time back, in begun minutes up to
 * 240; else the clock has run all the while. Again it changes nothing.
 */
export async function letResume(
  viewer: Viewer, examSessionId: string, { sittingId, credit }: { sittingId: string; credit: 'yes' | 'no' }, now?: Date,
) {
  const { session, by } = await findDuty(viewer, examSessionId, { sittingId })
  await tx(async tx => {
    const [sitting] = await tx<{ submittedAt: Date | null }[]>`
      select submitted_at from sittings where id = ${sittingId} and exam_session_id = ${session.id} for no key update`
    if (found(sitting).submittedAt) return
    const [hold] = await tx<Hold[]>`
      update sitting_holds set resumed_by = ${viewer.id}, resumed_at = coalesce(${now ?? null}, clock_timestamp()), is_credited = ${credit === 'yes'}
      where sitting_id = ${sittingId} and resumed_at is null
      returning id, reason, held_at, least(240, greatest(1, ceil(extract(epoch from resumed_at - held_at) / 60)))::int as minutes`
    if (!hold) return
    const minutes = credit === 'yes' ? hold.minutes : 0
    if (minutes > 0)
      await tx`
        insert into time_credits (id, sitting_id, minutes, reason, given_by) values (${hold.id}, ${sittingId}, ${minutes}, ${hold.reason}, ${viewer.id})`
    await tx`
      update sittings set device_hash = sitting_holds.device_hash, due_at = due_at + make_interval(mins => ${minutes})
      from sitting_holds where sittings.id = ${sittingId} and sitting_holds.id = ${hold.id}`
    await takeInFlight(tx, viewer, sittingId, hold)
    await audit(tx, {
      by, act: 'candidate-let-resume', subject: ['sitting', sittingId],
      organisationId: session.organisationId, after: { hold: hold.id, minutes }, why: hold.reason,
    })
  })
}

/**
 * What was on its way when the hold came, before the page could know of it: within a minute it was given in time. It
 * goes where such answers are, and as a late one it is settled, so that nobody counts it twice.
 */
async function takeInFlight(tx: Tx, viewer: Viewer, sittingId: string, { heldAt, reason }: Hold) {
  await tx`
    with in_flight as (
      select late_answers.*, sat_on from late_answers join sittings on sittings.id = sitting_id
      where sitting_id = ${sittingId} and received_at between ${heldAt} and ${heldAt}::timestamptz + interval '1 minute'
    ), ruled as (
      insert into late_answer_rulings (sitting_id, answer_id, counts, reason, ruled_by)
      select sitting_id, id, false, ${reason}, ${viewer.id} from in_flight on conflict do nothing
    )
    insert into answer_log (sitting_id, sat_on, id, item, seq, value, client_at, saved_at)
    select sitting_id, sat_on, id, item, seq, value, client_at, received_at from in_flight on conflict do nothing`
}
