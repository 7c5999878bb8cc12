import type { Viewer } from '~/people/viewer'
import { allow, found } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import { findStaffedSession } from '../exam-sessions/exam-sessions.server'
import { canRunExamSession } from '../permissions'

export type NoPaper = 'not-published' | 'own-marking'

type Row = {
  sittingId: string
  /** The result that is shown. */
  revisionId: string | null
  nameFa: string
  nameEn: string | null
  seatNumber: number
  submittedAt: Date
  receipt: string
  marks: string | null
  passed: boolean | null
  isPublished: boolean
  /** To be looked through before publication, now that nothing is left to mark. */
  isSampled: boolean
  hasMarked: boolean
  isConflicted: boolean
  /** Of a minor: the server writes down that it was read. */
  minorId: string | null
}

/**
 * One candidate's paper for the officer, from the publication of its result on; a paper of the sample already when all
 * are marked. Until then its markers know no name, and whoever may also mark must not learn one here. Who marked a part of
 * it leaves it to others; who taught the candidate or is family is refused.
 */
export async function findPaper(viewer: Viewer, examSessionId: string, bookingId: string) {
  const session = found(await findStaffedSession(viewer, examSessionId))
  allow(canRunExamSession(viewer, session))
  const [row] = await sql<Row[]>`
    select sittings.id as sitting_id, newest.id as revision_id, name_fa, name_en, seat_number, submitted_at, receipt,
      coalesce(published.marks, newest.marks)::text as marks, coalesce(published.passed, newest.passed) as passed,
      published.id is not null as is_published, is_sampled(bookings.id),
      exists (select from scripts join script_markers on script_id = scripts.id
        where sitting_id = sittings.id and marker_id = ${viewer.id}) as has_marked,
      may_not_assess(${viewer.id}, bookings.id) as is_conflicted,
      case when born_on > today() - interval '18 years' then people.id end as minor_id
    from bookings join people on people.id = bookings.person_id join sittings on sittings.booking_id = bookings.id
      left join lateral published_result(bookings.id, 'written') published on true
      left join lateral newest_result(bookings.id, 'written') newest on true
    where bookings.id = ${bookingId} and bookings.exam_session_id = ${session.id} and submitted_at is not null`
  const { isPublished, isSampled, hasMarked, isConflicted, marks, passed, ...paper } = found(row)
  allow(!isConflicted)
  const isOpen = isPublished || (isSampled && marks !== null)
  const refused: NoPaper | undefined = isOpen ? (hasMarked ? 'own-marking' : undefined) : 'not-published'
  return { session, refused, isSample: !isPublished, paper: { ...paper, marks: marks ?? '', passed: passed ?? false } }
}

/** Does the picture stand in a published or a sampled paper that this officer may look through? */
export async function seesPaperWithPicture(viewer: Viewer, pictureId: string) {
  const [paper] = await sql`
    select from sitting_items join item_versions on item_versions.id = item_version_id join sittings on sittings.id = sitting_id
    where strpos(body::text, ${`/question-pictures/${pictureId}`}) > 0 and reaches(${viewer.id}, '{assessment_officer}', exam_session_id)
      and (exists (select from published_result(booking_id, 'written')) or is_sampled(booking_id)) and not may_not_assess(${viewer.id}, booking_id)
      and not exists (select from scripts join script_markers on script_id = scripts.id
        where scripts.sitting_id = sittings.id and marker_id = ${viewer.id}) limit 1`
  return paper !== undefined
}
