import type { Viewer } from '~/people/viewer'
import { sql, type Sql, type Tx } from '~/shared/sql.server'

/** One's place in a session's waiting list, from 1; undefined for whoever doesn't wait. */
export async function findWait(viewer: Viewer, examSessionId: string, tx: Sql = sql) {
  const [wait] = await tx<{ place: number }[]>`
    select place from (
      select person_id, (row_number() over (order by id))::int as place from exam_waits
      where exam_session_id = ${examSessionId} and ended_at is null) waiting
    where person_id = ${viewer.id}`
  return wait
}

export type Waiting = { personId: string; nameFa: string; nameEn: string | null; enteredAt: Date }

/** Who waits, in the order in which seats come free. */
export const listWaiting = (examSessionId: string, tx: Sql = sql) => tx<Waiting[]>`
  select person_id, name_fa, name_en, entered_at from exam_waits join people on people.id = person_id
  where exam_session_id = ${examSessionId} and ended_at is null and erased_at is null
  order by exam_waits.id`

export async function endWait(tx: Tx, examSessionId: string, personId: string, endedAs: 'seated' | 'left') {
  const ended = await tx`
    update exam_waits set ended_at = clock_timestamp(), ended_as = ${endedAs}
    where exam_session_id = ${examSessionId} and person_id = ${personId} and ended_at is null returning id`
  return ended.length > 0
}
