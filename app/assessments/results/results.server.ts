import type { Viewer } from '~/people/viewer'
import type { Text } from '~/shared/text'
import { sql } from '~/shared/sql.server'
import { nextEntry, type AttemptRules, type Entry, type NoEntry } from '../bookings/attempts'
import { readAttempts } from '../bookings/history.server'
import { listOwnSessions } from '../exam-sessions/exam-sessions.server'
import type { AbsenceCause, ExamSession } from '../assessment'

export type Publication = {
  id: string
  part: 'written' | 'practical'
  publishedAt: Date
  publisherFa: string
  publisherEn: string | null
  results: number
  /** Why nobody had looked through the whole sample. */
  unlookedBecause: string | null
  reason: string | null
  /** It put other marks in the place of published ones, and isn't taken back by itself. */
  isCorrection: boolean
  /** How many later ones, which correct it, go with it when it is taken back. */
  corrections: number
}

/** What was published for a session, and what of it was taken back, newest first. */
export const listPublications = (examSessionId: string) => sql<Publication[]>`
  select publications.id, part, published_at, name_fa as publisher_fa, name_en as publisher_en, unlooked_because, reason,
    (select count(*)::int from published_results where publication_id = publications.id) as results,
    corrects_published(publications.id) as is_correction,
    (select count(*)::int - 1 from taken_back_with(publications.id)) as corrections
  from publications
  join people on people.id = published_by
  left join unpublications on publication_id = publications.id
  where exam_session_id = ${examSessionId}
  order by published_at desc`

/** A part whose result a candidate has read and that was taken back since. */
export type Withdrawn = { bookingId: string; courseTitle: Text; organisationName: Text; part: 'written' | 'practical'; at: Date; reason: string }

/** What of somebody's results was taken back and isn't published anew yet, newest first. */
export const listWithdrawn = (personId: string) => sql<Withdrawn[]>`
  select * from (
    select distinct on (bookings.id, publications.part) bookings.id as booking_id, title as course_title, organisations.name as organisation_name,
      publications.part, unpublished_at as at, unpublications.reason
    from bookings join result_revisions on result_revisions.booking_id = bookings.id
      join published_results on revision_id = result_revisions.id join publications on publications.id = publication_id
      join unpublications on unpublications.publication_id = publications.id
      join exam_sessions on exam_sessions.id = bookings.exam_session_id join organisations on organisations.id = exam_sessions.organisation_id
      join courses on courses.id = exam_sessions.course_id join course_versions on course_versions.id = current_version_id
    where bookings.person_id = ${personId} and not exists (select from published_result(bookings.id, publications.part))
    order by bookings.id, publications.part, unpublished_at desc) withdrawn
  order by at desc`

/** A paper of the written part's sample, with who looked through it as it is marked now. */
export type Sampled = {
  bookingId: string
  lookers: { nameFa: string; nameEn: string | null; isOwn: boolean }[]
  /** Whether publishing waits for it. */
  isUnseen: boolean
  /** This viewer marked a part of it, taught the candidate or is family. */
  isBarred: boolean
}

/** The candidates whose written papers the policy wants looked through before publication. */
export const listSample = (viewer: Viewer, examSessionId: string) => sql<Sampled[]>`
  select bookings.id as booking_id, bookings.id in (select unseen_sample(${examSessionId})) as is_unseen,
    may_not_assess(${viewer.id}, bookings.id) or exists (select from scripts join script_markers on script_id = scripts.id
      where sitting_id = sittings.id and marker_id = ${viewer.id}) as is_barred,
    coalesce((select jsonb_agg(jsonb_build_object('nameFa', name_fa, 'nameEn', name_en, 'isOwn', people.id = ${viewer.id}) order by looked_at)
      from newest_result(bookings.id, 'written') newest join paper_looks on revision_id = newest.id
        join people on people.id = paper_looks.person_id), '[]') as lookers
  from bookings join sittings on sittings.booking_id = bookings.id
  where bookings.id in (select written_sample(${examSessionId})) order by seat_number`

export type OwnResult = {
  bookingId: string
  examSessionId: string
  courseId: string
  courseTitle: Text
  organisationName: Text
  startsFrom: Date
  enrolmentId: string | null
  keepsWritten: boolean
  keepsPractical: boolean
  writtenMarks: string | null
  writtenPassed: boolean | null
  writtenAbsence: AbsenceCause | null
  /** What an incident made of the written part: sent away, or an attempt that isn't counted. */
  isExpelled: boolean
  isUncounted: boolean
  /** Whether the policy counts an absence, where it was the candidate's, as an attempt. */
  absenceIsAttempt: boolean
  practicalMarks: string | null
  practicalPassed: boolean | null
  practicalAbsence: AbsenceCause | null
  /** Published once, taken back and not published anew. */
  writtenTakenBack: boolean
  practicalTakenBack: boolean
  combinedMarks: string | null
  isPassed: boolean | null
  writtenMinimum: string
  practicalMinimum: string
  combinedMinimum: string
  writtenPercent: string
  practicalPercent: string
}

const takenBack = (part: 'written' | 'practical') => sql`exists (
  select from result_revisions join published_results on revision_id = result_revisions.id join publications on publications.id = publication_id
    join unpublications on unpublications.publication_id = publications.id
  where result_revisions.booking_id = bookings.id and publications.part = ${part})`

/** Somebody's results as far as they are published, newest session first. */
export const listVerdicts = (personId: string) => sql<(OwnResult & AttemptRules)[]>`
  select verdicts.booking_id, verdicts.exam_session_id, verdicts.course_id, course_versions.title as course_title,
    organisations.name as organisation_name, starts_from, verdicts.enrolment_id,
    written_booking_id is not null as keeps_written, practical_booking_id is not null as keeps_practical,
    written_marks::text, written_passed, missed.cause as written_absence,
    is_expelled(bookings.id) as is_expelled, is_uncounted(bookings.id) as is_uncounted, verdicts.practical_marks::text,
      verdicts.practical_passed,
    absent.cause as practical_absence, written_revision_id is null and ${takenBack('written')} as written_taken_back,
    practical_revision_id is null and ${takenBack('practical')} as practical_taken_back, combined_marks::text, is_passed, written_minimum::text, practical_minimum::text,
    combined_minimum::text, trim_scale(written_weight * 100)::text as written_percent,
    trim_scale(practical_weight * 100)::text as practical_percent, attempts, window_days, absence_is_attempt
  from verdicts
  join bookings on bookings.id = verdicts.booking_id
  join exam_sessions on exam_sessions.id = verdicts.exam_session_id
  join organisations on organisations.id = verdicts.organisation_id
  join courses on courses.id = verdicts.course_id
  join course_versions on course_versions.id = courses.current_version_id
  join assessment_policies on assessment_policies.id = verdicts.policy_id
  left join absences missed on missed.booking_id = bookings.id and missed.part = 'written'
  left join absences absent on absent.booking_id = bookings.id and absent.part = 'practical'
  where verdicts.person_id = ${personId}
    and (written_revision_id is not null or practical_revision_id is not null or missed.cause is not null)
  order by starts_from desc`

export type Outlook = { entry: Entry | { refused: NoEntry }; sessions: ExamSession[] }

type Row = Awaited<ReturnType<typeof listVerdicts>>[number]

/** What may be done next on `day` after each course's newest result that isn't a pass, by booking. */
export async function readEntries(personId: string, results: readonly Row[], day: string) {
  const entries: Record<string, Outlook['entry']> = {}
  for (const { bookingId, courseId, enrolmentId, attempts, windowDays, absenceIsAttempt, isPassed } of results) {
    const isNewest = results.find(result => result.courseId === courseId)?.bookingId === bookingId
    if (!isNewest || isPassed) continue
    const earlier = await readAttempts(sql, personId, courseId, enrolmentId)
    entries[bookingId] = nextEntry({ attempts, windowDays, absenceIsAttempt }, [...earlier], day, enrolmentId === null)
  }
  return entries
}

/** Results, and for each course what may be done next on `day`: another attempt, at which part, in which sessions. */
export async function readOwnResults(viewer: Viewer, day: string) {
  const [results, withdrawn, { bookable }] = await Promise.all([listVerdicts(viewer.id), listWithdrawn(viewer.id), listOwnSessions(viewer)])
  const entries = await readEntries(viewer.id, results, day)
  const outlooks: Record<string, Outlook> = {}
  for (const { bookingId, courseId } of results) {
    const entry = entries[bookingId]
    if (entry) outlooks[bookingId] = { entry, sessions: bookable.filter(session => session.courseId === courseId) }
  }
  return { results: [...results] as OwnResult[], withdrawn: [...withdrawn], outlooks }
}
