import { listPapers } from '~/courses/application-documents/papers.server'
import { sendPaper } from '~/courses/application-documents/send-paper.server'
import { applyForOffering } from '~/courses/applications/apply-for-offering.server'
import { listMeetings } from '~/courses/meetings/meetings.server'
import { addDays, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { viewerOf } from '../../../db/seed/viewer'
import type { World } from '../../../db/seed/world'
import { askForDocuments } from '../../../db/seed/demo/waiting'
import { done } from '../../factories/people'
import type { Cases } from '../cases'
import { at } from './forms'

type CourseWorld = World & { offerings: Record<string, string> }
const reason = 'تعمیر کارگاه'

/**
 * The centre's side of courses: «own» is Aftab's and of the demo's trainee, «neighbour» another class or applicant of
 * Aftab, «other» of Badgir.
 */
export async function casesOfCentre(world: World): Promise<Cases> {
  const made = world as CourseWorld
  return { ...(await casesOfMeetings(made)), ...(await casesOfSettings(made)), ...(await casesOfSeats(made)), ...(await casesOfAsking(made)) }
}

async function casesOfMeetings({ offerings, people }: CourseWorld): Promise<Cases> {
  const places = { own: ['running', 'trainer'], neighbour: ['evening', 'trainer-2'], other: ['electricians-yazd', 'other-trainer'] } as const
  const cases: Cases = {}
  for (const [place, [key, trainer]] of Object.entries(places)) {
    const meetings = await listMeetings(offerings[key]!)
    const last = meetings.at(-1)!
    const order = { day: today(last.startsAt), startsAt: '06:00', endsAt: '07:00', room: '', trainerId: people[trainer]!, part: 'theory', reason }
    const base = `/offerings/${offerings[key]!}/meetings`
    const add = (route: string, to: Cases[string][string]) => ((cases[route] ??= {})[place] = to)
    add('routes/offerings.$offeringId.meetings._index', at(base))
    add('routes/offerings.$offeringId.meetings.new', at(`${base}/new`, order))
    add('routes/offerings.$offeringId.meetings.postponement', at(`${base}/postponement`, {
      from: today(last.startsAt), resumesOn: addDays(today(last.startsAt), 30), reason,
    }))
    add('routes/class-meetings.$meetingId.timing', at(`/class-meetings/${last.id}/timing`, order))
    add('routes/class-meetings.$meetingId.cancellation', at(`/class-meetings/${last.id}/cancellation`, { reason }))
  }
  return cases
}

async function casesOfSettings({ offerings, people }: CourseWorld): Promise<Cases> {
  const setting = async (key: string, trainer: string) => {
    const [offering] = await sql<[{ startsOn: string; endsOn: string; applicationsUntil: string; seats: number }]>`
      select starts_on, ends_on, applications_until, seats from offerings where id = ${offerings[key]!}`
    return at(`/offerings/${offerings[key]!}/settings`, {
      ...offering, seats: String(offering.seats), waitingPlaces: '10', decisionDays: '10', offerDays: '3', trainers: people[trainer]!,
    })
  }
  const cancelling = (key: string) => at(`/offerings/${offerings[key]!}/cancellation`, { reason })
  return {
    'routes/offerings.$offeringId.settings': {
      own: await setting('running', 'trainer'), neighbour: await setting('evening', 'trainer-2'), other: await setting('electricians-yazd', 'other-trainer'),
    },
    'routes/offerings.$offeringId.cancellation': {
      own: cancelling('running'), neighbour: cancelling('evening'), other: cancelling('electricians-yazd'),
    },
  }
}

async function casesOfSeats({ offerings, people }: CourseWorld): Promise<Cases> {
  const seatOf = async (key: string, person: string) => {
    const [enrolment] = await sql<[{ id: string }]>`
      select id from enrolments where offering_id = ${offerings[key]!} and person_id = ${people[person]!}`
    return `/offerings/${offerings[key]!}/enrolments/${enrolment.id}`
  }
  const seats = {
    own: await seatOf('running', 'trainee'), neighbour: await seatOf('evening', 'class-1'), other: await seatOf('electricians-yazd', 'other-trainee'),
  }
  const each = (path: string, fields: Record<string, string>) =>
    Object.fromEntries(Object.entries(seats).map(([place, seat]) => [place, at(`${seat}${path}`, fields)]))
  const leaving = (key: string) => at(`/offerings/${offerings[key]!}/withdrawal`, { reason })
  return {
    'routes/offerings.$offeringId.enrolments.$enrolmentId._index': each('', { ending: 'withdrawn', reason }),
    'routes/offerings.$offeringId.enrolments.$enrolmentId.transfer': each('/transfer', { toOfferingId: offerings.upcoming!, reason }),
    'routes/offerings.$offeringId.enrolments.$enrolmentId.readmission': {
      ...each('/readmission', { reason }),
      'own, who left': at(`${await seatOf('evening', 'class-2')}/readmission`, { reason }),
    },
    'routes/offerings.$offeringId.withdrawal': { own: leaving('running'), neighbour: leaving('evening'), other: leaving('electricians-yazd') },
    'routes/profile.target-groups': { own: at('/profile/target-groups', { group: 'graduate', consent: 'on' }) },
  }
}

/** The demo's trainee asks for another class too, with a paper; so does somebody else, and somebody at Badgir. */
async function casesOfAsking(world: CourseWorld): Promise<Cases> {
  const { offerings, people } = world
  await askForDocuments(world, offerings.upcoming!, 'centre-manager', ['تصویر کارت شناسایی'])
  await askForDocuments(world, offerings.garments!, 'other-centre-manager', ['تصویر کارت شناسایی'])
  const ask = async (key: string, person: string) => {
    const viewer = await viewerOf(people[person]!)
    const { id } = await done(applyForOffering(viewer, offerings[key]!, { note: undefined }))
    const [paper] = await listPapers(id)
    await done(sendPaper(viewer, id, paper!.id, { file: new File(['%PDF-1.7\n%%EOF\n'], 'card.pdf') }))
    return { id, paper: `/applications/${id}/documents/${paper!.id}` }
  }
  const asked = { own: await ask('upcoming', 'trainee'), neighbour: await ask('upcoming', 'class-3'), other: await ask('garments', 'other-trainee') }
  const each = (path: (asked: { id: string; paper: string }) => string, fields?: Record<string, string>) =>
    Object.fromEntries(Object.entries(asked).map(([place, one]) => [place, at(path(one), fields)]))
  const admitted = async (key: string, person: string) => {
    const [application] = await sql<[{ id: string }]>`
      select id from applications where offering_id = ${offerings[key]!} and person_id = ${people[person]!} and decision = 'admitted'`
    return application.id
  }
  const letters = {
    own: await admitted('running', 'trainee'), neighbour: await admitted('evening', 'class-1'), other: await admitted('electricians-yazd', 'other-trainee'),
  }
  const letter = (suffix: string) => Object.fromEntries(Object.entries(letters).map(([place, id]) => [place, at(`/applications/${id}/${suffix}`)]))
  return {
    'routes/applications.$applicationId.withdrawal': each(({ id }) => `/applications/${id}/withdrawal`, {}),
    'routes/applications.$applicationId.seat-offer': each(({ id }) => `/applications/${id}/seat-offer`, { answer: 'declined' }),
    'routes/applications.$applicationId.documents.$documentId': each(({ paper }) => paper),
    'routes/applications.$applicationId.letter': letter('letter'),
    'routes/applications.$applicationId.letter[.]pdf': letter('letter.pdf'),
  }
}
