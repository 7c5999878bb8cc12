import { isMachineMarked, markAnswer, type Answer, type ItemKey, type Mark } from '~/courses/questions/question'
import { sql, type Sql, type Tx } from '~/shared/sql.server'
import { makeScripts, type Unmarked } from '../marking/make-scripts.server'
import { appendRevision, type NewRevision } from '../results/append-revision.server'

type Sitting = { id: string; bookingId: string }

/**
 * `hundredths`: what the item is worth. `wrongPerRight`: so many wrong choices take away one right one. `isScript`: it
 * waits, or waited, for people; `points` is then what their marks come to, out of `outOf`, an exact decimal.
 */
export type Answered = {
  itemVersionId: string
  position: number
  answerId: string | null
  isScript: boolean
  points: string | null
  outOf: string | null
  key: ItemKey
  value: Answer | null
  isNeutral: boolean
  answers: number
  hundredths: number
  wrongPerRight: number | null
}

/** An answer of which, where a machine marks it, nothing is known of people's marks. */
export type Counted = Omit<Answered, 'answerId' | 'isScript' | 'points' | 'outOf'> & Partial<Pick<Answered, 'isScript' | 'points' | 'outOf'>>

/**
 * Marks a closed sitting by the keys of its own item versions: of each item the answer with the newest seq, late ones
 * only where a person let them count. A key corrected in this session counts. Each item weighs what its row of the blueprint gave it; one that was neutralised in this session counts for nobody.
 * Essays and files become scripts for their markers; while one waits there is no mark: undefined.
 */
export async function markPaper(tx: Tx, sitting: Sitting, again?: { reason: string; by: string }) {
  const revision = await markRead(tx, sitting, await readAnswered(tx, sitting.id))
  return revision && appendRevision(tx, { ...revision, ...again })
}

/** The same of a paper read just now: what is to be appended. */
export async function markRead(tx: Tx, { id: sittingId, bookingId }: Sitting, paper: Answered[]): Promise<NewRevision | undefined> {
  await makeScripts(tx, sittingId, paper.flatMap(unmarked))
  return resultOf({ id: sittingId, bookingId }, paper)
}

/** What a paper comes to, to be appended; undefined while something of it waits for people. */
export function resultOf({ id: sittingId, bookingId }: Sitting, paper: readonly Counted[]): NewRevision | undefined {
  const score = scoreOf(paper)
  if (!score) return undefined
  const items = paper.filter(({ isNeutral }) => !isNeutral).length
  // How many saved answers it saw: whoever doubts that an acknowledged one was marked can count them.
  return { bookingId, part: 'written', ...score, computedFrom: { sittingId, ...score, items, answers: paper[0]?.answers ?? 0 } }
}

/** A paper's items in their order, each with the answer that counts. */
export const readAnswered = (tx: Sql, sittingId: string) => tx<Answered[]>`${answeredOf(sittingId)} order by position`

/**
 * The same as a part of a statement, in no order; `byMachine` leaves aside what people mark: what was handed in, and
 * what has become of it.
 */
export const answeredOf = (sittingId: string, byMachine = false) => sql`
    with sitting as materialized (
      select sat_on, wrong_per_right, array(select item_version_id from neutralised_items where exam_session_id = sittings.exam_session_id) as neutral,
        (select jsonb_object_agg(item_version_id, key) from (
          select distinct on (item_version_id) item_version_id, key from key_corrections
          where exam_session_id = sittings.exam_session_id order by item_version_id, number desc) newest) as corrected
      from sittings join exam_sessions on exam_sessions.id = exam_session_id
        join assessment_policies on assessment_policies.id = policy_id where sittings.id = ${sittingId}
    ), given as materialized (
      select id, item, seq, saved_at as at, value from answer_log
      where sitting_id = ${sittingId} and sat_on = (select sat_on from sitting)
      union all
      select late_answers.id, item, seq, received_at, value from late_answers
      join late_answer_rulings on late_answer_rulings.sitting_id = late_answers.sitting_id
        and answer_id = late_answers.id and counts
      where late_answers.sitting_id = ${sittingId}
    ), newest as (
      select distinct on (item) item, id, value from given order by item, seq desc, at desc
    )
    select sitting_items.item_version_id, position, coalesce(corrected -> sitting_items.item_version_id::text, item_versions.key) as key,
      ${byMachine ? sql`newest.value` : sql`
        case when kind = 'file' then to_jsonb(handed.id) else newest.value end as value,
        case when kind = 'file' then handed.id else newest.id end as answer_id, scripts.id is not null as is_script,
        case when scripts.id is not null then script_mark(scripts.id) end::text as points, out_of::text`},
      (marks * 100)::int as hundredths, wrong_per_right, (select count(*)::int from given) as answers,
      sitting_items.item_version_id = any (neutral) as is_neutral
    from sitting cross join sitting_items
    join item_versions on item_versions.id = sitting_items.item_version_id
    left join newest on newest.item = position
    ${byMachine ? sql`` : sql`
      left join (select distinct on (item) item, id from sitting_files where sitting_id = ${sittingId} order by item, handed_at desc, id) handed on handed.item = position
      left join scripts on scripts.sitting_id = sitting_items.sitting_id and scripts.item = position
        and scripts.answer_id = case when kind = 'file' then handed.id else newest.id end`}
    where sitting_items.sitting_id = ${sittingId}`

/**
 * What was earned, exactly: `points` of `of`, both whole. A wrong choice takes away what the policy says, a blank
 * nothing, and the whole is never below 0. Undefined while a person has still to mark
 * something: what nobody has marked must never count as wrong.
 */
export function scoreOf(paper: readonly Counted[]) {
  const counting = paper.filter(({ isNeutral }) => !isNeutral)
  const marks: (Mark & { weight: number })[] = []
  for (const answered of counting) {
    const mark = markOf(answered)
    if (!mark) return undefined
    marks.push({ ...mark, weight: answered.hundredths })
  }
  // Of three items where one is marked out of two, each still weighs a third: all on one denominator.
  const unit = marks.reduce((product, { of }) => lcm(product, of), 1)
  const step = marks.reduce((divisor, { weight }) => gcd(divisor, weight), 0) || 1
  const sum = (of: (mark: (typeof marks)[number]) => number) =>
    marks.reduce((total, mark) => total + of(mark) * (mark.weight / step), 0)
  return { points: Math.max(0, sum(({ earned, of }) => earned * (unit / of))), of: sum(() => unit) }
}

/** What one answer earns, of a whole question; below nothing for a wrong choice where the policy takes marks away. */
export function markOf(answered: Counted): Mark | undefined {
  const { key, value, wrongPerRight } = answered
  const mark = isMachineMarked(key.kind) ? markAnswer(key, value) : markByPeople(answered)
  return mark && wrongPerRight && isWrongChoice(key, value, mark) ? { earned: -1, of: wrongPerRight } : mark
}

/** Left blank it needs nobody. Means of quarters have at most three decimals. */
function markByPeople({ value, isScript, points = null, outOf }: Counted): Mark | undefined {
  if (!isScript) return isBlank(value) ? { earned: 0, of: 1 } : undefined
  if (points === null) return undefined
  const [earned, of] = [Math.round(Number(points) * 1000), Math.round(Number(outOf) * 1000)]
  const step = gcd(earned, of)
  return { earned: earned / step, of: of / step }
}

function unmarked({ key, value, position, answerId, isScript }: Answered): Unmarked[] {
  if (!('points' in key) || isScript || answerId === null) return []
  return [{ item: position, answerId, points: key.points, isBlank: isBlank(value) }]
}

const isBlank = (value: Answer | null) => value === null || [value].flat().join('').trim() === ''

export const isWrongChoice = (key: ItemKey, value: Answer | null, mark: Mark) =>
  (key.kind === 'single' || key.kind === 'true_false') && mark.earned === 0 && value !== null && value.length > 0

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))
const lcm = (a: number, b: number) => (a / gcd(a, b)) * b
