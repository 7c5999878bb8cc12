import { markAnswer, type Answer, type ItemKey, type ItemKind } from '~/courses/questions/question'
import { sql } from '~/shared/sql.server'
import type { MarkedPaper } from './item-statistics'

export type MarkedRow = {
  sittingId: string; versionId: string; version: number; code: string; kind: ItemKind; key: ItemKey; value: Answer | null; weight: number
  /** What the markers gave, between 0 and 1; null where a machine marks, nobody needs to, or nobody has yet. */
  given: number | null
  isScript: boolean
  isWaiting: boolean
}

/** Every question of these sittings (a query of their ids) with its answer, and what people gave for it. */
export const readMarked = (chosen: ReturnType<typeof sql>) => sql<MarkedRow[]>`
  select sittings.id as sitting_id, item_versions.id as version_id, version, code, kind, key_in_session(exam_session_id, item_versions.id) as key, newest.value,
    sitting_items.marks::float8 as weight, (script_mark(script.id) / script.out_of)::float8 as given,
    script.id is not null as is_script, exists (select from waiting_scripts where waiting_scripts.id = script.id) as is_waiting
  from sittings
  join sitting_items on sitting_id = sittings.id
  join item_versions on item_versions.id = item_version_id
  join items on items.id = item_id
  left join lateral (
    select value from answer_log where sitting_id = sittings.id and sat_on = sittings.sat_on and item = position
    order by seq desc, saved_at desc limit 1) newest on true
  left join lateral (select id, out_of from scripts where scripts.sitting_id = sittings.id and item = position
    order by round desc limit 1) script on true
  where sittings.id in (${chosen})`

/** The papers that nobody waits for a mark of, marked; `nameOf`: what a question is called in them. */
export function papersOf(rows: readonly MarkedRow[], nameOf: (row: MarkedRow) => string) {
  const papers = new Map<string, MarkedPaper>()
  const waiting = new Set(rows.filter(({ isWaiting }) => isWaiting).map(({ sittingId }) => sittingId))
  for (const row of rows) {
    const { sittingId, key, value, weight, given, isScript } = row
    // Of an essay that was neutralised before anybody marked it nothing is known.
    if (waiting.has(sittingId) || (isScript && given === null)) continue
    const mark = markAnswer(key, value) ?? { earned: given ?? 0, of: 1 }
    const paper = papers.get(sittingId) ?? { candidate: sittingId, items: [] }
    paper.items.push({ item: nameOf(row), weight, earned: mark.earned / mark.of, chosen: typeof value === 'string' ? value : value ? value.join(' ') : null })
    papers.set(sittingId, paper)
  }
  return { papers: [...papers.values()], waiting: waiting.size }
}
