import { countItems } from '~/courses/questions/items.server'
import { drawnBody } from '~/courses/questions/drawn-body.server'
import { paperBody } from '~/courses/questions/paper-body'
import { isMachineMarked, ITEM_KINDS, type ItemBody, type ItemKind } from '~/courses/questions/question'
import type { Viewer } from '~/people/viewer'
import { found } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import { findOwnBooking } from '../bookings/candidates.server'
import { findExamSession, readMinima } from '../exam-sessions/exam-sessions.server'
import type { ExamSession } from '../assessment'
import type { PaperItem } from '../sitting/sitting'
import { samples } from './samples'

const MOST = 6

/** Everything that a candidate should know before the day, about this session and about themselves in it. */
export async function readRules(viewer: Viewer, examSessionId: string) {
  const session = found(await findExamSession(viewer, examSessionId))
  const [booking, minima, kinds, [own]] = await Promise.all([
    findOwnBooking(viewer, session.id), readMinima(session.id), listKinds(session),
    sql<{ extraPercent: number }[]>`
      select coalesce(needed.extra_percent, 0) as extra_percent
      from exam_sessions left join lateral accommodation_of(${viewer.id}, organisation_id) needed on true where exam_sessions.id = ${session.id}`,
  ])
  return { session, booking, minima, kinds, ...found(own) }
}

/** Which kinds of question the papers of a session may hold; of sealed ones nothing else is told. */
async function listKinds({ id, courseId }: ExamSession): Promise<ItemKind[]> {
  const [rows, cells] = await Promise.all([
    sql<{ unitId: string; difficulty: number | null; kind: ItemKind | null }[]>`
      select unit_id, difficulty, kind from blueprint_rows where exam_session_id = ${id}`,
    countItems(courseId, 'sealed'),
  ])
  const wanted = rows.flatMap(({ unitId, difficulty, kind }) => kind ?? cells
    .filter(cell => cell.unitId === unitId && (difficulty === null || cell.difficulty === difficulty) && isMachineMarked(cell.kind))
    .map(cell => cell.kind))
  return ITEM_KINDS.filter(kind => wanted.includes(kind))
}

/**
 * A paper to try: practice questions of the session's kinds, and where the course has none, one of everyday things. The
 * same ones for the same person, so that what was answered is found again without a network. There is no way from here
 * to a mark: neither keys nor a place to keep answers.
 */
export async function readPractice(viewer: Viewer, examSessionId: string) {
  const session = found(await findExamSession(viewer, examSessionId))
  // A file is handed in to the server at once, so it can't be tried here.
  const kinds = (await listKinds(session)).filter(kind => kind !== 'file')
  const each = Math.max(1, Math.floor(MOST / 2 / Math.max(1, kinds.length)))
  const drawn = await sql<{ kind: ItemKind; body: ItemBody }[]>`
    select kind, body from (
      select kind, body, row_number() over (partition by kind order by md5(${viewer.id} || items.id::text)) as place
      from items join item_versions on item_versions.id = current_version_id
      where course_id = ${session.courseId} and use = 'practice' and retired_at is null and ready_at is not null
        and kind = any (${kinds}) and strpos(body::text, '/question-pictures/') = 0) drawn
    where place <= ${each}`
  const shown = (kinds.length > 0 ? kinds : (['single'] as ItemKind[])).flatMap(kind => {
    const own = drawn.filter(item => item.kind === kind)
    return own.length > 0 ? own : samples[kind] ? [{ kind, body: samples[kind] }] : []
  })
  const paper = shown.slice(0, MOST).map(({ kind, body }, i): PaperItem => ({
    kind, position: i + 1, value: null, seq: 0,
    body: drawnBody(paperBody(body, (body.options ?? []).map(({ id }) => id), viewer.language)),
  }))
  return { session: { id: session.id, courseTitle: session.courseTitle, minutes: session.minutes }, personId: viewer.id, paper, now: new Date() }
}
