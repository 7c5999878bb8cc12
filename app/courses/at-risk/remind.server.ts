import { notify } from '~/people/notices/notify.server'
import { audit } from '~/shared/audit.server'
import { addDays, today, type Day } from '~/shared/calendar'
import { enqueue } from '~/shared/jobs.server'
import { sql, tx } from '~/shared/sql.server'
import { fillTexts, type Text } from '~/shared/text'
import { stepsOf, type CourseStep } from '../course'
import { readOutline, readProgress } from '../outline.server'
import { digest } from './messages'
import { listAbsentOn } from './missed.server'
import { overdueSteps, stepsDueOn } from './risk'

/** Each morning: a job for every class that runs, so that a long list of classes is no long job. */
export async function remindAll() {
  await tx(async tx => {
    const running = await tx<{ id: string }[]>`
      select id from offerings where cancelled_at is null and today() between starts_on and ends_on`
    for (const { id } of running) await enqueue(tx, 'courses-remind-class', { offeringId: id }, { key: `courses-remind ${id}` })
  })
}

type Seat = { enrolmentId: string; offeringId: string; courseId: string; courseTitle: Text }
type Found = { kind: 'due' | 'overdue' | 'missed'; offeringId: string; text: Text }

/**
 * Reminds everybody in a class of what is due tomorrow, what became overdue and which meeting was missed yesterday, in
 * all their classes, by one line a day. May run twice: who was reminded today is passed over.
 */
export async function remindClass({ offeringId }: { offeringId: string }, now?: Date) {
  const day = today(now)
  const people = await sql<{ personId: string }[]>`
    select person_id from enrolments where offering_id = ${offeringId} and seat_number is not null and ended_at is null
      and not exists (select from reminders where reminders.person_id = enrolments.person_id and day = ${day})`
  const outlines = new Map<string, Promise<CourseStep[]>>()
  const outlineOf = (seat: Seat) => {
    const kept = outlines.get(seat.offeringId) ?? readOutline(seat.courseId, sql, seat.offeringId).then(stepsOf)
    outlines.set(seat.offeringId, kept)
    return kept
  }
  for (const { personId } of people) {
    const seats = await listSeats(personId, day)
    const found = (await Promise.all(seats.map(seat => findReasons(seat, outlineOf(seat), day)))).flat()
    if (found.length > 0) await remind(personId, found, day)
  }
}

const listSeats = (personId: string, day: Day) => sql<Seat[]>`
  select enrolments.id as enrolment_id, offering_id, courses.id as course_id, title as course_title
  from enrolments join offerings on offerings.id = offering_id join courses on courses.id = course_id
    join course_versions on course_versions.id = current_version_id
  where person_id = ${personId} and seat_number is not null and ended_at is null and cancelled_at is null
    and ${day} between starts_on and ends_on`

async function findReasons(seat: Seat, outline: Promise<CourseStep[]>, day: Day): Promise<Found[]> {
  const [steps, made, absent] = await Promise.all([outline, readProgress(seat.enrolmentId), listAbsentOn(seat.offeringId, addDays(day, -1))])
  const due = stepsDueOn(steps, made, addDays(day, 1), day)
  // Once, on the day after; what stays undone is the trainer's to see.
  const late = overdueSteps(steps, made, day).filter(step => step.dueOn === addDays(day, -1))
  const say = (kind: Found['kind'], one: Text, many: Text, titles: Text[]): Found[] =>
    titles.length === 0 ? [] : [{
      kind, offeringId: seat.offeringId,
      text: titles.length === 1 ? fillTexts(one, { title: titles[0]! }) : fillTexts(many, { count: titles.length }),
    }]
  return [
    ...say('due', digest.dueTomorrow, digest.dueTomorrowMany, due.map(({ title }) => title)),
    ...say('overdue', digest.overdue, digest.overdueMany, late.map(({ title }) => title)),
    ...(absent.has(seat.enrolmentId) ? [{ kind: 'missed' as const, offeringId: seat.offeringId, text: fillTexts(digest.missed, { course: seat.courseTitle }) }] : []),
  ]
}

async function remind(personId: string, found: Found[], day: Day) {
  const title = found.slice(1, 3).reduce((text, { text: next }) => fillTexts(digest.joined, { first: text, second: next }), found[0]!.text)
  const places = new Set(found.map(({ offeringId }) => offeringId))
  const kinds = [...new Set(found.map(({ kind }) => kind))]
  await tx(async tx => {
    const [first] = await tx`
      insert into reminders (person_id, day, reasons) values (${personId}, ${day}, ${kinds}) on conflict do nothing returning person_id`
    if (!first) return
    await notify(tx, personId, { kind: 'course-reminder', title, link: places.size === 1 ? `/offerings/${found[0]!.offeringId}` : '/home' })
    await audit(tx, { by: null, act: 'reminder-sent', subject: ['person', personId], after: { day, kinds } })
  })
}
