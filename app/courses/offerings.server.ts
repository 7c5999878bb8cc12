import type { Viewer } from '~/people/viewer'
import { sql, type Sql } from '~/shared/sql.server'
import { faKey, toLatinDigits, type Text } from '~/shared/text'
import { lineOf } from './enrolments/line.server'
import type { Ending } from './enrolments/enrolment'
import type { Slot } from './meetings/meeting'
import { ROSTER_A_PAGE, type Offering } from './offerings/offering'
import { TEACHING } from './permissions'

const columns = (viewer: Viewer) => sql`
  offerings.id, offerings.course_id, course_versions.title as course_title, organisation_id,
  organisations.name as organisation_name, organisations.province_id, offerings.code, starts_on, ends_on,
  offerings.seats, delivery_mode, is_public, audience, place, cancelled_at,
  enrolments.id as enrolment_id, enrolments.ended_at is not null as enrolment_ended,
  exists (select from offering_trainers where offering_id = offerings.id and person_id = ${viewer.id}) as is_trainer`

const joined = (viewer: Viewer) => sql`
  offerings join organisations on organisations.id = organisation_id
    join courses on courses.id = offerings.course_id join course_versions on course_versions.id = current_version_id
    left join enrolments on offering_id = offerings.id and person_id = ${viewer.id}
      and coalesce(ended_as, '') not in ('withdrawn', 'expelled', 'transferred')`

/** An offering that the viewer sits in or sat through, teaches, or reaches through the centre. */
export async function findOffering(viewer: Viewer, offeringId: string) {
  const [offering] = await sql<Offering[]>`
    select ${columns(viewer)} from ${joined(viewer)}
    where offerings.id = ${offeringId} and (enrolments.id is not null
      or exists (select from offering_trainers where offering_id = offerings.id and person_id = ${viewer.id})
      or reaches(${viewer.id}, ${TEACHING}, organisation_id))`
  return offering
}

/** Where the viewer sits or teaches, what runs now first. */
export const listOwnOfferings = (viewer: Viewer) => sql<Offering[]>`
  select ${columns(viewer)} from ${joined(viewer)}
  where cancelled_at is null and (enrolments.id is not null
    or offerings.id in (select offering_id from offering_trainers where person_id = ${viewer.id}))
  order by ends_on < today(), starts_on desc`

export type Trainer = { id: string; nameFa: string; nameEn: string | null }
export const listOfferingTrainers = (offeringId: string, tx: Sql = sql) => tx<Trainer[]>`
  select people.id, name_fa, name_en from offering_trainers join people on people.id = person_id
  where offering_id = ${offeringId} order by since, people.id`

export const listSlots = (offeringId: string) => sql<Slot[]>`
  select weekday, to_char(starts_at, 'HH24:MI') as starts_at, to_char(ends_at, 'HH24:MI') as ends_at, room, trainer_id,
    part
  from offering_slots where offering_id = ${offeringId} order by weekday, starts_at`

export type Enrolled = {
  enrolmentId: string
  personId: string
  nameFa: string
  nameEn: string | null
  seatNumber: number | null
  endedAs: Ending | null
}

/** Who sits in an offering or sat through it; those who left are not among them. */
export const listEnrolled = (tx: Sql, offeringId: string) => tx<Enrolled[]>`
  select enrolments.id as enrolment_id, person_id, name_fa, name_en, seat_number, ended_as
  from enrolments join people on people.id = person_id
  where offering_id = ${offeringId} and seat_number is not null order by seat_number`

export type RosterRow = Enrolled & { lessonsDone: number; quizzesPassed: number; lastSeenAt: Date | null }

/** Who is meant by `q`: a part of a name in either script, or the number of a seat; everyone by ''. */
function meant(q: string) {
  const key = faKey(q)
  const seat = /^\s*\d{1,4}\s*$/.test(toLatinDigits(q)) ? Number(toLatinDigits(q)) : null
  return seat !== null ? sql`and seat_number = ${seat}`
    : q.trim() ? sql`and ${key} <> '' and (name_key like '%' || ${key} || '%' or fa_key(name_en) like '%' || ${key} || '%')` : sql``
}

/** A page of the class list, or of those in it whom `q` means, with how far each has come. */
export async function listRoster(offeringId: string, page: number, q = '') {
  const rows = await sql<(RosterRow & { total: number })[]>`
    with page as (
      select enrolments.id, person_id, name_fa, name_en, seat_number, ended_as, count(*) over ()::int as total,
        ${lineOf(sql`enrolments.id`)} as parts
      from enrolments join people on people.id = person_id where offering_id = ${offeringId} ${meant(q)}
      order by seat_number nulls last, name_fa collate "fa-x-icu", enrolments.id
      limit ${ROSTER_A_PAGE} offset ${(page - 1) * ROSTER_A_PAGE})
    select total, id as enrolment_id, person_id, name_fa, name_en, seat_number, ended_as,
      (select count(distinct lesson_id)::int from lesson_progress where enrolment_id = any (parts)) as lessons_done,
      (select count(*)::int from (
        select distinct on (tried.activity_id)
          case when counts = 'last' then is_passed else bool_or(is_passed) over (partition by tried.activity_id) end as is_passed
        from quiz_attempts tried left join activities on course_version_id = (select current_version_id
            from courses join offerings on courses.id = course_id where offerings.id = ${offeringId})
          and activities.activity_id = tried.activity_id
        where enrolment_id = any (parts) order by tried.activity_id, submitted_at desc) counted where is_passed) as quizzes_passed,
      greatest((select max(finished_at) from lesson_progress where enrolment_id = page.id),
        (select max(submitted_at) from quiz_attempts where enrolment_id = page.id)) as last_seen_at
    from page order by seat_number nulls last, name_fa collate "fa-x-icu", id`
  return { rows: rows.map(({ total: _, ...row }): RosterRow => row), total: rows[0]?.total ?? 0 }
}

export type CentreOffering = {
  id: string
  code: string
  courseTitle: Text
  /** The trade that a permit is needed for. */
  permitTradeId: string | null
  startsOn: string
  endsOn: string
  applicationsUntil: string
  seats: number
  taken: number
  undecided: number
  isPublic: boolean
  deliveryMode: Offering['deliveryMode']
  cancelledAt: Date | null
  trainers: Trainer[]
}
export const OFFERINGS_A_PAGE = 25

/** All offerings of a centre, the newest first. */
export async function listCentreOfferings(centreId: string, page: number) {
  const rows = await sql<(CentreOffering & { total: number })[]>`
    with page as (
      select offerings.*, count(*) over ()::int as total from offerings where organisation_id = ${centreId}
      order by starts_on desc, id limit ${OFFERINGS_A_PAGE} offset ${(page - 1) * OFFERINGS_A_PAGE}
    )
    select page.id, code, title as course_title, starts_on, ends_on, applications_until, seats, is_public,
      delivery_mode, cancelled_at, total, case when page.needs_permit then page.trade_id end as permit_trade_id,
      (select count(*)::int from enrolments where offering_id = page.id and seat_number is not null) as taken,
      (select count(*)::int from applications where offering_id = page.id and decided_at is null
        and withdrawn_at is null) as undecided,
      coalesce((select jsonb_agg(jsonb_build_object('id', people.id, 'nameFa', name_fa, 'nameEn', name_en)
        order by since)
        from offering_trainers join people on people.id = person_id where offering_id = page.id), '[]') as trainers
    from page join courses on courses.id = course_id join course_versions on course_versions.id = current_version_id
    order by starts_on desc, page.id`
  return { offerings: rows.map(({ total: _, ...offering }) => offering), total: rows[0]?.total ?? 0 }
}
