import type { ItemKey } from '~/courses/questions/question'
import { notify } from '~/people/notices/notify.server'
import type { Viewer } from '~/people/viewer'
import type { Refusal } from '~/shared/guard'
import { keyedHash } from '~/shared/secrets.server'
import type { Sql, Tx } from '~/shared/sql.server'
import type { ExamSession } from '../assessment'
import { notices } from '../messages'
import { appendPublication } from '../results/append-publication.server'
import { markPaper, readAnswered, scoreOf } from '../sitting/mark-paper.server'

/** What is to be otherwise in a session: a question counts by another key or, without one, for nobody. */
export type Otherwise = { itemVersionId: string; key?: ItemKey }
export type RescoringRefusal = 'somebody-works' | 'only-item' | 'own-trainees'

/** One candidate whose mark becomes another; `before` is what they know where a result is published. */
export type Change = {
  sittingId: string
  bookingId: string
  personId: string
  seatNumber: number
  nameFa: string
  nameEn: string | null
  /** None while the paper waited for its markers. */
  before: string | null
  after: string
  passedBefore: boolean | null
  passedAfter: boolean
  isPublished: boolean
}
/** `seen` stands for all of it: who decides on a plan sends it back, and decides nothing when it is another by then. */
export type Plan = { papers: number; changes: Change[]; seen: string }

/** What would come of it, candidate by candidate. Nothing is written. Whoever will write has locked the session's row. */
export async function planRescoring(tx: Sql, viewer: Viewer, examSessionId: string, otherwise: Otherwise): Promise<Plan | Refusal<RescoringRefusal>> {
  const { itemVersionId, key } = otherwise
  const sittings = await tx<{ id: string; isRunning: boolean; isConflicted: boolean }[]>`
    select id, submitted_at is null as is_running, may_not_assess(${viewer.id}, booking_id) as is_conflicted
    from sittings where exam_session_id = ${examSessionId}
      and exists (select from sitting_items where sitting_id = sittings.id and item_version_id = ${itemVersionId})
    order by id`
  if (sittings.some(({ isRunning }) => isRunning)) return { refused: 'somebody-works' }
  if (sittings.some(({ isConflicted }) => isConflicted)) return { refused: 'own-trainees' }
  const papers = await Promise.all(sittings.map(async ({ id }) => ({ id, paper: await readAnswered(tx, id) })))
  const changed = papers.map(({ id, paper }) => ({
    id, paper: paper.map(item => (item.itemVersionId !== itemVersionId ? item : key ? { ...item, key } : { ...item, isNeutral: true })),
  }))
  if (changed.some(({ paper }) => paper.every(({ isNeutral }) => isNeutral))) return { refused: 'only-item' }
  // A paper that waits for its markers has no mark yet; it will get one by what is decided here.
  const scores = changed.flatMap(({ id, paper }) => { const score = scoreOf(paper); return score ? [{ id, ...score }] : [] })
  const known = papers[0]?.paper.find(item => item.itemVersionId === itemVersionId)
  const rows = await compare(tx, scores)
  return {
    papers: sittings.length,
    changes: rows.filter(({ isChanged }) => isChanged).map(({ isChanged: _, newestId: _newest, publishedId, ...change }) => ({ ...change, isPublished: publishedId !== null })),
    seen: keyedHash(JSON.stringify([examSessionId, otherwise, known?.key, known?.isNeutral, rows.map(row => [row.sittingId, row.newestId, row.publishedId, row.after])])),
  }
}

type Row = Omit<Change, 'isPublished'> & { newestId: string | null; publishedId: string | null; isChanged: boolean }

/** Marks as the revisions keep them: exact decimals, computed and compared by the database. */
const compare = (tx: Sql, scores: { id: string; points: number; of: number }[]) => tx<Row[]>`
  select sittings.id as sitting_id, sittings.booking_id, sittings.person_id, seat_number, name_fa, name_en,
    newest.id as newest_id, published.id as published_id, counted.marks is distinct from newest.marks as is_changed,
    coalesce(published.marks, newest.marks)::text as before, counted.marks::text as after,
    coalesce(published.passed, newest.passed) as passed_before, counted.marks >= part_minimum(policy, 'written') and not is_expelled(sittings.booking_id) as passed_after
  from unnest(${scores.map(({ id }) => id)}::uuid[], ${scores.map(({ points }) => String(points))}::numeric[],
    ${scores.map(({ of }) => String(of))}::numeric[]) as given (id, points, out_of)
  cross join lateral (select 100 * given.points / given.out_of as marks) counted
  join sittings on sittings.id = given.id
  join bookings on bookings.id = sittings.booking_id join people on people.id = sittings.person_id
  join exam_sessions on exam_sessions.id = sittings.exam_session_id
  join assessment_policies policy on policy.id = policy_id
  left join lateral newest_result(sittings.booking_id, 'written') newest on true
  left join lateral published_result(sittings.booking_id, 'written') published on true
  order by seat_number, sittings.id`

/**
 * Carries a plan out, once what it rests on is written: a new revision for everyone whose mark changes, and where a
 * result was published the new one is published with it and the candidate told.
 */
export async function carryOut(tx: Tx, viewer: Viewer, session: ExamSession, { changes }: Plan, reason: string) {
  const published: string[] = []
  for (const { sittingId, bookingId, personId, before, after, isPublished } of changes) {
    const revision = await markPaper(tx, { id: sittingId, bookingId }, { reason, by: viewer.id })
    if (revision?.marks !== after) throw new Error(`a paper was marked otherwise than planned: ${sittingId}`)
    if (!isPublished) continue
    published.push(revision.id)
    if (before !== after) await notify(tx, personId, { kind: 'result-changed', title: notices.resultChanged(session.courseTitle), link: '/results' })
  }
  if (published.length > 0) await appendPublication(tx, { examSessionId: session.id, part: 'written', by: viewer.id, revisionIds: published })
}
