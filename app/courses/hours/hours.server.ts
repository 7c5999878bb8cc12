import type postgres from 'postgres'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import type { Day } from '~/shared/calendar'
import type { CertifiedMinutes } from './certified'

/** Whole minutes, so that sums are exact at every level; hours are minutes ÷ 60. */
export type Minutes = { planned: number; delivered: number }
export type Certified = { certified: number }
/** Beside the hours: meetings, those whose attendance nobody has taken, enrolments and distinct persons. */
export type Counted = Minutes & { meetings: number; untaken: number; enrolments: number; persons: number }

const sums = sql`
  coalesce(sum(planned_minutes), 0)::int as planned, coalesce(sum(delivered_minutes), 0)::int as delivered,
  count(distinct class_meeting_id)::int as meetings, count(distinct enrolment_id)::int as enrolments,
  count(distinct person_id)::int as persons`

// A meeting that has ended and of which nobody is marked.
const untaken = (where: postgres.PendingQuery<postgres.Row[]>) => sql<{ offeringId: string; count: number }[]>`
  select offering_id, count(*)::int as count from (
    select offering_id, class_meeting_id from attendance_facts
    where ${where} and starts_at < now() group by offering_id, class_meeting_id having count(status) = 0) open
  group by offering_id`

export type MeetingHours = Minutes & { classMeetingId: string; startsAt: Date; isTaken: boolean; isOver: boolean }
export type TraineeHours = Minutes & Certified & { enrolmentId: string; nameFa: string; nameEn: string | null; seatNumber: number | null }

/** One class: per meeting, per trainee and in all, from one statement over one source; the certified ones from the register. */
export async function readOfferingHours(offeringId: string, certified: CertifiedMinutes) {
  type Level = Counted & { classMeetingId: string | null; enrolmentId: string | null; isTotal: boolean; startsAt: Date; marks: number }
  const [levels, people, [open]] = await Promise.all([
    sql<Level[]>`
      select class_meeting_id, enrolment_id, grouping(class_meeting_id, enrolment_id) = 3 as is_total,
        min(starts_at) as starts_at, count(status)::int as marks, ${sums}
      from attendance_facts where offering_id = ${offeringId}
      group by grouping sets ((class_meeting_id), (enrolment_id), ())`,
    sql<{ enrolmentId: string; nameFa: string; nameEn: string | null; seatNumber: number | null }[]>`
      select enrolments.id as enrolment_id, name_fa, name_en, seat_number::int as seat_number
      from enrolments join people on people.id = person_id
      where offering_id = ${offeringId} order by seat_number nulls last, name_fa collate "fa-x-icu"`,
    untaken(sql`offering_id = ${offeringId}`),
  ])
  const total = levels.find(level => level.isTotal)
  const meetings = levels.filter(level => level.classMeetingId !== null)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  return {
    total: { ...countedOf(total), untaken: open?.count ?? 0, certified: certified.total },
    meetings: meetings.map(({ classMeetingId, startsAt, planned, delivered, marks }): MeetingHours =>
      ({ classMeetingId: classMeetingId!, startsAt, planned, delivered, isTaken: marks > 0, isOver: startsAt.getTime() < Date.now() })),
    trainees: people.flatMap((person): TraineeHours[] => {
      const level = levels.find(({ enrolmentId }) => enrolmentId === person.enrolmentId)
      const own = certified.byEnrolment[person.enrolmentId] ?? 0
      return level || own ? [{ ...person, planned: level?.planned ?? 0, delivered: level?.delivered ?? 0, certified: own }] : []
    }),
  }
}

const countedOf = (level?: Omit<Counted, 'untaken'>): Counted =>
  level
    ? { planned: level.planned, delivered: level.delivered, meetings: level.meetings, enrolments: level.enrolments, persons: level.persons, untaken: 0 }
    : { planned: 0, delivered: 0, meetings: 0, enrolments: 0, persons: 0, untaken: 0 }

export type OfferingHours = Counted & Certified & { offeringId: string; code: string; courseTitle: Text }

/** A centre between two days: per class and in all; the certified ones from the register. */
export async function readCentreHours(centreId: string, { from, to }: { from: Day; to: Day }, certified: CertifiedMinutes) {
  type Level = Counted & { offeringId: string | null }
  const within = sql`organisation_id = ${centreId} and met_on between ${from} and ${to}`
  const [levels, offerings, open] = await Promise.all([
    sql<Level[]>`
      select offering_id, ${sums} from attendance_facts where ${within} group by grouping sets ((offering_id), ())`,
    sql<{ offeringId: string; code: string; courseTitle: Text }[]>`
      select offerings.id as offering_id, offerings.code, title as course_title
      from offerings join courses on courses.id = course_id join course_versions on course_versions.id = current_version_id
      where organisation_id = ${centreId} order by starts_on desc, offerings.code`,
    untaken(within),
  ])
  const waiting = (id: string) => open.find(({ offeringId }) => offeringId === id)?.count ?? 0
  return {
    total: {
      ...countedOf(levels.find(({ offeringId }) => offeringId === null)),
      untaken: open.reduce((sum, { count }) => sum + count, 0), certified: certified.total,
    },
    certifiedOfNoClass: certified.ofNoClass,
    offerings: offerings.flatMap((offering): OfferingHours[] => {
      const level = levels.find(({ offeringId }) => offeringId === offering.offeringId)
      const own = certified.byOffering[offering.offeringId] ?? 0
      return level || own ? [{ ...offering, ...countedOf(level), untaken: waiting(offering.offeringId), certified: own }] : []
    }),
  }
}
