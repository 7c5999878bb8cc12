import type { Refusal } from '~/shared/guard'
import type { Sql, Tx } from '~/shared/sql.server'
import { clashReasons, type Clash, type ClashReason, type PlannedMeeting } from './meeting'

export type Class = { offeringId: string; organisationId: string }
export type ClashRefusal = Refusal<ClashReason> & { clash: Clash }

const ZONE = 'Asia/Tehran'

export const asked = (tx: Sql, planned: readonly PlannedMeeting[]) => {
  const column = <K extends keyof PlannedMeeting>(key: K) => planned.map(meeting => meeting[key])
  return tx`
    (select day, room, trainer_id, part, (day + starts_at) at time zone ${ZONE} as starts_at,
      (day + ends_at) at time zone ${ZONE} as ends_at
    from unnest(${column('day')}::date[], ${column('startsAt')}::time[], ${column('endsAt')}::time[],
      ${column('room')}::text[], ${column('trainerId')}::uuid[], ${column('part')}::text[])
      as given (day, starts_at, ends_at, room, trainer_id, part)) as asked`
}

/** What stands in the way of these meetings, the earliest first; `except` are the meetings that are being moved. */
export const listClashes = (
  tx: Sql, { offeringId, organisationId }: Class, planned: readonly PlannedMeeting[],
  { except = [], limit = 1 }: { except?: readonly string[]; limit?: number } = {},
) => tx<Clash[]>`
  with asked as materialized (select *, tstzrange(starts_at, ends_at) as during, fa_key(room) as room_key
    from ${asked(tx, planned)}),
  clash as (
    select asked.day, meeting.id, 'class' as what, 1 as rank from asked join class_meetings meeting
      on meeting.offering_id = ${offeringId} and meeting.during && asked.during and cancelled_at is null
    union all
    select asked.day, meeting.id, 'trainer', 2 from asked join class_meetings meeting
      on meeting.trainer_id = asked.trainer_id and meeting.during && asked.during and cancelled_at is null
    union all
    select asked.day, meeting.id, 'room', 3 from asked join class_meetings meeting
      on meeting.organisation_id = ${organisationId} and meeting.room_key = asked.room_key
        and meeting.during && asked.during and cancelled_at is null and meeting.room_key is not null
  )
  select * from (
    select distinct on (day, meeting.id) what, day, starts_at, meeting.ends_at, meeting.room, name_fa as trainer_fa,
      name_en as trainer_en, case when meeting.organisation_id = ${organisationId} then course_versions.title end as course,
      case when meeting.organisation_id = ${organisationId} then offerings.code end as code
    from clash join class_meetings meeting on meeting.id = clash.id join people on people.id = trainer_id
      join offerings on offerings.id = offering_id join courses on courses.id = offerings.course_id
      join course_versions on course_versions.id = current_version_id
    where meeting.id <> all (${except as string[]}::uuid[])
    order by day, meeting.id, rank) found
  order by starts_at limit ${limit}`

/**
 * One hand at a time at a centre's timetable and at each trainer's: what is found free stays free until the meetings
 * stand. The exclusion constraints hold it too, whoever writes.
 */
export async function holdTimetable(tx: Tx, organisationId: string, trainerIds: readonly string[]) {
  await tx`select from organisations where id = ${organisationId} for no key update`
  await tx`select from people where id = any (${[...new Set(trainerIds)]}) order by id for no key update`
}

/** The first thing that stands in the way, as a refusal. */
export async function findClash(
  tx: Sql, of: Class, planned: readonly PlannedMeeting[], except: readonly string[] = [],
): Promise<ClashRefusal | undefined> {
  const [clash] = await listClashes(tx, of, planned, { except })
  return clash && { refused: clashReasons[clash.what], clash }
}

export const insertMeetings = (tx: Tx, of: Class, planned: readonly PlannedMeeting[]) => tx<{ id: string; startsAt: Date }[]>`
  insert into class_meetings (offering_id, organisation_id, starts_at, ends_at, room, trainer_id, part)
  select ${of.offeringId}, ${of.organisationId}, starts_at, ends_at, room, trainer_id, part
  from ${asked(tx, planned)} order by starts_at returning id, starts_at`
