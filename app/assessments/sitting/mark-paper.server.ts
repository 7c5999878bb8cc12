import { markAnswer, type Answer, type ItemKey } from '~/courses/questions/question'
import type { Tx } from '~/shared/sql.server'
import { appendRevision } from '../results/append-revision.server'

type Answered = { key: ItemKey; value: Answer | null; answers: number }

/**
 * Marks a closed sitting by the keys of its own item versions: of each item the answer with the newest seq, late ones
 * only where a person let them count. Every item weighs the same.
 */
export async function markPaper(
  tx: Tx,
  sitting: { id: string; bookingId: string },
  again?: { reason: string; by: string },
) {
  const paper = await tx<Answered[]>`
    with given as (
      select item, seq, saved_at as at, value from answer_log
      where sitting_id = ${sitting.id} and sat_on = (select sat_on from sittings where id = ${sitting.id})
      union all
      select item, seq, received_at, value from late_answers
      join late_answer_rulings on late_answer_rulings.sitting_id = late_answers.sitting_id
        and answer_id = late_answers.id and counts
      where late_answers.sitting_id = ${sitting.id}
    ), newest as (
      select distinct on (item) item, value from given order by item, seq desc, at desc
    )
    select key, newest.value, (select count(*)::int from given) as answers
    from sitting_items
    join item_versions on item_versions.id = item_version_id
    left join newest on item = position
    where sitting_id = ${sitting.id}
    order by position`
  const marks = paper.map(({ key, value }) => {
    const mark = markAnswer(key, value)
    // The draw takes only what a machine can mark: what nobody has marked must never count as wrong.
    if (!mark) throw new Error(`a paper with a question of kind ${key.kind} needs a person to mark it`)
    return mark
  })
  // Of three items where one is marked out of two, each still weighs a third: all on one denominator.
  const unit = marks.reduce((product, { of }) => lcm(product, of), 1)
  const points = marks.reduce((sum, { earned, of }) => sum + earned * (unit / of), 0)
  return appendRevision(tx, {
    bookingId: sitting.bookingId,
    part: 'written',
    points,
    of: unit * marks.length,
    // How many saved answers it saw: whoever doubts that an acknowledged one was marked can count them.
    computedFrom: {
      sittingId: sitting.id,
      points,
      of: unit * marks.length,
      items: marks.length,
      answers: paper[0]?.answers ?? 0,
    },
    ...again,
  })
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))
const lcm = (a: number, b: number) => (a / gcd(a, b)) * b
