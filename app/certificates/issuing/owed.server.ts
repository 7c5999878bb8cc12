import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { REGISTRARS } from '../permissions'

export type Centre = { id: string; name: Text; provinceId: string }

/** A centre whose register the viewer reads. */
export async function findCentre(viewer: Viewer, id: string) {
  const [centre] = await sql<Centre[]>`
    select id, name, province_id from organisations where id = ${id} and reaches(${viewer.id}, ${[...REGISTRARS]}, id)`
  return centre
}

export type Owed = {
  bookingId: string
  personId: string
  examSessionId: string
  examSession: string
  nameFa: string
  nameEn: string | null
  trade: Text
  level: Text
}

/** Published passes of a standard that nobody has proposed or certified yet. Those erased since are owed nothing. */
export const listOwed = (centreId: string, limit = 500) => sql<Owed[]>`
  with uncertified as materialized (
    select bookings.id, number
    from exam_sessions join bookings on exam_session_id = exam_sessions.id
    where organisation_id = ${centreId} and standard_version_id is not null and bookings.cancelled_at is null
      and not exists (select from certificate_proposals
        where booking_id = bookings.id and declined_at is null and replaces_id is null))
  select verdicts.booking_id, verdicts.person_id, verdicts.exam_session_id, uncertified.number::text as exam_session, name_fa,
    name_en, trades.title as trade, level
  from uncertified
  join verdicts on booking_id = uncertified.id
  join people on people.id = verdicts.person_id
  join standard_versions on standard_versions.id = verdicts.standard_version_id
  join standards on standards.id = standard_id
  join trades on trades.id = trade_id
  where is_passed and erased_at is null
  order by uncertified.number desc, name_fa collate "fa-x-icu", verdicts.booking_id
  limit ${limit}`
