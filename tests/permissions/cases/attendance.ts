import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { sql } from '~/shared/sql.server'
import { addDays, today, weekdayOf } from '~/shared/calendar'
import { decidePracticeLog } from '~/courses/practice/decide-practice-logs.server'
import { savePracticeLog } from '~/courses/practice/save-practice-log.server'
import { renewCalendarToken } from '~/people/calendar-feed/calendar-tokens.server'
import { done } from '../../factories/people'
import { viewerOf } from '../../../db/seed/viewer'
import type { World } from '../../../db/seed/world'
import type { Cases } from '../cases'
import { at } from './forms'

type CourseWorld = World & { offerings: Record<string, string> }

/** «own» is of the class that the demo's trainee sits in; «neighbour» of another class of the same centre; «other» of Badgir. */
export async function casesOfAttendance(world: World): Promise<Cases> {
  const { offerings, people, organisations } = world as CourseWorld
  const meetings = {
    own: await meet(offerings.running!, people.trainer!),
    neighbour: await meet(offerings.finished!, people['trainer-2']!),
    other: await meet(offerings['electricians-yazd']!, people['other-trainer']!),
  }
  const log = await findLogs(world)
  const logs = (suffix: string, fields?: () => Record<string, string>) =>
    Object.fromEntries(Object.entries(log).filter(([place]) => place !== 'returned').map(([place, id]) => [place, at(`/practice-logs/${id}${suffix}`, fields)]))
  const classes = { own: offerings.running!, neighbour: offerings.finished!, other: offerings['electricians-yazd']! }
  const ofClass = (suffix: string, fields?: () => Record<string, string>) =>
    Object.fromEntries(Object.entries(classes).map(([place, id]) => [place, at(`/offerings/${id}${suffix}`, fields)]))
  const { token } = await renewCalendarToken(await viewerOf(people.trainee!))
  const each = (suffix: string, fields?: () => Record<string, string>) =>
    Object.fromEntries(Object.entries(meetings).map(([place, { id }]) => [place, at(`/class-meetings/${id}${suffix}`, fields)]))
  const sending = Object.fromEntries(Object.entries(meetings).map(([place, { id, enrolment }]) => [
    place, { path: `/class-meetings/${id}/attendance`, body: () => marksOf(enrolment) },
  ]))
  return {
    'routes/class-meetings.$meetingId._index': each('', () => ({ rest: 'present', secondAdult: 'مربی همکار' })),
    'routes/class-meetings.$meetingId.attendance': sending,
    'routes/class-meetings.$meetingId.sheet': each('/sheet'),
    'routes/offerings.$offeringId.attendance._index': ofClass('/attendance'),
    'routes/offerings.$offeringId.attendance[.]csv': ofClass('/attendance.csv'),
    'routes/offerings.$offeringId.hours': ofClass('/hours'),
    'routes/centres.$centreId.hours': {
      own: at(`/centres/${organisations.aftab!}/hours`), other: at(`/centres/${organisations.badgir!}/hours`),
    },
    'routes/offerings.$offeringId.practice-logs._index': ofClass('/practice-logs'),
    'routes/offerings.$offeringId.practice-logs.new': ofClass('/practice-logs/new', () => entryOf()),
    'routes/offerings.$offeringId.practice-tasks.$activityId': ofClass('/practice-tasks/safety-isolation'),
    'routes/offerings.$offeringId.practice-logs.signatures': {
      ...ofClass('/practice-logs/signatures', () => ({ log: log.other! })),
      own: at(`/offerings/${classes.own}/practice-logs/signatures`, () => ({ log: log.own! })),
    },
    'routes/practice-logs.$logId._index': {
      ...logs('', () => ({ ...entryOf(), seq: '1' })), own: at(`/practice-logs/${log.returned}`, () => ({ ...entryOf(), seq: '2' })),
    },
    'routes/practice-logs.$logId.decision': logs('/decision', () => ({ decision: 'signed' })),
    'routes/practice-logs.$logId.photos.$n': { ...logs('/photos/1'), 'own, no such photo': at(`/practice-logs/${log.own}/photos/9`) },
    'routes/today': { own: at('/today') },
    'routes/profile.calendar': { own: at('/profile/calendar', { then: 'make' }) },
    'routes/calendar.$file': { own: at(`/calendar/${token}.ics`), other: at(`/calendar/${'x'.repeat(27)}.ics`) },
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

const entryOf = () => ({ id: randomUUID(), seq: '0', task: 'سیم‌کشی', hours: '2', workedOn: today(), words: 'بستم.', then: 'submitted' })

/** «own» is handed in by the demo's trainee, «neighbour» by somebody else in that class, «other» by one of Badgir. */
async function findLogs(world: World) {
  const { offerings, people } = world as CourseWorld
  const handIn = async (key: string, offeringId: string) => {
    const { id } = await done(savePracticeLog(await viewerOf(people[key]!), offeringId, {
      ...entryOf(), seq: 0, hours: 2, minutes: 0, activityId: undefined, keep: [], photos: [await picture()], then: 'submitted',
    }))
    return id
  }
  const returned = await handIn('trainee', offerings.running!)
  await done(decidePracticeLog(await viewerOf(people.trainer!), returned, { decision: 'returned', comment: 'عکس روشن‌تر بفرستید.' }))
  return {
    returned,
    own: await handIn('trainee', offerings.running!),
    neighbour: await handIn('class-5', offerings.running!),
    other: await handIn('other-trainee', offerings['electricians-yazd']!),
  }
}

const picture = async () =>
  new File([new Uint8Array(await sharp({ create: { width: 8, height: 8, channels: 3, background: '#0a7' } }).png().toBuffer())], 'photo.png', { type: 'image/png' })
