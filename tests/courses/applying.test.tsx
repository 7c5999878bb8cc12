import { expect, test } from 'vitest'
import { ApplicationPage } from '~/courses/applications/application-page'
import { applyForOffering } from '~/courses/applications/apply-for-offering.server'
import { readAsking } from '~/courses/applications/obstacles.server'
import { findPublicOffering } from '~/courses/catalogue.server'
import { readCoursePage } from '~/courses/catalogue/course-page.server'
import { OpenOfferings } from '~/courses/catalogue/open-offerings'
import type { Viewer } from '~/people/viewer'
import { addDays, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { createCentre, createCourse, createOffering, createTrainee } from '../factories/courses'
import { createPerson, createViewer } from '../factories/people'
import { siteOf } from '../ui/site'

/** Classes of one course at one centre. */
async function oneCourse() {
  const [centre, course] = [await createCentre(), await createCourse()]
  return (more: Parameters<typeof createOffering>[0]) => createOffering({ centre, courseId: course.id, ...more })
}
const offeringOf = async (id: string) => (await findPublicOffering(id))!
const ask = async (person: Viewer, id: string, now?: Date) => readAsking(person, await offeringOf(id), now)
const apply = (person: Viewer, id: string) => applyForOffering(person, id, { note: undefined })

/** As the reader gets it before sending, or after `answer`. */
async function pageFor(person: Viewer, id: string, answer?: object) {
  const [offering, asking] = [await offeringOf(id), await ask(person, id)]
  const page = () => <ApplicationPage offering={offering} own={null} seat={null} asking={asking} documents={[]} refused={null} answer={answer} />
  return (await siteOf({ page: { default: page } })('/page')).text()
}

test('whom a class will refuse reads why before sending, and where else they can ask; nobody else does', async () => {
  const make = await oneCourse()
  const [women, mixed, full] = [await make({ audience: 'women' }), await make({ startsOn: addDays(today(), 20) }), await make({ seats: 1, waitingPlaces: 0 })]
  await make({ audience: 'men', startsOn: addDays(today(), 40) })
  await createTrainee(full)
  const [woman, man, unknown] = [await createViewer({ gender: 'woman' }), await createViewer({ gender: 'man' }), await createViewer()]
  const reasons = await Promise.all([woman, man, unknown].map(async person => (await ask(person, women.id)).refused))
  expect(reasons).toEqual([null, 'wrong-audience', 'gender-unknown'])
  expect((await ask(unknown, women.id)).others.map(({ id }) => id)).toEqual([mixed.id])
  expect(await ask(woman, full.id)).toMatchObject({ refused: 'full', others: [{ id: women.id, seatsLeft: 16 }, { id: mixed.id }] })
  expect(await apply(woman, full.id)).toEqual({ refused: 'full' })

  const [refused, welcome] = [await pageFor(man, women.id), await pageFor(woman, women.id)]
  expect(refused).toContain('این کلاس ویژهٔ زنان است.')
  expect(refused).toContain(`href="/offerings/${mixed.id}/applications/new"`)
  expect([refused, welcome].map(html => html.includes('<textarea'))).toEqual([false, true])
})

test('a class with room on its waiting list takes applications, and is named after those with a free seat', async () => {
  const make = await oneCourse()
  const [waiting, free, shut] = [await make({ seats: 1, waitingPlaces: 1 }), await make({ startsOn: addDays(today(), 30) }), await make({ applicationsUntil: today() })]
  await createTrainee(waiting)
  const person = await createViewer()
  expect((await ask(person, waiting.id)).refused).toBeNull()
  const { refused, others } = await ask(person, shut.id, new Date(Date.now() + 2 * 86_400_000))
  expect([refused, others.map(({ id }) => id)]).toEqual(['closed', [free.id, waiting.id]])
  await apply(person, free.id)
  expect((await ask(person, shut.id, new Date(Date.now() + 2 * 86_400_000))).others.map(({ id }) => id)).toEqual([waiting.id])
})

test('a minor without a guardian is told to have one named; one whose guardian is unverified, that they may ask meanwhile', async () => {
  const { id } = await (await oneCourse())({})
  const minor = await createViewer({ bornOn: addDays(today(), -16 * 365) })
  expect(await ask(minor, id)).toMatchObject({ refused: 'guardian-missing' })
  const guardian = await createPerson()
  await sql`insert into guardianships (guardian_id, child_id, relation) values (${guardian.id}, ${minor.id}, 'mother')`
  expect(await ask(minor, id)).toEqual({ refused: null, awaitsGuardian: true, others: [] })
  expect(await pageFor(minor, id)).toContain('ولی شما هنوز تأیید نشده است.')
})

test('who sends while the last place goes to another reads so, finds what they wrote, and sees the other classes', async () => {
  const make = await oneCourse()
  const [last, other] = [await make({ seats: 1, waitingPlaces: 0 }), await make({})]
  const person = await createViewer()
  expect((await ask(person, last.id)).refused).toBeNull()
  await createTrainee(last)
  const answer = await apply(person, last.id)
  const html = await pageFor(person, last.id, { ...answer, typed: { note: 'با سیم‌کشی آشنایم' } })
  expect(html).toContain('این کلاس و فهرست انتظارش پر شده است.')
  expect(html).toMatch(/<textarea[^>]*>با سیم‌کشی آشنایم<\/textarea>/)
  expect(html).not.toContain('رفتن به فهرست انتظار')
  expect(html).toContain(`href="/offerings/${other.id}/applications/new"`)
})

/** The course's list of classes as it is read: each class's last cell, by its id. */
async function listFor(person: Viewer | undefined, id: string) {
  const { courseId } = await offeringOf(id)
  const { offerings, own, total, size } = await readCoursePage(courseId, person, { page: 1 })
  const page = () => <OpenOfferings courseId={courseId} offerings={offerings} own={own} total={total} size={size} page={1} search="" provinces={[]} />
  const html = await (await siteOf({ page: { default: page } })('/page')).text()
  const cells = html.split('<tr').slice(2).map(row => row.slice(row.lastIndexOf('<td')))
  return new Map(offerings.map((offering, n) => [offering.id, { obstacle: offering.obstacle, cell: cells[n]! }]))
}

test('the list of classes says of each what its form would, and offers no button where there is nothing to ask for', async () => {
  const make = await oneCourse()
  const [women, men, mixed] = [await make({ audience: 'women' }), await make({ audience: 'men' }), await make({})]
  const [waits, full] = [await make({ seats: 1, waitingPlaces: 1 }), await make({ seats: 1, waitingPlaces: 1 })]
  for (const offering of [waits, full]) await createTrainee(offering)
  await apply(await createViewer(), full.id)
  const asked = await createViewer({ gender: 'man' })
  await apply(asked, mixed.id)
  const minor = await createViewer({ gender: 'woman', bornOn: addDays(today(), -16 * 365) })
  const people = [asked, minor, await createViewer({ gender: 'woman' }), await createViewer()]
  for (const person of people) for (const [id, { obstacle, cell }] of await listFor(person, mixed.id)) {
    expect(obstacle).toBe((await ask(person, id)).refused)
    expect(cell.includes('/applications/new"')).toBe(obstacle === null || ['already-applied', 'gender-unknown', 'guardian-missing'].includes(obstacle))
  }
  const own = await listFor(asked, mixed.id)
  expect(own.get(mixed.id)!.cell).toContain('درخواست شما')
  expect(own.get(women.id)!.cell).toContain('ویژهٔ زنان است')
  expect((await listFor(people[3], mixed.id)).get(men.id)!.cell).toMatch(/جنسیت شما نوشته نشده است.*چه باید کرد؟/)
  const strange = await listFor(undefined, mixed.id)
  expect([women, men, mixed, waits, full].map(({ id }) => strange.get(id)!.obstacle)).toEqual([null, null, null, null, 'full'])
  expect(strange.get(waits.id)!.cell).toContain('نوبت انتظار')
  expect(strange.get(full.id)!.cell).toContain('درخواست تازه نمی‌پذیرد')
})
