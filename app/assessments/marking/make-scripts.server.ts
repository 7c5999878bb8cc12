import { randomInt } from 'node:crypto'
import type { Tx } from '~/shared/sql.server'

/** An answer that people must mark, and out of how many points. */
export type Unmarked = { item: number; answerId: string; points: number; isBlank: boolean }

/**
 * Makes a script of each such answer of a closed sitting. A blank one needs nobody, unless it stands for one that was
 * looked at before. Who wrote on paper has the sheet's
 * number; other numbers are drawn until one is free in the session.
 */
export async function makeScripts(tx: Tx, sittingId: string, answers: readonly Unmarked[]) {
  for (const { item, answerId, points, isBlank } of answers) {
    let isDone = false
    while (!isDone) {
      const [made] = await tx<[{ isDone: boolean }]>`
        with earlier as (
          select count(*)::int as rounds from scripts where sitting_id = ${sittingId} and item = ${item}
        ), written as (
          insert into scripts (exam_session_id, sitting_id, item, answer_id, round, number, out_of)
          select exam_session_id, id, ${item}, ${answerId}, rounds + 1,
            coalesce((select number from paper_sheets where rounds = 0 and paper_sheets.booking_id = sittings.booking_id and position = ${item}),
              ${randomInt(100_000, 1_000_000)}), ${points}
          from sittings cross join earlier where id = ${sittingId} and (rounds > 0 or not ${isBlank})
          on conflict (exam_session_id, number) do nothing returning id
        )
        select exists (select from written) or (rounds = 0 and ${isBlank}) as is_done from earlier`
      isDone = made.isDone
    }
  }
}
