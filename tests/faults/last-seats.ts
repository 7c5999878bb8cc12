import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { endMembership } from '~/clubs/end-membership.server'
import { seatMember } from '~/clubs/seat-member.server'
import { applyForOffering } from '~/courses/applications/apply-for-offering.server'
import { listApplications } from '~/courses/applications/applications.server'
import { decideApplication } from '~/courses/applications/decide-application.server'
import type { Viewer } from '~/people/viewer'
import { isRefusal } from '~/shared/guard'
import { sql, type Fragment } from '~/shared/sql.server'
import * as exam from '../factories/assessments'
import { createFamily, createGroup, seatFamilies } from '../factories/clubs'
import { createOffering } from '../factories/courses'
import { createViewer, done } from '../factories/people'

const PEOPLE = 20
/** A place with one seat left, and who asks for it: an act each, that says whether it gave the seat. */
type Place = { ask: (() => Promise<boolean>)[]; /** What is wrong when all have asked, beside the seats given. */ wrong?: () => Promise<number>; leave?: () => Promise<void> }
type Open = () => Promise<Place>
const isGiven = (answer: object) => !isRefusal(answer)

/** Twenty have applied for a class of one seat, and the desk admits all of them at once: the rest wait in the order they came. */
async function classes(): Promise<Open> {
  const people = await Promise.all(Array.from({ length: PEOPLE }, () => createViewer()))
  return async () => {
    const { id, centre } = await createOffering({ seats: 1, waitingPlaces: PEOPLE })
    const asked: string[] = []
    for (const person of people) asked.push((await done(applyForOffering(person, id, { note: undefined }))).id)
    return {
      ask: asked.map(application => async () => isGiven(await decideApplication(centre.manager, application, { decision: 'admitted', reason: undefined }))),
      async wrong() {
        const waiting = (await listApplications(centre.id, { view: 'waiting', page: 1 })).applications.map(one => one.id)
        const [{ seats }] = await sql<[{ seats: number }]>`select count(*)::int as seats from enrolments where offering_id = ${id}`
        return Number(seats !== 1) + Number(waiting.join() !== asked.filter(one => waiting.includes(one)).join()) + Number(waiting.length !== PEOPLE - 1)
      },
    }
  }
}

/** Twenty book the one seat of an exam. */
async function exams(): Promise<Open> {
  const centre = await exam.createCentre()
  return async () => {
    const examSessionId = await exam.createSession(centre, { seats: 1 })
    const offeringId = await exam.createOffering(centre.courseId, centre.organisationId)
    const people: Viewer[] = []
    while (people.length < PEOPLE) people.push(await exam.createTrainee({ offeringId }))
    return {
      ask: people.map(person => async () => isGiven(await bookSeat(person, examSessionId))),
      wrong: () => tooMany(sql`bookings where exam_session_id = ${examSessionId}`, 1),
    }
  }
}

/** Twenty children are to be the tenth of a group; who came in leaves again, and the next trial begins. */
async function groups(): Promise<Open> {
  const world = await createGroup()
  await seatFamilies(world, 9, { consent: false })
  const children = await Promise.all(Array.from({ length: PEOPLE }, () => createFamily(world.organisationId, world.manager)))
  return async () => ({
    ask: children.map(({ child }) => async () => isGiven(await seatMember(world.manager, world.groupId, { personId: child.id }))),
    wrong: () => tooMany(sql`group_members where group_id = ${world.groupId} and left_at is null`, 10),
    async leave() {
      for (const { child } of children) {
        const [seated] = await sql`select from group_members where group_id = ${world.groupId} and person_id = ${child.id} and left_at is null`
        if (seated) await endMembership(world.manager, world.groupId, child.id, { because: 'دور بعد' })
      }
    },
  })
}

const tooMany = async (rows: Fragment, seats: number) => {
  const [{ taken }] = await sql<[{ taken: number }]>`select count(*)::int as taken from ${rows}`
  return Math.abs(taken - seats)
}

/** The control: counts the seats, and takes one where there is one, in a table without a promise. */
function careless(owner: typeof sql): Open {
  let place = 0
  return async () => {
    const here = ++place
    return { ask: Array.from({ length: PEOPLE }, (_, person) => async () => {
      const [{ taken }] = await owner<[{ taken: number }]>`select count(*)::int as taken from careless_seats where place = ${here}`
      if (taken > 0) return false
      await owner`insert into careless_seats values (${here}, ${person})`
      return true
    }) }
  }
}

async function race(open: Open, trials: number) {
  let violations = 0
  for (let trial = 0; trial < trials; trial++) {
    const { ask, wrong, leave } = await open()
    const answers = await Promise.allSettled(ask.map(one => one()))
    // Who gets an error instead of an answer has been wronged too.
    const given = answers.filter(answer => answer.status === 'fulfilled' && answer.value).length
    const isWrong = given !== 1 || answers.some(answer => answer.status === 'rejected') || ((await wrong?.()) ?? 0) > 0
    violations += Number(isWrong)
    await leave?.()
  }
  return violations
}

/** One seat is left and twenty ask for it at once: one gets it; of a class, an exam and a club's group. */
export async function lastSeats(trials: number, owner: typeof sql) {
  await owner`create table if not exists careless_seats (place int, person int)`
  const caught = await race(careless(owner), Math.min(trials, 20))
  const kinds = [['a class', classes], ['an exam', exams], ['a group of ten', groups]] as const
  const rows = []
  for (const [name, make] of kinds)
    rows.push({ name: `the last seat of ${name}`, trials, parallel: PEOPLE, violations: await race(await make(), trials), 'control caught': caught })
  return rows
}
