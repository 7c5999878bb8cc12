import { markAnswer, type Answer, type ItemKey, type ItemKind } from '~/courses/questions/question'
import { sql } from '~/shared/sql.server'
import { isWrongChoice } from '../sitting/mark-paper.server'
import type { MarkedPaper } from './item-statistics'

export type MarkedRow = {
  sittingId: string; versionId: string; version: number; code: string; kind: ItemKind; key: ItemKey; value: Answer | null; weight: number
  /** What the markers gave, between 0 and 1; null where a machine marks, nobody needs to, or nobody has yet. */
  given: number | null
  isScript: boolean
  isWaiting: boolean
  /** Taken out: it counts for nobody. */
  isNeutral: boolean
  wrongPerRight: number | null
}

/** Every question of these sittings (a query of their ids) with the answer that counts, also one that came late and was let count, and what people gave for it. */
export const readMarked = (chosen: ReturnType<typeof sql>) => sql<MarkedRow[]>`
  select sittings.id as sitting_id, item_versions.id as version_id, item_versions.version, code, item_versions.kind, key_in_session(sittings.exam_session_id, item_versions.id) as key, newest.value,
    sitting_items.marks::float8 as weight, (script_mark(script.id) / script.out_of)::float8 as given,
    script.id is not null as is_script, exists (select from waiting_scripts where waiting_scripts.id = script.id) as is_waiting,
    exists (select from neutralised_items where neutralised_items.exam_session_id = sittings.exam_session_id
      and neutralised_items.item_version_id = item_versions.id) as is_neutral, wrong_per_right
  from sittings
  join exam_sessions on exam_sessions.id = exam_session_id join assessment_policies on assessment_policies.id = policy_id
  join sitting_items on sitting_id = sittings.id
  join item_versions on item_versions.id = item_version_id
  join items on items.id = item_id
  left join lateral (
    select value from (
      select value, seq, saved_at as at from answer_log where sitting_id = sittings.id and sat_on = sittings.sat_on and item = position
      union all
      select value, seq, received_at from late_answers join late_answer_rulings on late_answer_rulings.sitting_id = late_answers.sitting_id
        and answer_id = late_answers.id and counts where late_answers.sitting_id = sittings.id and item = position
    ) given order by seq desc, at desc limit 1) newest on true
  left join lateral (select id, out_of from scripts where scripts.sitting_id = sittings.id and item = position
    order by round desc limit 1) script on true
  where sittings.id in (${chosen})`

/** The papers that nobody waits for a mark of, marked; `nameOf`: what a question is called in them. */
export function papersOf(rows: readonly MarkedRow[], nameOf: (row: MarkedRow) => string) {
  const papers = new Map<string, MarkedPaper>()
  const waiting = new Set(rows.filter(({ isWaiting }) => isWaiting).map(({ sittingId }) => sittingId))
  for (const row of rows) {
    const { sittingId, key, value, weight, given, isScript, isNeutral, wrongPerRight } = row
    // Of an essay that was neutralised before anybody marked it nothing is known.
    if (waiting.has(sittingId) || (isScript && given === null)) continue
    const mark = markAnswer(key, value) ?? { earned: given ?? 0, of: 1 }
    const paper = papers.get(sittingId) ?? { candidate: sittingId, items: [] }
    const earned = mark.earned / mark.of
    const counted = wrongPerRight && isWrongChoice(key, value, mark) ? -1 / wrongPerRight : earned
    paper.items.push({ item: nameOf(row), weight, earned, counted, isNeutral, chosen: typeof value === 'string' ? value : value ? value.join(' ') : null })
    papers.set(sittingId, paper)
  }
  return { papers: [...papers.values()], waiting: waiting.size }
}
