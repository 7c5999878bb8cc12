import { z } from 'zod'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { findStaffedSession } from '../exam-sessions/exam-sessions.server'
import { canRunExamSession } from '../permissions'

export const closeWrittenForm = form({ intent: z.literal('close-written') })

/** Closes the written part of a session: refused while anybody works or has neither a paper nor a reason. */
export async function closeWrittenPart(
  viewer: Viewer, examSessionId: string, now?: Date,
): Promise<undefined | Refusal<'not-over' | 'somebody-works' | 'reason-missing'>> {
  const session = found(await findStaffedSession(viewer, examSessionId))
  allow(canRunExamSession(viewer, session))
  return tx(async tx => {
    const [state] = await tx<[{ isStartable: boolean; working: number; unexplained: number }]>`
      select coalesce(${now ?? null}, clock_timestamp()) < starts_until as is_startable,
        (select count(*)::int from sittings where exam_session_id = exam_sessions.id and submitted_at is null) as working,
        (select count(*)::int from bookings
          where exam_session_id = exam_sessions.id and bookings.cancelled_at is null and written_booking_id is null
            and not exists (select from sittings where booking_id = bookings.id)
            and not exists (select from absences where booking_id = bookings.id and part = 'written')) as unexplained
      from exam_sessions where id = ${session.id} for no key update`
    if (state.working > 0) return { refused: 'somebody-works' }
    if (state.unexplained > 0) return { refused: state.isStartable ? 'not-over' : 'reason-missing' }
    const [made] = await tx`
      insert into exam_session_steps (exam_session_id, step, taken_by) values (${session.id}, 'written_done', ${viewer.id})
      on conflict do nothing returning step`
    if (!made) return
    await audit(tx, {
      by: through(viewer, 'assessment_officer', session), act: 'written-part-closed', subject: ['exam_session', session.id],
      organisationId: session.organisationId,
    })
  })
}
