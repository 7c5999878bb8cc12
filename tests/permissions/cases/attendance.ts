import { randomUUID } from 'node:crypto'
import { sql } from '~/shared/sql.server'
import { addDays, today, weekdayOf } from '~/shared/calendar'
import type { World } from '../../../db/seed/world'
import type { Cases } from '../cases'
import { at } from './forms'

type CourseWorld = World & { offerings: Record<string, string> }

/** «own» is of the class that the demo's trainee sits in; «neighbour» of another class of the same centre; «other» of Badgir. */
export async function casesOfAttendance(world: World): Promise<Cases> {
  const { offerings, people } = world as CourseWorld
  const meetings = {
    own: await meet(offerings.running!, people.trainer!),
    neighbour: await meet(offerings.finished!, people['trainer-2']!),
    other: await meet(offerings['electricians-yazd']!, people['other-trainer']!),
  }
  const each = (suffix: string, fields?: () => Record<string, string>) =>
    Object.fromEntries(Object.entries(meetings).map(([place, { id }]) => [place, at(`/class-meetings/${id}${suffix}`, fields)]))
  const sending = Object.fromEntries(Object.entries(meetings).map(([place, { id, enrolment }]) => [
    place, { path: `/class-meetings/${id}/attendance`, body: () => marksOf(enrolment) },
  ]))
  return {
    'routes/class-meetings.$meetingId._index': each('', () => ({ rest: 'present' })),
    'routes/class-meetings.$meetingId.attendance': sending,
  }
}

const marksOf = (enrolment: string) =>
  JSON.stringify({ marks: [{ id: randomUUID(), enrolment, status: 'present', at: new Date().toISOString() }] })

/** A meeting of last Friday evening, when no class has one. */
async function meet(offeringId: string, trainerId: string) {
  const friday = addDays(today(), -1 - weekdayOf(today()))
  const [meeting] = await sql<[{ id: string; enrolment: string }]>`
    insert into class_meetings (offering_id, organisation_id, starts_at, ends_at, trainer_id)
    select id, organisation_id, ${`${friday}T20:00+03:30`}, ${`${friday}T22:00+03:30`}, ${trainerId} from offerings where id = ${offeringId}
    returning id, (select id from enrolments where offering_id = ${offeringId} limit 1) as enrolment`
  return meeting
}
