import { notify } from '~/people/notices/notify.server'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, optional } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { sql, tx, type Tx } from '~/shared/sql.server'
import { findExamSession } from '../exam-sessions/exam-sessions.server'
import type { ExamSession } from '../assessment'
import { canRunExamSession, STAFF } from '../permissions'
import { nextEntry, type AttemptRules, type Entry, type NoEntry } from './attempts'
import { notices } from '../waiting/notices'
import { findSeatOffer } from '../waiting/seat-offers.server'
import { endWait } from '../waiting/waits.server'
import { readAttempts } from './history.server'
import { findBooking, lockSession, takeSeat, type Booking } from './take-seat.server'

/** Empty for one's own seat; the officer names the candidate. Where there are several rooms one may choose. */
export const bookingForm = form({ personId: idField().optional(), roomId: optional(idField()) })

export type BookingRefusal =
  | NoEntry
  | 'registration-closed'
  | 'not-eligible'
  | 'not-for-you'
  | 'works-here'
  | 'knows-questions'
  | 'nothing-to-resit'
  | 'full'
  | 'kept-for-waiting'
  | 'overlaps'

/**
 * Takes a seat in an exam session: one's own, or, as its officer, a candidate's. A second try gets the first one back.
 * Eligibility is looked at, and the seat found, while the session's row is locked. In the last hours a free seat is
 * first for those who wait (`waiting/seat-offers.server.ts`); the officer gives it to whom they decide.
 */
export async function bookSeat(
  viewer: Viewer,
  examSessionId: string,
  personId = viewer.id,
  now?: Date,
  roomId?: string,
): Promise<Booking | Refusal<BookingRefusal>> {
  const session = found(await findExamSession(viewer, examSessionId))
  if (personId !== viewer.id) {
    allow(canRunExamSession(viewer, session))
    found((await isKnownAt(session, personId)) || undefined)
  }

  return tx(async tx => {
    const rules = await lockSession(tx, session.id, now)
    const own = await findBooking(tx, session.id, personId)
    if (own) return own
    if (!(personId === viewer.id ? rules.isOpen : rules.isOpenToOfficer)) return { refused: 'registration-closed' }
    const entry = await findEntry(tx, session, rules, personId)
    if ('refused' in entry) return entry
    const offer = personId === viewer.id ? await findSeatOffer(personId, session.id, tx, now) : undefined
    if (offer && !offer.isYours) return { refused: 'kept-for-waiting' }
    const booking = await takeSeat(tx, session, entry, { personId, by: viewer.id, now, roomId })
    if ('refused' in booking) return booking
    await endWait(tx, session.id, personId, 'seated')
    await audit(tx, {
      by: personId === viewer.id ? viewer : through(viewer, 'assessment_officer', session),
      act: 'seat-booked',
      subject: ['booking', booking.id],
      organisationId: session.organisationId,
      after: { examSessionId, personId, seatNumber: booking.seatNumber, keptWritten: entry.keptWritten, keptPractical: entry.keptPractical },
    })
    if (personId !== viewer.id)
      await notify(tx, personId, { kind: 'exam-seat-given', title: notices.seatGiven(session.courseTitle, booking.seatNumber), link: `/exam-sessions/${session.id}` })
    return booking
  })
}

/**
 * What this person would sit in this session, or why not; the person's row is locked, so that attempts are counted
 * once.
 */
export async function findEntry(
  tx: Tx,
  session: Pick<ExamSession, 'id' | 'kind' | 'courseId' | 'organisationId' | 'audience'>,
  rules: AttemptRules & { day: string },
  personId: string,
): Promise<(Entry & { enrolmentId: string | null }) | Refusal<BookingRefusal>> {
  const [candidate] = await tx<{ enrolmentId: string | null; isOfCentre: boolean | null; fits: boolean; worksHere: boolean; knowsQuestions: boolean }[]>`
    select enrolments.id as enrolment_id, offerings.organisation_id = ${session.organisationId} as is_of_centre,
      ${session.audience}::text = 'mixed' or (${session.audience}::text = 'women') = (gender = 'woman') as fits,
      reaches(people.id, ${[...STAFF]}, ${session.id}) as works_here,
      exists (select from item_versions join items on items.id = item_id
        where items.course_id = ${session.courseId} and use = 'sealed' and people.id in (author_id, reviewer_id)) as knows_questions
    from people
    left join (enrolments join offerings on offerings.id = offering_id and offerings.course_id = ${session.courseId})
      on enrolments.person_id = people.id and (ended_as is null or ended_as = 'completed')
    where people.id = ${personId} and erased_at is null
    order by offerings.organisation_id = ${session.organisationId} desc nulls last, enrolled_at desc
    limit 1
    for no key update of people`
  if (!candidate) return { refused: 'not-eligible' }
  if (candidate.worksHere) return { refused: 'works-here' }
  if (candidate.knowsQuestions) return { refused: 'knows-questions' }
  if (!candidate.fits) return { refused: 'not-for-you' }
  if (session.kind === 'coordinated' && !candidate.isOfCentre) return { refused: 'not-eligible' }

  const attempts = await readAttempts(tx, personId, session.courseId, candidate.enrolmentId, session.id)
  const entry = nextEntry(rules, attempts, rules.day, candidate.enrolmentId === null)
  if ('refused' in entry) return entry
  if (session.kind === 'resit' && !entry.lastDay) return { refused: 'nothing-to-resit' }
  return { ...entry, enrolmentId: candidate.enrolmentId }
}

/** Officers book their centre's own people: those who belong to it, or sit or sat in a class there. */
async function isKnownAt({ id, organisationId }: Pick<ExamSession, 'id' | 'organisationId'>, personId: string) {
  const [known] = await sql`
    select from memberships where organisation_id = ${organisationId} and person_id = ${personId}
    union all
    select from enrolments join offerings on offerings.id = offering_id
    where organisation_id = ${organisationId} and person_id = ${personId}
    union all
    select from exam_waits where exam_session_id = ${id} and person_id = ${personId} and ended_at is null`
  return known !== undefined
}
